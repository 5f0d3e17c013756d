import { check, fail } from "./answer";
import { MODEL, USER } from "./api";
import type { Area } from "./area";

/** How errors look, and which status they have. Other areas look at the status alone. */
export const ERRORS: Area = {
  name: "errors: shape, status, code",
  cases: {
    "a body that is no JSON is a 400": async (api) => (await api.post("/v1/chat/completions", "{oops")).refused(),
    "a body that is an array is a 400": async (api) => (await api.post("/v1/chat/completions", [])).refused(),
    "an empty body is a 400": async (api) => (await api.post("/v1/chat/completions", "")).refused(),
    "an error is an object under `error` with a message": async (api) =>
      (await api.chat({ messages: "hello" })).refusedSomehow().text("error.message"),
    "a client's fault has the type invalid_request_error": async (api) =>
      (await api.chat({ messages: "hello" })).is("error.type", "invalid_request_error"),
    "an error has `param`, a string or null": async (api) => {
      const param = (await api.chat({ messages: "hello" })).refusedSomehow().at("error.param");
      check(param === null || typeof param === "string", "no param");
    },
    "an error has `code`, a string or null": async (api) => {
      const code = (await api.chat({ messages: "hello" })).refusedSomehow().at("error.code");
      check(code === null || typeof code === "string", `code is ${JSON.stringify(code)}`);
    },
    "an error comes as application/json": async (api) => {
      const { headers } = (await api.chat({ messages: 5 })).refusedSomehow();
      check(/^application\/json/.test(headers.get("content-type") ?? ""), "another content type");
    },
    "a wrong type is a 400": async (api) => (await api.chat({ temperature: "warm" })).refused(),
    "a wrong type names its param": async (api) =>
      (await api.chat({ temperature: "warm" })).is("error.param", "temperature"),
    "a wrong type has the code invalid_type": async (api) =>
      (await api.chat({ temperature: "warm" })).is("error.code", "invalid_type"),
    "missing messages are a 400": async (api) => (await api.chat({ messages: undefined })).refused(),
    "missing messages are named": async (api) =>
      (await api.chat({ messages: undefined })).is("error.param", "messages"),
    "missing messages have the code missing_required_parameter": async (api) =>
      (await api.chat({ messages: undefined })).is("error.code", "missing_required_parameter"),
    "a missing model is a 400": async (api) => (await api.chat({ model: undefined })).refused(),
    "an unknown model is a 404": async (api) => (await api.chat({ model: "no-such-model" })).refused(404),
    "an unknown model has the code model_not_found": async (api) =>
      (await api.chat({ model: "no-such-model" })).is("error.code", "model_not_found"),
    "an unknown parameter is a 400": async (api) => (await api.chat({ no_such_parameter: 1 })).refused(),
    "an unknown parameter is named": async (api) =>
      (await api.chat({ no_such_parameter: 1 })).is("error.param", "no_such_parameter"),
    "a value above its maximum has param and code": async (api) =>
      (await api.chat({ temperature: 2.5 }))
        .is("error.param", "temperature")
        .is("error.code", "decimal_above_max_value"),
    "an unknown role has its path as param": async (api) =>
      (await api.chat({ messages: [{ role: "wizard", content: "hi" }] }))
        .refused()
        .is("error.param", "messages[0].role"),
    "a prompt too long is a 400": async (api) => (await api.chat({ messages: LONG })).refused(),
    "a prompt too long has the code context_length_exceeded": async (api) =>
      (await api.chat({ messages: LONG })).is("error.code", "context_length_exceeded"),
    "an unknown URL is a 404": async (api) => (await api.get("/v1/no-such-thing")).refused(404),
    "an unknown URL is an invalid_request_error": async (api) =>
      (await api.get("/v1/no-such-thing")).is("error.type", "invalid_request_error"),
    "a method that a URL lacks is a 405: GET /embeddings": async (api) =>
      (await api.get("/v1/embeddings")).refused(405),
    "a method that a URL lacks is a 405: POST /models": async (api) => (await api.post("/v1/models", {})).refused(405),
    "a stream that can't begin is a plain HTTP error": async (api) => {
      const answer = await api.chat({ stream: true, temperature: "warm" });
      answer.refused().text("error.message");
    },
    "answers have x-request-id": async (api) => {
      if (!(await api.chat()).ok().headers.get("x-request-id")) fail("no such header");
    },
    "errors have x-request-id": async (api) => {
      const { headers } = (await api.chat({ messages: 5 })).refusedSomehow();
      if (!headers.get("x-request-id")) fail("no such header");
    },
    "the next request after errors is answered": async (api) => {
      await api.post("/v1/chat/completions", '{"model":');
      (await api.chat({ model: MODEL, messages: USER })).ok();
    },
  },
};

const LONG = [{ role: "user", content: "snow ".repeat(30_000) }];
