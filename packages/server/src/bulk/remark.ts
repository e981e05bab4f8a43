import type { Fault } from "../http/problem.ts";

/** A note about a contact that was imported. */
export interface Remark extends Fault {
  readonly kind: "set aside" | "name replaced" | "kept as is" | "joined" | "no identifier";
}

export function toRemarks(faults: readonly Fault[], kind: Remark["kind"]): Remark[] {
  return faults.map((fault) => ({ ...fault, kind }));
}
