/** Where traces are sent, by the setting and by OpenTelemetry's variables. */
import { traceEndpoint } from "../../../src/observe/observer";

const BASE = "OTEL_EXPORTER_OTLP_ENDPOINT";
const TRACES = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";

test.each<[string | undefined, NodeJS.ProcessEnv, string | undefined]>([
  [undefined, {}, undefined],
  [undefined, { [BASE]: "" }, undefined],
  ["http://c:4318", {}, "http://c:4318/v1/traces"],
  ["https://c/otel/", {}, "https://c/otel/v1/traces"],
  [undefined, { [BASE]: "http://e:4318" }, "http://e:4318/v1/traces"],
  [undefined, { [BASE]: "http://e:4318", [TRACES]: "http://t/in" }, "http://t/in"],
  ["http://c:4318", { [BASE]: "http://e:4318", [TRACES]: "http://t/in" }, "http://c:4318/v1/traces"],
  [undefined, { [BASE]: "http://e:4318", OTEL_SDK_DISABLED: "TRUE" }, undefined],
  [undefined, { [BASE]: "http://e:4318", OTEL_TRACES_EXPORTER: "none" }, undefined],
])("setting %j, variables %j: %j", (setting, env, want) => {
  expect(traceEndpoint(setting, env)).toBe(want);
});

test.each<[string | undefined, NodeJS.ProcessEnv, string]>([
  ["collector:4318", {}, 'otlp_endpoint: expected a URL such as http://127.0.0.1:4318, got "collector:4318".'],
  [undefined, { [BASE]: "nowhere" }, `${BASE}: expected a URL such as http://127.0.0.1:4318, got "nowhere".`],
  [undefined, { [TRACES]: "grpc://t" }, `${TRACES}: expected a URL such as http://127.0.0.1:4318, got "grpc://t".`],
])("setting %j, variables %j are an error", (setting, env, message) => {
  expect(() => traceEndpoint(setting, env)).toThrow(message);
});
