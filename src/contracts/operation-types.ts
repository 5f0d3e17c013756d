/** Request and response types by operation, from the generated types. */
import type { components, operations } from "../generated/types";

interface JsonContent<Body> {
  content: { "application/json": Body };
}

/** The JSON request body of an operation; `never` if it takes none. */
export type RequestOf<Id extends keyof operations> = operations[Id] extends
  { requestBody: JsonContent<infer Body> } | { requestBody?: JsonContent<infer Body> }
  ? operations[Id]["requestBody"] extends undefined
    ? never
    : Body
  : never;

/** The query parameters of an operation, as `context.query` has them. */
export type QueryOf<Id extends keyof operations> = NonNullable<operations[Id]["parameters"]["query"]>;

/** A request as a handler gets it: `model` is filled in if the client omitted it. */
export type WithModel<Request extends { model?: unknown }> = Request & { model: string };

/** The JSON body of an operation's 200 answer; `never` if the answer is not JSON. */
export type ResponseOf<Id extends keyof operations> = operations[Id] extends {
  responses: { 200: JsonContent<infer Body> };
}
  ? Body
  : never;

interface Chunks {
  createChatCompletion: components["schemas"]["CreateChatCompletionStreamResponse"];
  createCompletion: components["schemas"]["CreateCompletionStreamResponse"];
}

/** One event of an operation's stream. */
export type ChunkOf<Id extends keyof Chunks> = Chunks[Id];
