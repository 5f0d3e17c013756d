import { readFileSync } from "node:fs";
import path from "node:path";
import { ApiError, ERROR_CATALOGUE, toApiError } from "../../../src/contracts/errors";

test("docs/errors.md has every code, with its status and type, and no other", () => {
  const page = readFileSync(path.join(__dirname, "../../../docs/errors.md"), "utf8");
  const rows = [...page.matchAll(/^\| `(\w+)` \| (\d+) \| `(\w+)` \| (.+) \|$/gm)];
  const documented = rows.map(([, code, status, type]) => [code, { status: Number(status), type }]);
  const catalogue = Object.entries(ERROR_CATALOGUE).map(([code, { status, type }]) => [code, { status, type }]);
  expect(documented).toEqual(catalogue);
});

test.each([
  [
    new ApiError("invalid_value", "m", "p"),
    { message: "m", type: "invalid_request_error", param: "p", code: "invalid_value" },
  ],
  [new ApiError("bad_request", "m"), { message: "m", type: "invalid_request_error", param: null, code: null }],
  [
    new ApiError("token_rate_limit_exceeded", "m"),
    { message: "m", type: "tokens", param: null, code: "rate_limit_exceeded" },
  ],
  [
    new ApiError("not_implemented", "m"),
    { message: "m", type: "not_implemented_error", param: null, code: "not_implemented" },
  ],
])("the wire shape of %s", (error, given) => {
  expect(JSON.parse(JSON.stringify(error))).toEqual({ error: given });
});

test.each([new Error("secret"), "secret", undefined, { code: "invalid_value" }])(
  "what is no ApiError loses its text on the way out",
  (thrown) => {
    expect(toApiError(thrown)).toMatchObject({ code: "internal_error", status: 500 });
    expect(JSON.stringify(toApiError(thrown))).not.toContain("secret");
  },
);
