import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readContract } from "@contacts-api/generator/read-contract";
import { generate } from "@contacts-api/generator/targets";
import { loadSpec, type Spec } from "@contacts-api/openapi/load";
import { SpecError } from "@contacts-api/openapi/spec-error";
import { clientSeam } from "@contacts-api/test-support/client-seam";
import { compile } from "@contacts-api/test-support/compiler";
import { edited, frozen } from "@contacts-api/test-support/frozen-spec";
import { temporaryFolder } from "@contacts-api/test-support/workspace";
import { expect, test } from "vitest";
import { compareSpecs } from "../src/compare.ts";
import { specOf } from "./support/contract.ts";
import { chosen, type Mutation } from "./support/mutations/mutation.ts";
import { ofDocument } from "./support/mutations/of-document.ts";
import { ofOperations } from "./support/mutations/of-operations.ts";
import { ofSchemas } from "./support/mutations/of-schemas.ts";
import { wideCaller } from "./support/wide-caller.ts";

const spec = await loadSpec(join(frozen, "spec/contacts.yaml"), frozen);
const all = [...ofSchemas(spec.document), ...ofOperations(spec.document), ...ofDocument(spec.document)];

/** Returns the compiler's errors for a program that uses the whole client made from the spec. */
async function complaints(mutated: Spec): Promise<string> {
  return compile(await generate("client", readContract(mutated)), { ...clientSeam, "caller.ts": wideCaller });
}

async function mutatedBy({ apply }: Mutation): Promise<Spec> {
  const document = structuredClone(spec.document);
  apply(document);
  const file = join(await temporaryFolder(), "contacts.json");
  await writeFile(file, JSON.stringify(document));
  return loadSpec(file, frozen);
}

/** Tells if the generator accepts it; a spec with another media type, for instance, has no client at all. */
function isGenerated(mutated: Spec): boolean {
  try {
    return readContract(mutated).operations.length > 0;
  } catch (error) {
    if (error instanceof SpecError) return false;
    throw error;
  }
}

/** Renames a field where it is described and where it is required. */
const renamed = edited("        summary:\n", "        synopsis:\n").replace(
  "agent_number, summary,",
  "agent_number, synopsis,",
);

test("the program compiles with the client as it is, and not with one that lost something", async () => {
  expect(await complaints(spec)).toBe("");
  expect(await complaints(await specOf(renamed))).toContain("'summary'");
});

const count = process.env["MUTATIONS"] === "all" ? all.length : 90;

test("what is not called breaking for TypeScript lets the program compile", async () => {
  const wrong: string[] = [];
  let compiled = 0;
  for (const mutation of chosen(all, count, Number(process.env["SEED"] ?? 6))) {
    const mutated = await mutatedBy(mutation);
    const isBreaking = compareSpecs(spec, mutated, "2026-11-26").some(
      ({ ratings }) => ratings.typescript === "breaking",
    );
    if (isBreaking || !isGenerated(mutated)) continue;
    compiled++;
    const said = await complaints(mutated);
    if (said !== "") wrong.push(`${mutation.kind} at ${mutation.place}: ${said}`);
  }
  expect(compiled).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});
