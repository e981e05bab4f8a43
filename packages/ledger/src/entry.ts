import type { Cell } from "./cells.ts";

export interface Entry extends Cell {
  readonly isObserved: boolean;
  /** The message if it was not observed. @default that it never was */
  readonly gap?: string | undefined;
}

export interface Ledger {
  readonly entries: readonly Entry[];
  /** Violations of the contract by server or client, a line for each. */
  readonly faults: readonly string[];
}
