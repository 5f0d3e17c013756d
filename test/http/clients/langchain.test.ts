/** LangChain's OpenAI integration. */
import { HumanMessage, SystemMessage } from "@langchain/core/messages";
import { ChatOpenAI, OpenAIEmbeddings } from "@langchain/openai";
import type { RunningServer } from "../../../src";
import { startTinyServer } from "../../fixtures/tiny-server";

const question = [new SystemMessage("You are a helper."), new HumanMessage("What is the capital of Sweden?")];

let server: RunningServer;
beforeAll(async () => void ({ server } = await startTinyServer({})));
afterAll(() => server?.close(0));

const configuration = () => ({ baseURL: `${server.url}/v1` });
const chat = (fields: object = {}) =>
  new ChatOpenAI({
    model: "tiny",
    temperature: 0,
    apiKey: "none",
    maxRetries: 0,
    configuration: configuration(),
    ...fields,
  });

test("invoke", async () => {
  const answer = await chat().invoke(question);
  expect(answer.content).not.toBe("");
  expect(answer.response_metadata.finish_reason).toBe("stop");
  const usage = answer.usage_metadata!;
  expect(usage.total_tokens).toBe(usage.input_tokens + usage.output_tokens);
});

test("stream says the same", async () => {
  const whole = await chat().invoke(question);
  let text = "";
  for await (const { content } of await chat().stream(question)) text += content as string;
  expect(text).toBe(whole.content);
});

test("batch answers in order", async () => {
  const model = chat();
  const alone = [await model.invoke("What is 1 + 1?"), await model.invoke("Who are you?")];
  const together = await model.batch(["What is 1 + 1?", "Who are you?"]);
  expect(together.map(({ content }) => content)).toEqual(alone.map(({ content }) => content));
});

test("extensions go through modelKwargs", async () => {
  const bound = chat({ modelKwargs: { "x-localai-extensions": { grammar: 'root ::= "yes" | "no"' } } });
  expect((await bound.invoke(question)).content).toMatch(/^(yes|no)$/);
});

test("embeddings of documents and of a query", async () => {
  const model = new OpenAIEmbeddings({ model: "tiny", apiKey: "none", maxRetries: 0, configuration: configuration() });
  const query = await model.embedQuery("hello");
  const [same, other] = await model.embedDocuments(["hello", "a fox"]);
  expect(same).toHaveLength(query.length);
  same!.forEach((value, i) => expect(value).toBeCloseTo(query[i]!, 4));
  expect(other).not.toEqual(same);
});

test("an error has the server's status", async () => {
  await expect(chat({ model: "gpt-9" }).invoke(question)).rejects.toMatchObject({ status: 404 });
});
