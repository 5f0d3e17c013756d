/** Bodies that cost as much as a body of allowed size can, one for each way to do so. */

export interface HostileBody {
  readonly name: string;
  /** Below `/v1/`. */
  readonly path: string;
  readonly make: () => string;
}

const CHAT = "chat/completions";
const MESSAGES = [{ role: "user", content: "Hi" }];
const chat = (more: object): string =>
  JSON.stringify({ model: "tiny", messages: MESSAGES, max_completion_tokens: 1, ...more });
/** A body with something that is JSON already in place of "@". */
const around = (body: object, json: string): string =>
  JSON.stringify({ model: "tiny", ...body }).replace('"@"', () => json);
const list = (count: number, item: (index: number) => unknown): unknown[] =>
  Array.from({ length: count }, (_, i) => item(i));
const tool = (name: string, parameters: object): object => ({ type: "function", function: { name, parameters } });
const manySchemas = (count: number, seed: number): object => ({
  properties: Object.fromEntries(
    list(count, (i) => [
      `p${i}`,
      { type: "object", properties: { a: { minLength: 1 }, [`b${seed}`]: { enum: [i] } } },
    ]) as [string, object][],
  ),
});
const manyReferences = (count: number): object => ({
  properties: { a: { prefixItems: list(count, () => ({ $ref: "#/$defs/a" })) } },
  $defs: { a: { required: list(1_900, (i) => `p${i}`) } },
});
/** As many as fill so many bytes. */
const filled = (bytes: number, item: string): string => item.repeat(Math.floor(bytes / item.length));

