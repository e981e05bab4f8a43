import type { Fault } from "../http/problem.ts";

/** A remark on an imported contact. */
export interface Remark extends Fault {
  readonly kind: "set aside" | "name replaced" | "kept as is" | "joined" | "no identifier";
}

export function toRemarks(faults: readonly Fault[], kind: Remark["kind"]): Remark[] {
  return faults.map((fault) => ({ ...fault, kind }));
}
