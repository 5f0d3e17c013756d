import { once } from "node:events";
import pino from "pino";
import { createHttpServer } from "../../../src/http/http-server";

test("a connection that the system can't give is in the log, and ends nothing", async () => {
  const lines: string[] = [];
  const log = pino({ level: "info" }, { write: (line) => void lines.push(line) });
  const server = createHttpServer(() => undefined, log).listen(0, "127.0.0.1");
  await once(server, "listening");
  // As Node tells of it.
  server.emit("error", Object.assign(new Error("accept ENOBUFS"), { code: "ENOBUFS" }));
  server.close();
  await once(server, "close");
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { msg: "a connection could not be accepted", err: { code: "ENOBUFS" } },
  ]);
});