/** @param limit the server's `body_limit` */
export function hostileBodies(limit: number): HostileBody[] {
  const [whole, half, quarter] = [limit - 1024, limit / 2 - 1024, limit / 4 - 1024];
  const media = Math.floor(limit * 0.6);
  const image = (url: string): string =>
    chat({ messages: [{ role: "user", content: [{ type: "image_url", image_url: { url } }] }] });
  return [
    { name: "one text", path: CHAT, make: () => chat({ messages: [{ role: "user", content: "x".repeat(whole) }] }) },
    {
      name: "one text, é",
      path: CHAT,
      make: () => chat({ messages: [{ role: "user", content: "é".repeat(whole / 2) }] }),
    },
    {
      name: "one text, escaped",
      path: CHAT,
      make: () => chat({ messages: [{ role: "user", content: "\n".repeat(whole / 2) }] }),
    },
    { name: "empty arrays", path: CHAT, make: () => around({ messages: "@" }, `[${filled(whole, "[],")}1]`) },
    {
      name: "arrays, as many as may be",
      path: CHAT,
      make: () => around({ messages: "@" }, `[${"[],".repeat(49_000)}1]`),
    },
    { name: "empty texts", path: CHAT, make: () => around({ messages: "@" }, `[${filled(whole, '"",')}1]`) },
    {
      name: "names",
      path: CHAT,
      make: () => chat(Object.fromEntries(list(95_000, (i) => [`k${i}`, 1]) as [string, number][])),
    },
    { name: "a long name", path: CHAT, make: () => chat({ ["k".repeat(whole)]: 1 }) },
    { name: "numbers", path: CHAT, make: () => around({ messages: MESSAGES, x: "@" }, `[${filled(whole, "1,")}1]`) },
    { name: "one number", path: CHAT, make: () => around({ messages: MESSAGES, x: "@" }, filled(whole, "1")) },
    { name: "messages", path: CHAT, make: () => chat({ messages: list(49_000, () => MESSAGES[0]) }) },
    {
      name: "messages, the last one wrong",
      path: CHAT,
      make: () => chat({ messages: [...list(49_000, () => MESSAGES[0]), 1] }),
    },
    {
      name: "content parts",
      path: CHAT,
      make: () => chat({ messages: [{ role: "user", content: list(49_000, () => ({ type: "text", text: "x" })) }] }),
    },
    {
      name: "logit_bias",
      path: CHAT,
      make: () => chat({ logit_bias: Object.fromEntries(list(95_000, (i) => [i, 1]) as [number, number][]) }),
    },
    {
      name: "tools",
      path: CHAT,
      make: () =>
        chat({
          tools: list(128, (i) => ({
            type: "function",
            function: {
              name: `f${i}`,
              parameters: {
                type: "object",
                properties: Object.fromEntries(list(90, (k) => [`p${k}`, { type: "string" }]) as [string, object][]),
              },
            },
          })),
        }),
    },
    {
      name: "tools' schemas",
      path: CHAT,
      make: () => chat({ tools: list(100, (i) => tool(`f${i}`, manySchemas(350, i))) }),
    },
    {
      name: "a tool's schema of references",
      path: CHAT,
      make: () => chat({ tools: [tool("f", manyReferences(9_000))] }),
    },
    {
      name: "a tool's schema of patterns",
      path: CHAT,
      make: () =>
        chat({ tools: [tool("f", { items: { anyOf: list(1_900, (i) => ({ pattern: `^[^"]{${i}}(a|b)*$` })) } })] }),
    },
    {
      name: "a schema of negations",
      path: CHAT,
      make: () =>
        chat({
          response_format: {
            type: "json_schema",
            json_schema: {
              name: "x",
              schema: {
                enum: list(1_000, (i) => `v${i}`),
                not: { anyOf: list(1_900, (i) => ({ const: `w${i}` })) },
                prefixItems: list(8_000, () => ({ not: { minimum: 1 } })),
              },
            },
          },
        }),
    },
    {
      name: "a schema's values",
      path: CHAT,
      make: () =>
        chat({
          response_format: {
            type: "json_schema",
            json_schema: { name: "x", schema: { type: "string", enum: list(95_000, (i) => `v${i}`) } },
          },
        }),
    },
    {
      name: "an MP3 of 0xff",
      path: CHAT,
      make: () =>
        chat({
          messages: [
            {
              role: "user",
              content: [
                {
                  type: "input_audio",
                  input_audio: { data: Buffer.alloc(media, 0xff).toString("base64"), format: "mp3" },
                },
              ],
            },
          ],
        }),
    },
    { name: "a data URL of %41", path: CHAT, make: () => image(`data:image/png,${filled(whole, "%41")}`) },
    { name: "a data URL in base64", path: CHAT, make: () => image(`data:image/png;base64,${filled(media, "AAAA")}`) },
    {
      name: "embeddings of numbers",
      path: "embeddings",
      make: () => around({ input: "@" }, `[${list(2048, () => `[${filled(half / 2100, "1,")}1]`).join(",")}]`),
    },
    {
      name: "embeddings of one list",
      path: "embeddings",
      make: () => around({ input: "@" }, `[${filled(half, "1,")}1]`),
    },
    {
      name: "embeddings of texts",
      path: "embeddings",
      make: () => around({ input: list(2048, () => "x".repeat(half / 2100)) }, ""),
    },
    {
      name: "completions of numbers",
      path: "completions",
      make: () => around({ prompt: "@", max_tokens: 1 }, `[${filled(whole, "1,")}1]`),
    },
    {
      name: "documents",
      path: "rerank",
      make: () => around({ query: "x", documents: list(2048, () => "x".repeat(half / 2100)) }, ""),
    },
    { name: "tokenize", path: "tokenize", make: () => around({ input: filled(quarter, "a b ") }, "") },
    { name: "detokenize", path: "detokenize", make: () => around({ tokens: "@" }, `[${filled(2_000_000, "1,")}1]`) },
    {
      name: "a prompt that is told",
      path: "apply-template",
      make: () => chat({ messages: [{ role: "user", content: "x".repeat(whole) }] }),
    },
    {
      name: "log probabilities",
      path: CHAT,
      make: () => chat({ n: 128, logprobs: true, top_logprobs: 20, max_completion_tokens: 200, ignore_eos: true }),
    },
  ];
}
