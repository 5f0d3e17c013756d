/**
 * What web pages may do. A browser on this machine reaches what only this machine reaches, whatever page it shows: so a
 * request without a key that a foreign page sends, or that calls the server by a foreign name, is refused.
 */
import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";
import { ApiError } from "../contracts/errors";
import { secretIn } from "../dialects";
import type { Call } from "./call";
import type { Gate } from "../app/gate";
import { isLocalName, isLocalOrigin } from "./local-names";

export interface BrowserRules {
  /** Origins of pages that may use the server; `*`: all. */
  readonly corsOrigins: readonly string[];
  /** Names that the server is called by, beside addresses and `localhost`. */
  readonly allowedHosts: readonly string[];
  /** Host and port of the URL that the operator says is this server's. */
  readonly publicHost?: string | undefined;
  /** Whether the names and origins of `local-names.ts` are allowed too; origins only where the server is local. */
  readonly allowLocal: boolean;
  /** Only this machine reaches the server. */
  readonly local: boolean;
}

/** Of our answers, beside those that every page may read. */
const EXPOSED = [
  "x-request-id",
  "openai-processing-ms",
  "x-llama-openapi-ignored",
  "x-llama-openapi-model-wait-ms",
  "retry-after",
  "retry-after-ms",
  ...["limit", "remaining", "reset"].flatMap((what) => [`x-ratelimit-${what}-requests`, `x-ratelimit-${what}-tokens`]),
].join(", ");

/** Seconds for which a browser may remember what it was told of a path. */
const MAX_AGE = "600";

export class Browsers {
  constructor(
    private readonly rules: BrowserRules,
    private readonly gate: Pick<Gate, "isOpenTo" | "knows">,
  ) {}

  /** @throws ApiError host_not_allowed, origin_not_allowed */
  async check(call: Pick<Call, "headers" | "host" | "remote">): Promise<void> {
    if (!(await this.gate.isOpenTo(call))) return;
    const { host } = call;
    const { origin } = call.headers;
    const hostFits = host === undefined || this.isOurName(host);
    const originFits =
      origin === undefined || this.isAllowed(origin) || isSame(origin, host) || isSame(origin, this.rules.publicHost);
    if ((hostFits && originFits) || (await this.gate.knows(secretIn(call.headers)))) return;
    if (!hostFits) {
      throw new ApiError(
        "host_not_allowed",
        `This server is not called '${nameOf(host)}'. Its operator can add the name to the setting allowed_hosts.`,
      );
    }
    throw new ApiError(
      "origin_not_allowed",
      `Pages of '${origin}' may not use this server. Its operator can add the origin to the setting cors_origins.`,
    );
  }

  /**
   * Headers by which a browser lets the page read the answer; for a preflight, send the request.
   * @param allow what the answer's `Allow` says
   */
  headers(headers: IncomingHttpHeaders, allow: string | undefined): Record<string, string> {
    if (this.rules.corsOrigins.length === 0 && !this.allowsLocalOrigins) return {};
    const { origin } = headers;
    // The answer is for this origin: nothing that keeps answers may give it to another one.
    if (origin === undefined || !this.isAllowed(origin)) return { vary: "Origin" };
    return {
      vary: "Origin",
      "access-control-allow-origin": origin,
      "access-control-expose-headers": EXPOSED,
      ...(headers["access-control-request-method"] === undefined ? {} : preflight(headers, allow)),
    };
  }

  private isAllowed(origin: string): boolean {
    const { corsOrigins } = this.rules;
    if (corsOrigins.includes("*") || corsOrigins.includes(origin)) return true;
    return this.allowsLocalOrigins && isLocalOrigin(origin);
  }

  private get allowsLocalOrigins(): boolean {
    return this.rules.local && this.rules.allowLocal;
  }

  /** An attacker can give any name the address of this machine, but not make an address of a name. */
  private isOurName(host: string): boolean {
    const { allowedHosts, publicHost, allowLocal, local } = this.rules;
    const name = nameOf(host);
    if (publicHost !== undefined && name === nameOf(publicHost)) return true;
    if (isIP(name) !== 0 || name === "localhost" || name.endsWith(".localhost") || allowedHosts.includes(name)) {
      return true;
    }
    if (allowLocal && isLocalName(name)) return true;
    // Where others reach the server, its operator alone knows its names.
    return !local && allowedHosts.length === 0;
  }
}

function preflight(headers: IncomingHttpHeaders, allow = ""): Record<string, string> {
  const wanted = String(headers["access-control-request-headers"] ?? "");
  return {
    "access-control-allow-methods": allow,
    // Which headers clients send is their matter; the key does not depend on cookies.
    ...(/^[\w\-, ]+$/.test(wanted) ? { "access-control-allow-headers": wanted } : {}),
    ...(headers["access-control-request-private-network"] === "true"
      ? { "access-control-allow-private-network": "true" }
      : {}),
    "access-control-max-age": MAX_AGE,
  };
}

/** A page that this server has served itself. */
const isSame = (origin: string, host: string | undefined): boolean =>
  host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);

/** `[::1]:8080` -> `::1` */
const nameOf = (host = ""): string =>
  host
    .toLowerCase()
    .replace(/\.?(?::\d*)?$/, "")
    .replace(/^\[(.*)\]$/, "$1");
