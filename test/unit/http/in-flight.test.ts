import { Abort } from "../../../src/http/in-flight";

test("a signal that is asked for late tells of an abort that was before", () => {
  const abort = new Abort();
  abort.abort("first");
  abort.abort("second");
  expect(abort.signal).toMatchObject({ aborted: true, reason: "first" });
  expect(abort.signal).toBe(abort.signal);
});

test("a signal that was asked for before is aborted, once", () => {
  const abort = new Abort();
  const { signal } = abort;
  const heard = jest.fn();
  signal.addEventListener("abort", heard);
  expect(signal.aborted).toBe(false);
  abort.abort("gone");
  abort.abort("again");
  expect(signal).toMatchObject({ aborted: true, reason: "gone" });
  expect(heard).toHaveBeenCalledTimes(1);
});
