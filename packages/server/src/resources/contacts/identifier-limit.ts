// How many identifiers a contact has at most, so that reading, listing and merging one is bounded.
import { limits } from "../../generated/limits.ts";
import type { Fault } from "../../http/problem.ts";

export const { maxItems: maxIdentifiers } = limits["ContactDetails.identifiers"];

/** Returns the fault of a contact that would have so many identifiers, or undefined if it may. */
export function countFault(count: number, place: Pick<Fault, "path" | "contact_id">): Fault | undefined {
  if (count <= maxIdentifiers) return undefined;
  return { message: `A contact has at most ${maxIdentifiers} identifiers; this one would have ${count}.`, ...place };
}
