import type { Descriptor } from "../../../src/api/descriptor";
import { FAMILIES } from "../../../src/api/families";
import { bodyLimitOf } from "../../../src/app/body-limit";
import type { OperationId } from "../../../src/generated/routes";

const descriptor = (id: OperationId): Descriptor => FAMILIES.flat().find((one) => one.id === id)!;
const MiB = 1024 * 1024;

test.each<[OperationId, number, number]>([
  // operation, body_limit, what its bodies may have
  ["createChatCompletion", 32 * MiB, 32 * MiB],
  ["createCompletion", 32 * MiB, 32 * MiB],
  ["applyTemplate", 32 * MiB, 32 * MiB],
  ["createEmbedding", 32 * MiB, 16 * MiB],
  ["rerank", 32 * MiB, 16 * MiB],
  ["tokenize", 32 * MiB, 8 * MiB],
  ["detokenize", 32 * MiB, 8 * MiB],
  ["createEdit", 32 * MiB, 4 * MiB],
  ["createEdit", 2 * MiB, MiB],
  ["createEdit", 1024, 1024],
  ["tokenize", 1024 * MiB, 256 * MiB],
])("%s with body_limit %d", (operation, setting, want) => {
  expect(bodyLimitOf(descriptor(operation), setting)).toBe(want);
});
