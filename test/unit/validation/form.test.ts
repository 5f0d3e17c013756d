/** Fields of multipart forms: texts and files to the document's types, and what is said of wrong ones. */
import type { ApiError } from "../../../src/contracts/errors";
import type { FormPart } from "../../../src/contracts/form";
import type { OperationId } from "../../../src/generated/routes";
import { readForm } from "../../../src/validation/form";
import { FormFile } from "../../../src/validation/form-file";

const reference = { filename: "a.wav", contentType: "audio/wav", size: 3, path: "/tmp/1" };
const file = (name: string): FormPart => ({ name, file: reference });
const uploaded = new FormFile(reference);
const text = (name: string, value: string): FormPart => ({ name, text: value });
const speech = [file("file"), text("model", "whisper-1")];

test.each<[string, OperationId, FormPart[], object]>([
  ["a file and a text", "createTranscription", speech, {}],
  ["a number", "createTranscription", [...speech, text("temperature", "0.5")], { temperature: 0.5 }],
  ["a boolean", "createTranscription", [...speech, text("stream", "true")], { stream: true }],
  ["null", "createTranscription", [...speech, text("stream", "null")], { stream: null }],
  [
    "a list with brackets",
    "createTranscription",
    [...speech, text("timestamp_granularities[]", "word"), text("timestamp_granularities[]", "segment")],
    { timestamp_granularities: ["word", "segment"] },
  ],
  ["a list without", "createTranscription", [...speech, text("include", "logprobs")], { include: ["logprobs"] }],
  [
    "the text of a union",
    "createTranscription",
    [...speech, text("chunking_strategy", "auto")],
    { chunking_strategy: "auto" },
  ],
  [
    "its object as JSON",
    "createTranscription",
    [...speech, text("chunking_strategy", ' {"type":"server_vad","threshold":0.5}')],
    { chunking_strategy: { type: "server_vad", threshold: 0.5 } },
  ],
  [
    "its object by keys",
    "createTranscription",
    [...speech, text("chunking_strategy[type]", "server_vad"), text("chunking_strategy[silence_duration_ms]", "5")],
    { chunking_strategy: { type: "server_vad", silence_duration_ms: 5 } },
  ],
])("%s", (_, id, fields, want) => {
  expect(readForm(id, fields, "refuse")).toEqual({
    form: { file: uploaded, model: "whisper-1", ...want },
    ignored: [],
  });
});

test.each<[string, OperationId, FormPart[], object]>([
  [
    "an object by keys",
    "createFile",
    [
      file("file"),
      text("purpose", "batch"),
      text("expires_after[anchor]", "created_at"),
      text("expires_after[seconds]", "3600"),
    ],
    { file: uploaded, purpose: "batch", expires_after: { anchor: "created_at", seconds: 3600 } },
  ],
  [
    "one file where there may be several",
    "createImageEdit",
    [file("image"), text("prompt", "p")],
    { image: uploaded, prompt: "p" },
  ],
  ["a list of one file", "createImageEdit", [file("image[]"), text("prompt", "p")], { image: [uploaded], prompt: "p" }],
  [
    "several files",
    "createImageEdit",
    [file("image"), file("image"), text("prompt", "p")],
    { image: [uploaded, uploaded], prompt: "p" },
  ],
  [
    "a number that may be null",
    "createImageEdit",
    [file("image"), text("prompt", "p"), text("n", "2")],
    { image: uploaded, prompt: "p", n: 2 },
  ],
  [
    "a text that looks like a number",
    "createVideo",
    [text("prompt", "5"), text("seconds", "8")],
    { prompt: "5", seconds: "8" },
  ],
  [
    "a file or an object",
    "CreateVideoEdit",
    [text("prompt", "p"), text("video", '{"id":"v"}')],
    { prompt: "p", video: { id: "v" } },
  ],
  [
    "JSON alone",
    "create-realtime-call",
    [text("sdp", "s"), text("session", '{"type":"realtime"}')],
    { sdp: "s", session: { type: "realtime" } },
  ],
])("%s", (_, id, fields, form) => expect(readForm(id, fields, "refuse")).toEqual({ form, ignored: [] }));

