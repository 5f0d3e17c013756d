/** What `import ... from "llama-openapi"` gives: the server, and the interfaces that its parts meet at. */
export { createRouter, startServer } from "./start";
export type { MountedServer } from "./server/mount";
export type { Running, RunningServer, StartOptions } from "./server/open";
export { devices, type Device } from "./backend/llama/addon";
export type { LogLevel, ServerSettings } from "./config/settings";
export type { Registration, Registry } from "./contracts/registration";
export { ApiError, ERROR_CATALOGUE, type ErrorBody, type ErrorCode, type ErrorKind } from "./contracts/errors";
export type {
  Backend,
  BackendDirs,
  EngineBackend,
  EngineStats,
  GenerateEvent,
  JsonSchema,
  LoadHooks,
  LocalSettings,
  Model,
  ModelInfo,
  Drafts,
  Timings,
  TokenLogprob,
} from "./contracts/backend";
export type { RemoteAnswer, RemoteBackend, RemoteRequest } from "./contracts/remote-backend";
export type { ModelOptionsInit, PredictOptionsInit } from "./generated/options";
export { type Operation, type OperationId, OPERATIONS } from "./generated/routes";
export type { ChunkOf, RequestOf, ResponseOf } from "./contracts/operation-types";
