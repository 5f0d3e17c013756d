/** Compile-time checks: `tsc` fails on this file when a type is not what it says. */
import type { ChunkOf, RequestOf, ResponseOf } from "../../../src/contracts/operation-types";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const isTrue = <T extends true>(): T | undefined => undefined;

test("requests are typed by operation, extensions and the property n with them", () => {
  const chat: RequestOf<"createChatCompletion"> = {
    model: "tiny",
    messages: [{ role: "user", content: "hi" }],
    n: 2,
    "x-localai-extensions": { top_k: 40, seed: 1, roles: { user: "human" } },
  };
  const edit: RequestOf<"createEdit"> = { model: "tiny", instruction: "shorten", n: null };
  // @ts-expect-error no role of the API
  const wizard: RequestOf<"createChatCompletion"> = { model: "tiny", messages: [{ role: "wizard", content: "hi" }] };
  isTrue<Equal<RequestOf<"listModels">, never>>();
  expect([chat.n, edit.n, wizard.model]).toEqual([2, null, "tiny"]);
});

test("responses and chunks are typed by operation", () => {
  const list: ResponseOf<"listModels"> = { object: "list", data: [] };
  isTrue<Equal<ResponseOf<"createSpeech">, never>>();
  isTrue<Equal<ChunkOf<"createChatCompletion">["object"], "chat.completion.chunk">>();
  isTrue<Equal<ChunkOf<"createCompletion">["object"], "text_completion">>();
  isTrue<null extends ChunkOf<"createCompletion">["choices"][number]["finish_reason"] ? true : false>();
  expect(list.data).toEqual([]);
});