const transcription = (...fields: FormPart[]): FormPart[] => [...speech, ...fields];
test.each<[string, OperationId, FormPart[], Partial<ApiError>]>([
  ["no file", "createTranscription", [text("model", "m")], { code: "missing_required_parameter", param: "file" }],
  [
    "a text for a file",
    "createTranscription",
    [text("file", "x"), text("model", "m")],
    {
      code: "invalid_type",
      param: "file",
      message: "Invalid type for 'file': expected a file, but got a string instead.",
    },
  ],
  [
    "a file for a text",
    "createTranscription",
    [file("file"), file("model")],
    {
      code: "invalid_type",
      param: "model",
      message: "Invalid type for 'model': expected a string, but got a file instead.",
    },
  ],
  [
    "a file for a number",
    "createTranscription",
    transcription(file("temperature")),
    { code: "invalid_type", param: "temperature" },
  ],
  ["two files for one", "createTranscription", transcription(file("file")), { code: "invalid_value", param: "file" }],
  [
    "two texts for one",
    "createTranscription",
    transcription(text("model", "b")),
    { code: "invalid_value", param: "model" },
  ],
  [
    "a text among files",
    "createImageEdit",
    [file("image[]"), text("image[]", "x"), text("prompt", "p")],
    { code: "invalid_type", param: "image[]" },
  ],
  [
    "a file as a member",
    "createFile",
    [file("file"), text("purpose", "batch"), file("expires_after[seconds]")],
    { param: "expires_after[anchor]" },
  ],
  [
    "an object without a member",
    "createFile",
    [file("file"), text("purpose", "batch"), text("expires_after[anchor]", "created_at")],
    {
      code: "missing_required_parameter",
      param: "expires_after[seconds]",
      message: "Missing required parameter: 'expires_after[seconds]'.",
    },
  ],
  [
    "a member out of range",
    "createFile",
    [
      file("file"),
      text("purpose", "batch"),
      text("expires_after[anchor]", "created_at"),
      text("expires_after[seconds]", "1"),
    ],
    { code: "integer_below_min_value", param: "expires_after[seconds]" },
  ],
  [
    "a member in JSON",
    "createTranscription",
    transcription(text("chunking_strategy", '{"type":"server_vad","threshold":"x"}')),
    { code: "invalid_type", param: "chunking_strategy.threshold" },
  ],
  [
    "JSON that ends too soon",
    "createTranscription",
    transcription(text("chunking_strategy", '{"type":')),
    { code: "invalid_json", param: "chunking_strategy" },
  ],
  [
    "JSON that is too deep",
    "createTranscription",
    transcription(text("chunking_strategy", `{"type":${"[".repeat(200_000)}`)),
    { code: "invalid_json", param: "chunking_strategy" },
  ],
  [
    "a text where only an object may be",
    "create-realtime-call",
    [text("sdp", "s"), text("session", "x")],
    { code: "invalid_json", param: "session" },
  ],
  [
    "an empty list's item",
    "createTranscription",
    transcription(text("include[]", "")),
    { code: "invalid_value", param: "include[]" },
  ],
  [
    "a misspelt name",
    "createTranscription",
    [text("flie", "x")],
    { code: "unknown_parameter", param: "flie", message: "Unknown parameter: 'flie'. Did you mean 'file'?" },
  ],
])("refused is %s", (_, id, fields, want) => {
  expect(() => readForm(id, fields, "refuse")).toThrow(expect.objectContaining(want) as Error);
});

test("an unknown field may be listed instead", () => {
  const fields = [...speech, text("extra", "1"), file("extra"), text("chunking_strategy[other]", "1")];
  expect(readForm("createTranscription", fields, "warn").ignored).toEqual(["extra", "chunking_strategy[other]"]);
});
