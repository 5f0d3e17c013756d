/**
 * Protection against foreign web pages (CSRF, DNS rebinding). A page in a browser can reach every server that the
 * browser's machine can reach. Requests without a key are refused if their Origin or Host header is not allowed.
 */
import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";
import { ApiError } from "../contracts/errors";
import { secretIn } from "../dialects";
import type { Call } from "./call";
import type { Gate } from "../app/gate";
import { isLocalName, isLocalOrigin } from "./local-names";

export interface BrowserRules {
  /** Origins whose pages may use the server; `*`: all. */
  readonly corsOrigins: readonly string[];
  /** Host names of the server, besides IP addresses and `localhost`. */
  readonly allowedHosts: readonly string[];
  /** Host and port of the setting `public_url`. */
  readonly publicHost?: string | undefined;
  /** Also allow the names and origins of `local-names.ts`; origins only if the server is local. */
  readonly allowLocal: boolean;
  /** The server listens on a loopback address only. */
  readonly local: boolean;
}

/** Response headers that pages may read, besides the CORS-safelisted ones. */
const EXPOSED = [
  "x-request-id",
  "openai-processing-ms",
  "x-llama-openapi-ignored",
  "x-llama-openapi-model-wait-ms",
  "retry-after",
  "retry-after-ms",
  ...["limit", "remaining", "reset"].flatMap((what) => [`x-ratelimit-${what}-requests`, `x-ratelimit-${what}-tokens`]),
].join(", ");

/** Seconds for which a browser may cache a preflight's answer. */
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
   * CORS headers of an answer or of a preflight's answer.
   * @param allow value of the answer's `Allow` header
   */
  headers(headers: IncomingHttpHeaders, allow: string | undefined): Record<string, string> {
    if (this.rules.corsOrigins.length === 0 && !this.allowsLocalOrigins) return {};
    const { origin } = headers;
    // The answer depends on the origin: a cache must not serve it to another one.
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

  /**
   * DNS rebinding: an attacker's name can resolve to this machine, but its Host header is still a name, not an IP
   * address.
   */
  private isOurName(host: string): boolean {
    const { allowedHosts, publicHost, allowLocal, local } = this.rules;
    const name = nameOf(host);
    if (publicHost !== undefined && name === nameOf(publicHost)) return true;
    if (isIP(name) !== 0 || name === "localhost" || name.endsWith(".localhost") || allowedHosts.includes(name)) {
      return true;
    }
    if (allowLocal && isLocalName(name)) return true;
    // A server that other machines can reach has names that only its operator knows.
    return !local && allowedHosts.length === 0;
  }
}

function preflight(headers: IncomingHttpHeaders, allow = ""): Record<string, string> {
  const wanted = String(headers["access-control-request-headers"] ?? "");
  return {
    "access-control-allow-methods": allow,
    // All request headers are allowed: authentication uses no cookies.
    ...(/^[\w\-, ]+$/.test(wanted) ? { "access-control-allow-headers": wanted } : {}),
    ...(headers["access-control-request-private-network"] === "true"
      ? { "access-control-allow-private-network": "true" }
      : {}),
    "access-control-max-age": MAX_AGE,
  };
}

/** A page that this server itself served. */
const isSame = (origin: string, host: string | undefined): boolean =>
  host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);

/** `[::1]:8080` -> `::1` */
const nameOf = (host = ""): string =>
  host
    .toLowerCase()
    .replace(/\.?(?::\d*)?$/, "")
    .replace(/^\[(.*)\]$/, "$1");
