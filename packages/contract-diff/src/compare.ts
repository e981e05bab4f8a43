// Compares two versions of the contract: every change, in plain words, rated.
import type { Spec } from "@contacts-api/openapi/load";
import { compareDocuments } from "./document.ts";
import { type Change, Findings } from "./finding.ts";
import { partOf } from "./part.ts";
import { worst } from "./rating.ts";

/**
 * Returns every change from one spec to the next, the worst first. `today` (YYYY-MM-DD) decides about promises that end
 * on a day.
 */
export function compareSpecs(was: Spec, is: Spec, today: string): Change[] {
  const findings = new Findings();
  compareDocuments(findings, partOf(was, was.document), partOf(is, is.document), today);
  const rank = ({ ratings }: Change) => ["breaking", "minor", "patch"].indexOf(worst(...Object.values(ratings)));
  return findings.changes.sort((left, right) => rank(left) - rank(right));
}
