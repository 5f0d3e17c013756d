/** Processes that use the addon end as they mean to: never by a crash, never by hanging on. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import type { Scenario } from "./native-scenarios";

interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  errors: string;
}

interface How {
  execArgv?: string[];
  env?: Record<string, string>;
  /** Sent when the child has said something. */
  kill?: NodeJS.Signals;
}

/** One that hangs is not to outlive its test. */
const children = new Set<ChildProcess>();
afterEach(() => children.forEach((child) => child.kill("SIGKILL")));

function run(scenario: Scenario, { execArgv = [], env = {}, kill }: How = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const script = path.join(__dirname, "native-scenarios.ts");
    const child = spawn(process.execPath, [...execArgv, "--import", "tsx", script, scenario], {
      cwd: path.join(__dirname, "../.."),
      env: { ...process.env, ...env },
    });
    children.add(child);
    let out = "";
    let errors = "";
    child.stdout.on("data", (data: Buffer) => {
      out += data.toString();
      if (kill !== undefined) child.kill(kill);
    });
    child.stderr.on("data", (data: Buffer) => (errors += data.toString()));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      children.delete(child);
      resolve({ code, signal, out, errors });
    });
  });
}

const STOCKHOLM = "The capital of Sweden is Stockholm.";
const lines = (...texts: string[]): string => texts.map((text) => `${text}\n`).join("");
const ended = (code: number, out = ""): Ended => ({ code, signal: null, out, errors: "" });

describe("exit", () => {
  it.each([
    ["in mid-decode", "exitMidDecode"],
    ["in mid-decode of many", "exitMidDecodeOfMany"],
    ["in mid-decode, without exit listeners", "exitMidDecodeWithoutExitListeners"],
    ["in mid-prompt", "exitMidPrompt"],
    ["in mid-load", "exitMidLoad"],
    ["right after the load began", "exitRightAfterTheLoadBegan"],
    ["while Workers decode", "exitWhileWorkersDecode"],
  ] as [string, Scenario][])("%s", async (_, scenario) => {
    expect(await run(scenario)).toEqual(ended(3));
  });

  it("with listeners that still use the model", async () => {
    expect(await run("exitListenersStillUseIt")).toEqual(ended(3, lines("llama", "The model is closed.")));
  });

  it.each([
    ["an uncaught exception", "uncaughtException", "nobody catches this"],
    ["an unhandled rejection", "unhandledRejection", "nobody handles this"],
    ["an exception from the events", "thrownFromEvents", "thrown from the events"],
  ] as [string, Scenario, string][])("by %s", async (_, scenario, message) => {
    const { errors, ...rest } = await run(scenario);
    expect(rest).toEqual({ code: 1, signal: null, out: "" });
    expect(errors).toContain(message);
  });

  it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("by %s in mid-decode, as any process", async (signal) => {
    expect(await run("waitForASignal", { kill: signal })).toEqual({
      code: null,
      signal,
      out: "decoding\n",
      errors: "",
    });
  });
});

describe("the natural end", () => {
  it.each([
    ["comes with an idle model", "idleModelDoesNotHoldTheProcess", lines("loaded")],
    ["comes with one that has answered", "idleModelThatHasAnsweredDoesNotEither", lines(STOCKHOLM, "true")],
    ["waits for a request", "requestInFlightHoldsTheProcess", lines(STOCKHOLM)],
    ["waits for tokens", "tokenizeInFlightHoldsTheProcess", lines("true")],
    ["waits for a load", "loadInFlightHoldsTheProcess", lines("loaded")],
    ["does not wait for a request that was left", "cancelledRequestDoesNotHoldTheProcess", lines("left")],
    ["comes after a close with work in flight", "closeWithWorkInFlight", lines(Array(10).fill("closed").join(" "))],
    ["comes after a load that failed", "loadAfterAFailure", lines("model_load_failed", STOCKHOLM)],
    ["comes after loads that were cancelled", "loadCancelled", lines(...Array<string>(5).fill("cancelled"), STOCKHOLM)],
  ] as [string, Scenario, string][])("%s", async (_, scenario, out) => {
    expect(await run(scenario)).toEqual(ended(0, out));
  });
});

describe("several", () => {
  it("models at once", async () => {
    expect(await run("twoModels")).toEqual(ended(0, lines(Array(4).fill(STOCKHOLM).join("|"))));
  });

  it("garbage collections a step", async () => {
    expect(await run("garbage", { execArgv: ["--expose-gc"] })).toEqual(ended(0, lines("collected")));
  });
});

describe("a Worker", () => {
  it.each([
    ["answers and ends", "workerAnswers", lines(STOCKHOLM, "0")],
    ["answers beside others and the main thread", "workersAndMainAtOnce", lines(Array(4).fill(STOCKHOLM).join("|"))],
    [
      "is terminated in mid-decode, again and again",
      "workerTerminatedMidDecode",
      lines(...Array<string>(8).fill("1"), STOCKHOLM),
    ],
    ["is terminated in mid-load", "workerTerminatedMidLoad", lines("terminated")],
    ["is terminated while others go on", "workersTerminatedWhileOthersGoOn", lines(STOCKHOLM, STOCKHOLM, "true")],
    ["exits in mid-decode", "workerExits", lines("7", STOCKHOLM)],
    ["throws in mid-decode", "workerThrows", lines("thrown in the Worker", STOCKHOLM)],
    ["outlives the main thread's model", "workerOutlivesTheMainModel", lines("done")],
  ] as [string, Scenario, string][])("%s", async (_, scenario, out) => {
    expect(await run(scenario)).toEqual(ended(0, out));
  });
});

describe("a larger model", () => {
  const file = path.join(__dirname, "../../../shared/models/SmolLM2-135M-Instruct.Q4_1.gguf");
  if (!existsSync(file)) {
    console.warn(`SKIPPED: there is no ${file}; exits with a larger model are not tested`);
  }
  const test = existsSync(file) ? it : it.skip;

  test.each(["exitMidLoad", "exitMidDecode", "exitMidPrompt", "exitRightAfterTheLoadBegan"] as const)(
    "%s",
    async (scenario) => {
      expect(await run(scenario, { env: { SCENARIO_MODEL: file } })).toEqual(ended(3));
    },
  );
});
