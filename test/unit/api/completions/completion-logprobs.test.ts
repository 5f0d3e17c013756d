import { LogprobsWriter } from "../../../../src/api/completions/completion-logprobs";
import type { TokenLogprob } from "../../../../src/contracts/backend";

const token = (bytes: Uint8Array | string, logprob = -1, top: TokenLogprob["top"] = []): TokenLogprob => {
  const raw = Buffer.from(bytes as string);
  return { id: 1, token: raw.toString(), bytes: [...raw], logprob, top };
};
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

test.each<[string, (Uint8Array | string)[], number[]]>([
  // what it is, tokens, where each starts
  ["words", ["one", " two", "!"], [0, 3, 7]],
  ["an empty token", ["", "a", "", "b"], [0, 0, 1, 1]],
  ["code points, not UTF-16 units", ["🦊", "é", "x"], [0, 1, 2]],
  ["a byte order mark is a character", ["\uFEFF", "a"], [0, 1]],
  ["a character over two tokens", ["a", bytes(0xc3), bytes(0xa9), "b"], [0, 1, 1, 2]],
  ["a character over four tokens", [bytes(0xf0), bytes(0x9f), bytes(0xa6), bytes(0x8a), "b"], [0, 0, 0, 0, 1]],
  ["the end of one and the start of the next", [bytes(0xc3), bytes(0xa9, 0xc3), bytes(0xa9), "b"], [0, 0, 1, 2]],
  ["a character that is never completed", [bytes(0xe2), "A", "B"], [0, 1, 2]],
  ["one begun after another", [bytes(0xe2, 0x82), bytes(0xc3, 0xa9), "B"], [0, 1, 2]],
  ["a byte that completes nothing", [bytes(0xe0), bytes(0x80), "B"], [0, 1, 2]],
  ["bytes that begin nothing", [bytes(0xff), bytes(0x80), "B"], [0, 1, 2]],
])("offsets: %s", (_name, given, want) => {
  const tokens = given.map((one) => token(one));
  expect(new LogprobsWriter(0).write(tokens).text_offset).toEqual(want);
  const writer = new LogprobsWriter(0);
  expect(tokens.flatMap((one) => writer.write([one]).text_offset)).toEqual(want);
});

test("what is generated starts behind the echoed text", () => {
  const writer = new LogprobsWriter(0);
  const echo = { text: "a🦊\uFFFD", logprobs: [token("a"), token("🦊"), token(bytes(0xc3))] };
  expect(writer.echo(echo).text_offset).toEqual([0, 1, 2]);
  expect(writer.write([token("b"), token("c")]).text_offset).toEqual([3, 4]);
});

test("parts of characters are told apart by their bytes", () => {
  const top = [token(bytes(0xc3), -1), token(bytes(0xc4), -2), token("x", -3)];
  expect(new LogprobsWriter(3).write([token(bytes(0xc5), -4, top)])).toMatchObject({
    tokens: ["bytes:\\xc5"],
    top_logprobs: [{ "bytes:\\xc3": -1, "bytes:\\xc4": -2, x: -3, "bytes:\\xc5": -4 }],
  });
});

test("of alternatives that read the same the likeliest counts, and no alternatives are an empty object", () => {
  const sampled = token("y", -4, [token("x", -1), token("x", -3)]);
  expect(new LogprobsWriter(2).write([sampled]).top_logprobs).toEqual([{ x: -1, y: -4 }]);
  expect(new LogprobsWriter(0).write([sampled]).top_logprobs).toEqual([{}]);
});
