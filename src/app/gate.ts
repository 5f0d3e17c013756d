/** Who may come in: the stage between a route and its work. */
import { ApiError } from "../contracts/errors";
import { Admissions, type Admission } from "../keys/admission";
import type { Key } from "../contracts/key";
import type { Keyring } from "../keys/keyring";
import { allowsModel, allowsOperation, USUAL_SCOPE, WHOLE_SCOPE } from "../keys/scope";
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

/** What a request brings that says whose it is. */
export interface Credentials {
  /** The API key as the client sent it; undefined: none. */
  readonly secret: string | undefined;
  /** A proxy passed the request on from another machine. */
  readonly remote: boolean;
}

export class Gate {
  private readonly admissions: Admissions;
  private readonly anonymous: Key;
  /** Of requests that a proxy passes on from another machine. */
  private readonly remoteAnonymous = anonymous(false);

  constructor(
    private readonly keys: Pick<Keyring, "isNeeded" | "find" | "refresh" | "usage" | "use">,
    private readonly rules: GateRules,
  ) {
    this.admissions = new Admissions(keys);
    this.anonymous = anonymous(rules.local);
  }

  /** Whether a request is served without a key. */
  async isOpenTo({ remote }: Pick<Credentials, "remote">): Promise<boolean> {
    return this.rules.allowAnonymous || (this.rules.local && !remote && !(await this.keys.isNeeded()));
  }

  /** Whether a key is valid. */
  async knows(secret: string | undefined): Promise<boolean> {
    return (await this.find(secret)) !== undefined;
  }

  /** Whether names, states and faults of all models may be seen, as `/health` and the metrics show them. */
  async showsAll(credentials: Credentials): Promise<boolean> {
    if (await this.isOpenTo(credentials)) return true;
    const scope = (await this.find(credentials.secret))?.scope;
    return scope !== undefined && (scope.models.includes("*") || allowsOperation(scope, "metrics"));
  }

  /** The key of a request: its own, or that of requests without one where these are served; undefined: neither. */
  async keyOf(credentials: Credentials): Promise<Key | undefined> {
    const key = await this.find(credentials.secret);
    if (key !== undefined || !(await this.isOpenTo(credentials))) return key;
    return credentials.remote ? this.remoteAnonymous : this.anonymous;
  }

  /**
   * @param scope what the key must have among its operations: an operationId, or `metrics`
   * @throws ApiError insufficient_permissions
   */
  authorize(key: Key, scope: string): void {
    if (allowsOperation(key.scope, scope)) return;
    const subject =
      key === this.anonymous || key === this.remoteAnonymous ? "Requests without an API key" : "This API key";
    throw new ApiError("insufficient_permissions", `${subject} may not use ${scope}.`);
  }

  /**
   * Lets a request in, and counts it: requests of one key in the order of the calls.
   * @throws ApiError as `authorize`, and where one of the key's limits is reached
   */
  async admit(key: Key, operation: string): Promise<Admission> {
    this.authorize(key, operation);
    return this.admissions.admit(key);
  }

  private async find(secret: string | undefined): Promise<Key | undefined> {
    return secret === undefined ? undefined : this.keys.find(secret);
  }
}

/** @throws ApiError insufficient_permissions, whether there is such a model or not */
export function checkModel({ scope }: Key, model: string): void {
  if (allowsModel(scope, model)) return;
  throw new ApiError("insufficient_permissions", `This API key may not use the model '${shownModel(model)}'.`, "model");
}
