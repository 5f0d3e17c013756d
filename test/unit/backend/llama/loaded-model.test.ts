/** A model that stops by itself, as the addon tells of it. */
import type { NativeEvent, NativeModel } from "../../../../src/backend/llama/addon";
import { type EngineError, LoadedModel } from "../../../../src/backend/llama/loaded-model";

/** What stands for the addon's engine: the test tells its events. */
let tell: (...events: NativeEvent[]) => void;
let native: Record<keyof NativeModel, jest.Mock>;

jest.mock("../../../../src/backend/llama/addon", () => ({
  addon: () => ({
    ModelOptions: class {},
    PredictOptions: class {},
    Model: function (_options: object, events: (list: NativeEvent[]) => void) {
      tell = (...list) => events(list);
      let requests = 0;
      const submit = jest.fn(() => ++requests);
      const methods: Record<string, jest.Mock> = { submit };
      native = new Proxy(methods, { get: (_, name: string) => (methods[name] ??= jest.fn()) }) as never;
      return native;
    },
  }),
}));

const error = (request: number): NativeEvent => ({
  ...{ type: "error", request, code: "engine_failed", message: "The model stopped: no memory", param: null },
});
const WHY = { code: "engine_failed", message: "The model stopped: no memory" };

let stopped: EngineError[];
async function load(): Promise<LoadedModel> {
  stopped = [];
  const model = LoadedModel.load({ model: "m.gguf" }, { onStopped: (why) => stopped.push(why) });
  tell({ type: "loaded" });
  return model;
}

const all = async (model: LoadedModel) => {
  const events = [];
  for await (const event of model.generate({ prompt: "x" })) events.push(event);
  return events;
};

test("its requests fail with the reason, later ones too, and its owner is told once", async () => {
  const model = await load();
  const open = all(model);
  tell(error(1), error(0), { type: "closed" });
  await expect(open).rejects.toMatchObject(WHY);
  expect(stopped).toMatchObject([WHY]);
  await expect(all(model)).rejects.toMatchObject(WHY);
  expect(native.reap).toHaveBeenCalledTimes(1);
  await model.close();
  expect(stopped).toHaveLength(1);
});

test("one that is closed has not stopped by itself", async () => {
  const model = await load();
  const closed = model.close();
  tell({ type: "closed" });
  await closed;
  expect(stopped).toEqual([]);
  await expect(all(model)).rejects.toMatchObject({ code: "closed" });
});
