// Edits of the spec, as the comparison of contracts sees them.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadSpec, type Spec } from "@contacts-api/openapi/load";
import { repository, temporaryFolder } from "@contacts-api/test-support/workspace";
import { compareSpecs } from "../../src/compare.ts";
import type { Change } from "../../src/finding.ts";
import { sentence } from "../../src/report.ts";

export async function specOf(text: string): Promise<Spec> {
  const file = join(await temporaryFolder(), "contacts.yaml");
  await writeFile(file, text);
  return loadSpec(file, repository);
}

/** Returns every change from one text to the other. */
export async function changesBetween(was: string, is: string, today = "2026-11-26"): Promise<Change[]> {
  return compareSpecs(await specOf(was), await specOf(is), today);
}

/** "breaking patch breaking, `GET /v1/contacts`: …": for the wire, for TypeScript, for the server. */
export function inLines(changes: readonly Change[]): string[] {
  return changes.map((change) => {
    const { wire, typescript, server } = change.ratings;
    return `${wire} ${typescript} ${server}: ${sentence(change)}${change.unrated ? " Unrated." : ""}`;
  });
}
