/** Pages besides the API: welcome page, health, readiness, and the document as JSON, YAML and HTML. */
import { inNetworks } from "../lib/networks";
import type { ModelStatus } from "../backend/pool";
import { openai } from "../dialects/openai";
import { DOCS_HEADERS } from "../docs-page/page";
import { type Call, jsonAnswer, type Route, whole, type WholeAnswer } from "./call";
import { credentialsOf } from "./credentials";
import { documentAsHtml, documentAsJson, documentAsYaml } from "./document";
import { metricsPage } from "./metrics-page";
import { NAME, VERSION } from "../lib/product";
import type { Service } from "./service";

export function pages(service: Service): Route[] {
  const get = (path: string, serve: Route["serve"]): Route => ({
    method: "get",
    path,
    dialect: openai,
    serve: (call, parameters) => {
      call.work.observed.operation = path;
      return serve(call, parameters);
    },
  });
  const showsAll = (call: Call): Promise<boolean> => service.gate.showsAll(credentialsOf(call, openai));
  return [
    get("/", async (call) => text(welcome(call.base, service, await showsAll(call)))),
    get("/health", async (call) => health(service, await showsAll(call))),
    get("/ready", async () => ready(service)),
    ...(service.metrics === undefined
      ? []
      : [get("/metrics", metricsPage(service.metrics, service.gate, inNetworks(service.settings.metricsNetworks)))]),
    get("/openapi.json", async (call) =>
      whole(200, { "content-type": "application/json" }, await documentAsJson(call.base)),
    ),
    get("/openapi.yaml", async (call) =>
      whole(200, { "content-type": "application/yaml" }, await documentAsYaml(call.base)),
    ),
    get("/docs", async (call) => whole(200, DOCS_HEADERS, await documentAsHtml(call.base))),
  ];
}

/**
 * 200 if at least one model can answer, even if it must be loaded first. Failed models are listed with their error.
 * Errors in registration files make the status `degraded`: the running configuration differs from the files, or will
 * differ after the next start.
 * @param detailed false: only the status
 */
function health(service: Service, detailed: boolean): WholeAnswer {
  const state = service.state();
  const models = service.models.status();
  const registered = models.filter((model) => model.state !== "dropped");
  const failed = models.filter((model) => model.state === "failed");
  // A model that stopped unexpectedly only once has no `error`: the next request reloads it.
  const wrong = models.filter((model) => model.error !== undefined);
  const configuration = service.configuration();
  const status =
    state === "stopping"
      ? "stopping"
      : state === "starting"
        ? "loading"
        : wrong.length === 0
          ? configuration.problems === 0
            ? "ok"
            : "degraded"
          : failed.length === registered.length
            ? "failed"
            : "degraded";
  const details = (): object => ({
    ...(status === "loading" ? { progress: overall(models, service.engines) } : {}),
    models: models.map(({ models: names, state: at, progress, error, retryIn }) => ({
      names,
      state: at,
      ...(at === "loading" ? { progress: round(progress) } : {}),
      ...(error === undefined ? {} : { error }),
      ...(retryIn === undefined ? {} : { retry_in: Math.ceil(retryIn / 1000) }),
    })),
    configuration,
    uptime: Math.round((Date.now() - service.startedAt) / 1000),
    version: VERSION,
  });
  const body = { status, ...(detailed ? details() : {}) };
  return jsonAnswer(status === "ok" || status === "degraded" ? 200 : 503, body, noStore);
}

function ready(service: Service): WholeAnswer {
  const { status } = health(service, false);
  return jsonAnswer(status, { ready: status === 200 }, noStore);
}

/** Progress of loading at start, from 0 to 1. Engines load one after another. */
function overall(models: readonly ModelStatus[], engines: number): number {
  const begun = models.filter(({ state }) => !["unloaded", "unloading", "dropped"].includes(state));
  const done = begun.map((model) => (model.state === "failed" ? 1 : model.progress));
  return round(done.reduce((sum, part) => sum + part, 0) / Math.max(engines, begun.length, 1));
}

const round = (progress: number): number => Math.round(progress * 1000) / 1000;

const noStore = { "cache-control": "no-store" };

const text = (body: string): WholeAnswer => whole(200, { "content-type": "text/plain; charset=utf-8" }, body);

function welcome(base: string, service: Service, detailed: boolean): string {
  const root = base.replace(/\/v1$/, "");
  const models = [...new Set(service.registry.list().map((registration) => registration.model))];
  return [
    `${NAME} ${VERSION}: OpenAI's API, served from llama.cpp on this machine.`,
    "",
    `API base URL      ${root}/v1`,
    ...(detailed ? [`Models            ${models.length === 0 ? "none registered" : models.join(", ")}`] : []),
    `OpenAPI document  ${root}/openapi.json, ${root}/openapi.yaml`,
    `For reading       ${root}/docs`,
    `Health            ${root}/health`,
    "",
  ].join("\n");
}
