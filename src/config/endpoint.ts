/** Resolves a registration's `endpoint` to an operation of the served document. */
import { IMPLEMENTED, OPERATIONS, type Operation, type OperationId } from "../generated/routes";
import { listed, type Finding } from "./diagnostic";
import { nearest } from "../lib/nearest";

/** Operations that a registration may bind a model to. */
export function bindableOperations(): OperationId[] {
  return IMPLEMENTED.filter((id) => OPERATIONS[id].takesModel);
}

/**
 * @param text an operationId (`createChatCompletion`) or its path (`chat/completions`, `/v1/chat/completions`)
 * @returns the operation, or the error
 */
export function resolveEndpoint(text: string): OperationId | Finding {
  const candidates = named(text);
  const [operation] = candidates.filter(({ takesModel }) => takesModel);
  if (operation === undefined) return refuse(text, candidates);
  if (operation.implemented) return operation.id;
  const detail =
    `The operation ${operation.id} is not implemented: requests to /v1${operation.path} answer 501. ` +
    `Implemented are ${listed(bindableOperations())}.`;
  return { summary: "Operation not implemented", detail };
}

function named(text: string): Operation[] {
  if (Object.hasOwn(OPERATIONS, text)) return [OPERATIONS[text as OperationId]];
  const path = pathOf(text);
  return Object.values(OPERATIONS).filter((operation) => operation.path === path);
}

const pathOf = (text: string): string => "/" + text.replace(/^\//, "").replace(/^v1\//, "").replace(/\/$/, "");

function refuse(text: string, candidates: readonly Operation[]): Finding {
  const bindable = bindableOperations();
  const expected = `an operation that takes a model: ${listed(bindable, "or")}, or its path`;
  if (candidates.length > 0) {
    const which = listed(candidates.map(({ id }) => id));
    const detail = `${which} takes no model in its request, so none can be registered there. Expected ${expected}.`;
    return { summary: "Endpoint without a model", detail, expected };
  }
  const paths = new Map(bindable.map((id) => [OPERATIONS[id].path.slice(1), id]));
  const known = /[/]/.test(text) ? paths.keys() : [...bindable, ...paths.keys()];
  const near = nearest(pathOf(text).slice(1), known);
  const guess = near === undefined ? "" : ` Did you mean "${near}"?`;
  const detail = `"${text}" is no operation of the served document.${guess} Expected ${expected}.`;
  return { summary: "Unknown endpoint", detail, expected, nearest: near };
}
