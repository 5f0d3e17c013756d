/** deleteModel over a real socket, through OpenAI's own client. */
import { NotFoundError } from "openai";
import type { Model } from "../../src/contracts/backend";
import { ONE_ADAPTER, until } from "../fixtures/test-server";
import { startTinyServer, type TinyServer } from "../fixtures/tiny-server";

/** Resolves once the engine takes no more; a test that waits in vain ends by jest's own limit. */
async function closed(model: Model): Promise<void> {
  for (;;) {
    const failure = await model.tokenize("x").then(
      () => undefined,
      (error: { code: string }) => error.code,
    );
    if (failure === undefined) continue;
    expect(failure).toBe("shutting_down");
    return;
  }
}

describe.each(ONE_ADAPTER)("deleteModel over %s", (adapter) => {
  let tiny: TinyServer;
  beforeEach(async () => {
    tiny = await startTinyServer({ adapter });
    await tiny.server.ready;
  });
  afterEach(() => tiny.server.close(0));

  const unloaded = () => until(() => tiny.server.pool.status().length === 0);

  test("the model is gone from the list, from every endpoint, and from memory", async () => {
    const [loaded] = await tiny.server.pool.ready();
    expect(await tiny.client.models.delete("tiny")).toEqual({ id: "tiny", object: "model", deleted: true });
    expect((await tiny.client.models.list()).data).toEqual([]);
    const notFound = { status: 404, code: "model_not_found", param: "model" };
    await expect(tiny.client.models.retrieve("tiny")).rejects.toMatchObject(notFound);
    const messages = [{ role: "user" as const, content: "x" }];
    await expect(tiny.client.chat.completions.create({ model: "tiny", messages })).rejects.toMatchObject(notFound);
    await expect(tiny.client.embeddings.create({ model: "tiny", input: "x" })).rejects.toMatchObject(notFound);
    await unloaded();
    await closed(loaded!.model);
    await expect(tiny.client.models.delete("tiny")).rejects.toBeInstanceOf(NotFoundError);
  });

  test("a stream in flight comes to its end, and then the model is unloaded", async () => {
    const [loaded] = await tiny.server.pool.ready();
    const stream = await tiny.client.completions.create({
      model: "tiny",
      prompt: "Once upon a time",
      max_tokens: 300,
      stream: true,
      ...{ ignore_eos: true },
    });
    let reason: string | null = null;
    let chunks = 0;
    for await (const { choices } of stream) {
      if (chunks++ === 0) await tiny.client.models.delete("tiny");
      reason = choices[0]?.finish_reason ?? reason;
    }
    expect(reason).toBe("length");
    expect(chunks).toBeGreaterThan(100);
    await closed(loaded!.model);
  });

  test("a name that nobody has", async () => {
    const params = { status: 404, code: "model_not_found", param: "model" };
    await expect(tiny.client.models.delete("gpt-9")).rejects.toMatchObject(params);
    expect((await tiny.client.models.list()).data).toHaveLength(1);
  });
});
