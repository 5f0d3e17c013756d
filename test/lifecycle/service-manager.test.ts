/** The command as systemd starts it with `Type=notify`: what arrives at the socket, in order. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { tmpdir } from "node:os";
import path from "node:path";
import { addon } from "../../src/backend/llama/addon";

const root = path.join(__dirname, "../..");

/** A datagram socket, which Node doesn't have: prints what arrives, one JSON string each. */
const RECEIVER = `
import json, socket, sys
receiver = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
address = sys.argv[1]
receiver.bind("\\0" + address[1:] if address.startswith("@") else address)
print(json.dumps("bound"), flush=True)
while True: print(json.dumps(receiver.recv(4096).decode()), flush=True)
`;

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "notify-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Starts a receiver: what it gets, one at a time. */
async function receiver(address: string) {
  const python = spawn("python3", ["-c", RECEIVER, address], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value as string) as string;
  expect(await next()).toBe("bound");
  return { next, stop: () => python.kill() };
}

test.each(["path", "abstract name"])("the command tells of its start and its end, at a %s", async (kind) => {
  const address = kind === "path" ? path.join(folder, "socket") : `@llama-openapi-test-${process.pid}`;
  const manager = await receiver(address);
  const command = ["--require", require.resolve("tsx/cjs"), path.join(root, "src/cli.ts"), "--port", "0"];
  const model = ["--model", path.join(root, "models/tiny.gguf"), "--log-level", "silent"];
  const server = spawn(process.execPath, [...command, ...model], {
    cwd: folder,
    env: { ...process.env, NOTIFY_SOCKET: address, WATCHDOG_USEC: "100000000" },
    stdio: "ignore",
  });
  try {
    expect(await manager.next()).toBe("STATUS=Loading models");
    expect(await manager.next()).toBe("READY=1\nSTATUS=Serving");
    server.kill("SIGTERM");
    expect(await manager.next()).toBe("STOPPING=1\nSTATUS=Finishing what is in flight");
    expect(await once(server, "close")).toEqual([0, null]);
  } finally {
    server.kill("SIGKILL");
    manager.stop();
  }
});

test.each([
  { address: "", says: /no address/ },
  { address: "/" + "x".repeat(200), says: /no address/ },
  { address: "/nonexistent/socket", says: /\/nonexistent\/socket can't be written to: No such file/ },
])("an address that leads nowhere is an error that says so: $says", ({ address, says }) => {
  expect(() => addon().notify(address, "READY=1")).toThrow(says);
});
