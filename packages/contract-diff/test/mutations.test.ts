import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadSpec, type Spec } from "@contacts-api/openapi/load";
import { frozen } from "@contacts-api/test-support/frozen-spec";
import { temporaryFolder } from "@contacts-api/test-support/workspace";
import { expect, test } from "vitest";
import { compareSpecs } from "../src/compare.ts";
import { chosen, type Mutation } from "./support/mutations/mutation.ts";
import { ofDocument } from "./support/mutations/of-document.ts";
import { ofOperations } from "./support/mutations/of-operations.ts";
import { ofSchemas } from "./support/mutations/of-schemas.ts";

const today = "2026-11-26";
const spec = await loadSpec(join(frozen, "spec/contacts.yaml"), frozen);
const all = [...ofSchemas(spec.document), ...ofOperations(spec.document), ...ofDocument(spec.document)];

/** Tells if the comparison calls the mutated spec breaking, for the wire or for TypeScript. */
async function isCalledBreaking(mutation: Mutation, file: string): Promise<boolean> {
  const document = structuredClone(spec.document);
  mutation.apply(document);
  await writeFile(file, JSON.stringify(document));
  const mutated: Spec = await loadSpec(file, frozen);
  return compareSpecs(spec, mutated, today).some(
    ({ ratings }) => ratings.wire === "breaking" || ratings.typescript === "breaking",
  );
}

const nameOf = ({ kind, place }: Mutation) => `${kind}: ${place}`;

// MUTATIONS=all tries every one, SEED another choice.
const count = process.env["MUTATIONS"] === "all" ? all.length : 300;
const seed = Number(process.env["SEED"] ?? 6);

test(`of ${count} seeded mutations of the spec, those that break callers are called breaking, and no other`, async () => {
  const file = join(await temporaryFolder(), "contacts.json");
  const tried = chosen(all, count, seed);
  const misses: string[] = [];
  const alarms: string[] = [];
  for (const mutation of tried) {
    const isCalled = await isCalledBreaking(mutation, file);
    if (mutation.breaks && !isCalled) misses.push(nameOf(mutation));
    if (!mutation.breaks && isCalled) alarms.push(nameOf(mutation));
  }
  const breaking = tried.filter(({ breaks }) => breaks).length;
  console.log(
    `${breaking - misses.length} of ${breaking} breaking mutations caught, of ${new Set(tried.map(({ kind }) => kind)).size} kinds; ${all.length} possible.`,
  );
  expect(breaking).toBeGreaterThanOrEqual(100);
  expect.soft(misses).toEqual([]);
  expect.soft(alarms).toEqual([]);
  expect((breaking - misses.length) / breaking).toBeGreaterThanOrEqual(0.95);
});
