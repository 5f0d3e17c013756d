import pino from "pino";
import { loadMedia } from "../../../src/media/load";
import { wav } from "../../fixtures/media-files";

const context = {
  media: { urls: "refuse" as const, limit: 20 * 1024 * 1024, timeout: 1000 },
  signal: new AbortController().signal,
  log: pino({ level: "silent" }),
};
const recording = (seconds: number) => ({
  type: "input_audio" as const,
  input_audio: {
    data: wav(Buffer.alloc(seconds * 1000), { rate: 1000, bits: 8 }).toString("base64"),
    format: "wav" as const,
  },
});

test("recordings may be half an hour together", async () => {
  const [one, other, more] = [recording(1000), recording(800), recording(1)];
  const messages = [
    { role: "user" as const, content: [one] },
    { role: "user" as const, content: [other] },
  ];
  expect((await loadMedia(messages, context)).media).toHaveLength(2);
  await expect(loadMedia([...messages, { role: "user", content: [more] }], context)).rejects.toMatchObject({
    code: "invalid_value",
    param: "messages[2].content[0].input_audio.data",
    message: expect.stringContaining("1800 seconds together"),
  });
});
