import type { Registry } from "../contracts/registration";
import type { Key } from "../contracts/key";
import { allowsModel } from "../keys/scope";

/** The registrations as a key sees them: models that it may not use are not there. */
export function visibleRegistry(registry: Registry, { scope }: Key): Registry {
  if (scope.models.includes("*")) return registry;
  return {
    list: () => registry.list().filter(({ model }) => allowsModel(scope, model)),
    get: (operation, model) => (allowsModel(scope, model) ? registry.get(operation, model) : undefined),
  };
}
