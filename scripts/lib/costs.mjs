// What the steps of a build cost, measured once: seconds of one core. Only their ratios matter for the bar; where nothing is
// known of this machine yet, the sum is the first estimate.

/** The first that fits a step's description holds. @type {[RegExp, number][]} */
const COSTS = [
  [/^Building llguidance/, 80],
  [/llama-common\.dir\/Unity\/unity_0/, 6],
  [/llama-common\.dir\/Unity\/unity_3/, 12],
  [/llama-common\.dir\/Unity\//, 22],
  [/llama-common\.dir\/json/, 6],
  [/mtmd\.dir\/Unity\/unity_0/, 22],
  [/mtmd-helper/, 11],
  [/llama\.dir\/Unity\/unity_[012]_/, 20],
  [/ggml-cpu\/ops\.cpp/, 8],
  [/(ggml-cpu\/amx\/mmq|ggml-cpu\/repack|ggml-quants|llamafile\/sgemm|ggml-backend-meta|x86\/repack)\./, 4.5],
  [/llama_openapi\.dir\/Unity\//, 9],
  [/llama_openapi_engine\w*\.dir\/Unity\//, 5],
  [/Unity\//, 2.5],
  [/\.(cu|comp)\b/, 30],
  [/_test\.cc/, 3.5],
  [/^Building CXX/, 1.5],
  [/^Building C /, 0.7],
];

/** @param {string} step its description, as Ninja prints it */
export function costOf(step) {
  return COSTS.find(([pattern]) => pattern.test(step))?.[1] ?? 0.3;
}
