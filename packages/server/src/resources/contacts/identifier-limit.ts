// Limits the identifiers of a contact, so that reading, listing and merging it is bounded.
import { limits } from "../../generated/limits.ts";
import type { Fault } from "../../http/problem.ts";

export const { maxItems: maxIdentifiers } = limits["ContactDetails.identifiers"];

/** Returns a fault if a contact may not have this many identifiers; otherwise undefined. */
export function countFault(count: number, place: Pick<Fault, "path" | "contact_id">): Fault | undefined {
  if (count <= maxIdentifiers) return undefined;
  return { message: `A contact has at most ${maxIdentifiers} identifiers; this one would have ${count}.`, ...place };
}
