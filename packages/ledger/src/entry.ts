import type { Cell } from "./cells.ts";

export interface Entry extends Cell {
  readonly isObserved: boolean;
  /** What to say if it was not observed. @default that it never was */
  readonly gap?: string | undefined;
}

export interface Ledger {
  readonly entries: readonly Entry[];
  /** What was answered or understood against the contract, a line for each. */
  readonly faults: readonly string[];
}
