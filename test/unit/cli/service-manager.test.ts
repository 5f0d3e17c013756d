/** What a service manager hears, and when. The datagrams themselves: test/lifecycle/service-manager.test.ts. */
import { serviceManager } from "../../../src/cli/serve/service-manager";

let sent: [string, string][];
const send = (address: string, state: string): void => void sent.push([address, state]);

beforeEach(() => {
  sent = [];
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

test("without a socket nothing is sent", () => {
  const manager = serviceManager({ WATCHDOG_USEC: "1000" }, send);
  manager.status("x");
  manager.ready();
  manager.stopping();
  jest.advanceTimersByTime(1000);
  expect(sent).toEqual([]);
});

test("status, ready and stopping go to the socket", () => {
  const manager = serviceManager({ NOTIFY_SOCKET: "/run/notify" }, send);
  manager.status("Loading models");
  manager.ready();
  manager.stopping();
  expect(sent).toEqual([
    ["/run/notify", "STATUS=Loading models"],
    ["/run/notify", "READY=1\nSTATUS=Serving"],
    ["/run/notify", "STOPPING=1\nSTATUS=Finishing what is in flight"],
  ]);
});

const watched: { name: string; env: NodeJS.ProcessEnv; want: number }[] = [
  { name: "asked for", env: { WATCHDOG_USEC: "2000000" }, want: 5 },
  { name: "asked of this process", env: { WATCHDOG_USEC: "2000000", WATCHDOG_PID: String(process.pid) }, want: 5 },
  { name: "asked of another process", env: { WATCHDOG_USEC: "2000000", WATCHDOG_PID: "1" }, want: 0 },
  { name: "not asked for", env: {}, want: 0 },
  { name: "no number", env: { WATCHDOG_USEC: "soon" }, want: 0 },
];
test.each(watched)("signs of life twice in the time: $name", ({ env, want }) => {
  serviceManager({ NOTIFY_SOCKET: "@abstract", ...env }, send);
  jest.advanceTimersByTime(5000);
  expect(sent).toEqual(Array.from({ length: want }, () => ["@abstract", "WATCHDOG=1"]));
});

test("a socket that can't be written to is said once, and tried no more", () => {
  const write = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  const fail = jest.fn(() => {
    throw new Error("no such socket");
  });
  const manager = serviceManager({ NOTIFY_SOCKET: "/gone" }, fail);
  manager.ready();
  manager.stopping();
  expect(write.mock.calls).toEqual([["llama-openapi: no such socket\n"]]);
  expect(fail).toHaveBeenCalledTimes(1);
  write.mockRestore();
});
