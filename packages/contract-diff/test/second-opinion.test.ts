import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadSpec } from "@contacts-api/openapi/load";
import { edited, frozen, frozenText as specText } from "@contacts-api/test-support/frozen-spec";
import { temporaryFolder } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";
import { compareSpecs } from "../src/compare.ts";
import { type RedoclyChange, redoclyDiff, secondOpinion } from "../src/redocly.ts";
import { changesBetween } from "./support/contract.ts";

const base = join(frozen, "spec/contacts.yaml");

/** Returns redocly's additions to this package's rules after an edit, and the number of its major changes. */
async function opinion(search: string, replacement: string) {
  const file = join(await temporaryFolder(), "contacts.yaml");
  await writeFile(file, edited(search, replacement));
  const report = redoclyDiff(base, file);
  const changes = compareSpecs(await loadSpec(base, frozen), await loadSpec(file, frozen), "2026-11-26");
  return { added: secondOpinion(changes, report), majors: report.filter(({ impact }) => impact === "major").length };
}

describe("the second opinion of redocly", () => {
  test.each([
    ["a narrowed limit", "maximum: 200", "maximum: 100"],
    ["an operation that moved", "  /v1/contacts/merge:", "  /v2/contacts/merge:"],
    ["another method", "    patch:\n      operationId: updateContact", "    put:\n      operationId: updateContact"],
    [
      "keys that are no longer admitted",
      "      operationId: listContacts",
      "      security: [{ bareKey: [] }]\n      operationId: listContacts",
    ],
    [
      "a field that is new and required",
      "required: [primary_contact_id, duplicate_contact_id]\n      properties:",
      "required: [primary_contact_id, duplicate_contact_id, reason]\n      properties:\n        reason: { type: string, maxLength: 9 }",
    ],
    [
      "a new value in a response, which is harmless",
      "email, external_id]\n          description: What kind",
      "email, external_id, fax]\n          description: What kind",
    ],
  ])("adds nothing to %s", async (_what, search, replacement) => {
    const { added, majors } = await opinion(search, replacement);
    expect(majors).toBeGreaterThan(0);
    expect(added).toEqual([]);
  });

  test("counts as breaking what no rule of ours has seen", async () => {
    const place = { pointer: "#/paths/~1v1~1contacts/get/x", file: "contacts.yaml", line: 3, col: 1 };
    const verdicts = [{ ruleId: "some-rule", impact: "major", message: "Something was removed." }];
    const unseen: RedoclyChange = { path: "#/paths/~1v1~1contacts/get", impact: "major", verdicts, base: place };
    const changes = await changesBetween(specText, edited("maximum: 200", "maximum: 100"));
    expect(secondOpinion(changes, [unseen])).toMatchObject([
      {
        what: "Something was removed. (redocly some-rule)",
        unrated: true,
        ratings: { wire: "breaking" },
        place: "contacts.yaml:3:1",
      },
    ]);
  });
});
