import type { Target } from "../target";

/** A column of the matrix: something that must be so with every chat template and any weights. */
export interface Property {
  /** As the record has it. */
  readonly id: string;
  /** As the documentation writes it. */
  readonly title: string;
  /**
   * @returns false: it says nothing of this template
   * @throws Fault: it does not hold
   */
  check(target: Target): Promise<boolean>;
}
