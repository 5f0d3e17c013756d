// For HEALTHCHECK: exit status 0 where the server in this container is ready. Over TLS where it is set.
const port = process.env.LLAMA_OPENAPI_PORT || 8080;
const secure = Boolean(process.env.LLAMA_OPENAPI_TLS_CERT);
// The certificate is another name's than 127.0.0.1's.
const options = { host: "127.0.0.1", port, path: "/ready", timeout: 4000, rejectUnauthorized: false };
require(secure ? "node:https" : "node:http")
  .get(options, ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1))
  .on("timeout", () => process.exit(1))
  .on("error", () => process.exit(1));
