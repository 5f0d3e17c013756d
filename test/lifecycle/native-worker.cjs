/* For Workers, which TypeScript's loader does not reach: the addon as it is. */
const path = require("node:path");
const file = process.env.LLAMA_OPENAPI_ADDON ?? path.join(__dirname, "../../build/Release/llama_openapi.node");
exports.addon = require(file);
