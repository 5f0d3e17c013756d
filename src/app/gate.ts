/** Who may come in: the stage between a route and its work. */
import { ApiError } from "../contracts/errors";
import { Admissions, type Admission } from "../keys/admission";
import type { Key } from "../keys/key";
import type { Keyring } from "../keys/keyring";
import { allowsModel, allowsOperation, USUAL_SCOPE, WHOLE_SCOPE } from "../keys/scope";
import type { Call } from "../http/call";
import { shownModel } from "./model-not-found";

export interface GateRules {
  readonly allowAnonymous: boolean;
  /** Only this machine reaches the server. */
  readonly local: boolean;
}

/** The key of requests without one, where they are allowed. */
const anonymous = (local: boolean): Key => ({
  id: "",
  scope: local ? WHOLE_SCOPE : USUAL_SCOPE,
  limits: {},
  counted: false,
});

export class Gate {
  private readonly admissions: Admissions;
  private readonly anonymous: Key;
  /** Of requests that a proxy passes on from another machine. */
  private readonly remoteAnonymous = anonymous(false);

  constructor(
    private readonly keys: Pick<Keyring, "needed" | "find" | "usage" | "use">,
    private readonly rules: GateRules,
  ) {
    this.admissions = new Admissions(keys);
    this.anonymous = anonymous(rules.local);
  }

  /** Whether the call is served without a key. */
  isOpenTo({ remote }: Pick<Call, "remote">): boolean {
    return this.rules.allowAnonymous || (this.rules.local && !remote && !this.keys.needed);
  }

  /** Whether the call comes with a key that holds. */
  knows(call: Pick<Call, "headers">): boolean {
    return this.find(call) !== undefined;
  }

  /** Whether names, states and faults of all models may be seen, as `/health` and the metrics tell them. */
  showsAll(call: Pick<Call, "headers" | "remote">): boolean {
    if (this.isOpenTo(call)) return true;
    const scope = this.find(call)?.scope;
    return scope !== undefined && (scope.models.includes("*") || allowsOperation(scope, "metrics"));
  }

  /**
   * Checks the call's key for what is not one of the API's operations, and counts nothing.
   * @param scope what the key has to have among its operations: `metrics`
   * @throws ApiError invalid_api_key, insufficient_permissions
   */
  authorize(call: Pick<Call, "headers" | "note" | "remote">, scope: string): Key {
    const key = this.keyOf(call);
    if (!allowsOperation(key.scope, scope)) {
      const subject =
        key === this.anonymous || key === this.remoteAnonymous ? "Requests without an API key" : "This API key";
      throw new ApiError("insufficient_permissions", `${subject} may not use ${scope}.`);
    }
    return key;
  }

  /**
   * Lets a request in, counts it, and puts the key's rates into the answer's headers.
   * @throws ApiError as `authorize`, and where one of the key's limits is reached
   */
  admit(call: Call, operation: string): Admission {
    const admission = this.admissions.admit(this.authorize(call, operation));
    call.onEnd(() => admission.end());
    call.addHeaders(admission.headers());
    return admission;
  }

  private find({ headers }: Pick<Call, "headers">): Key | undefined {
    const secret = secretOf(headers.authorization);
    return secret === undefined ? undefined : this.keys.find(secret);
  }

  private keyOf(call: Pick<Call, "headers" | "note" | "remote">): Key {
    const key = this.find(call);
    if (key !== undefined) {
      call.note({ key: key.id });
      return key;
    }
    if (this.isOpenTo(call)) return call.remote ? this.remoteAnonymous : this.anonymous;
    const message =
      secretOf(call.headers.authorization) === undefined
        ? "You didn't provide an API key. Give it in an Authorization header: 'Authorization: Bearer YOUR_KEY'."
        : "Incorrect API key provided. It is unknown to this server, revoked or expired.";
    throw new ApiError("invalid_api_key", message, null, { "www-authenticate": "Bearer" });
  }
}

/** @throws ApiError insufficient_permissions, whether there is such a model or not */
export function checkModel({ scope }: Key, model: string): void {
  if (allowsModel(scope, model)) return;
  throw new ApiError("insufficient_permissions", `This API key may not use the model '${shownModel(model)}'.`, "model");
}

const secretOf = (authorization: string | undefined): string | undefined =>
  /^bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
