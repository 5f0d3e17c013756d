/** Requests and options as they may get into a log: without the files in them. */

/** Properties that hold a file, or a URL that may be one. */
const URLS: readonly string[] = ["url", "image_url"];
const FILES: readonly string[] = ["data", "input_audio", "file_data"];

/** What is shorter can stay. */
const SHORT = 64;

/** @returns a copy of a request's body, whatever it is, with lengths in place of images, recordings and files */
export function shownRequest(value: unknown, name = ""): unknown {
  if (typeof value === "string") return shownText(value, name);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => shownRequest(item, name));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shownRequest(item, key)]));
}

function shownText(text: string, name: string): string {
  if (text.length <= SHORT) return text;
  if (FILES.includes(name)) return `(${text.length} characters)`;
  if (!URLS.includes(name) || !/^data:/i.test(text)) return text;
  const head = /^[^,]*/.exec(text.slice(0, SHORT))![0];
  return `${head},(${text.length} characters)`;
}

/** @returns options with the number of bytes in place of each file */
export function shownOptions<Options extends { readonly media?: readonly Uint8Array[] }>(options: Options): object {
  if (options.media === undefined) return options;
  return { ...options, media: options.media.map(({ length }) => `(${length} bytes)`) };
}
