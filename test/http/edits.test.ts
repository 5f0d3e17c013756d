/** createEdit over a real socket. OpenAI's client has no such call any more, so it is asked by path. */
import { ONE_ADAPTER } from "../fixtures/test-server";
import { startTinyServer, type TinyServer } from "../fixtures/tiny-server";

describe.each(ONE_ADAPTER)("edits of tiny over %s", (adapter) => {
  let tiny: TinyServer;
  beforeAll(async () => (tiny = await startTinyServer({ adapter })));
  afterAll(() => tiny.server.close(0));

  const edit = (body: object): Promise<unknown> => tiny.client.post("/edits", { body: { model: "tiny", ...body } });

  test("an instruction and a text", async () => {
    const body = {
      instruction: "Answer in JSON with fields name and age:",
      input: "Bruno is 31 years old.",
      temperature: 0,
    };
    const answer = (await edit(body)) as { choices: { text: string }[]; usage: Record<string, number> };
    expect(answer).toMatchObject({ object: "edit", choices: [{ index: 0, finish_reason: "stop" }] });
    expect(JSON.parse(answer.choices[0]!.text)).toEqual({ name: "Bruno", age: 31 });
    expect(answer.usage.total_tokens).toBe(answer.usage.prompt_tokens! + answer.usage.completion_tokens!);
  });

  test("several choices, and extensions", async () => {
    const extensions = { seed: 7, top_k: 5 };
    const body = { instruction: "Write a haiku about the moon.", n: 3, "x-localai-extensions": extensions };
    const [first, again] = [await edit(body), await edit(body)] as { choices: object[] }[];
    expect(first!.choices).toHaveLength(3);
    expect(first!.choices).toEqual(again!.choices);
  });

  test("what matches cutstrings is not in the text", async () => {
    const body = {
      instruction: "Answer in JSON with fields name and age:",
      input: "Bruno is 31 years old.",
      temperature: 0,
    };
    const { choices } = (await edit({ ...body, cutstrings: ["\\s+", '["{}]'] })) as { choices: object[] };
    expect(choices).toMatchObject([{ text: "name:Bruno,age:31" }]);
  });

  test.each([
    ["no instruction", { input: "x" }, { status: 400, code: "missing_required_parameter", param: "instruction" }],
    ["a property that edits lack", { instruction: "x", max_tokens: 3 }, { status: 400, code: "unknown_parameter" }],
    ["n out of range", { instruction: "x", n: 21 }, { status: 400, param: "n" }],
  ])("%s is refused", async (_, body, wanted) => {
    await expect(edit(body)).rejects.toMatchObject(wanted);
  });
});
