/* eslint-disable @typescript-eslint/no-require-imports */
import type { Family } from "../descriptor";
import type * as models from "./models";

export const MODELS: Family = [
  { id: "listModels", body: "none", run: () => (require("./models") as typeof models).listModels },
  { id: "retrieveModel", body: "none", run: () => (require("./models") as typeof models).retrieveModel },
  { id: "deleteModel", body: "none", run: () => (require("./models") as typeof models).deleteModel },
];
