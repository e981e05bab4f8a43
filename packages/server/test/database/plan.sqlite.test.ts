import { globSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { beforeAll, expect, test } from "vitest";
import type { Statement } from "../../src/database/database.ts";
import { importStatements } from "../../src/database/sql-import-repository.ts";
import { responseStatements } from "../../src/idempotency/sql-response-repository.ts";
import { keyStatements } from "../../src/organizations/sql-key-repository.ts";
import { statements as ofContacts } from "../../src/resources/contacts/contact-statements.ts";
import { statements as ofMemories } from "../../src/resources/memories/memory-statements.ts";
import { createStorage } from "../support/test-database.ts";

const resourceFolder = new URL("../../src/resources/", import.meta.url);
const statements = ofContacts.sqlite;
/** The statements of all resources, found by their files. */
const ofResources = await Promise.all(
  globSync("*/*-statements.ts", { cwd: resourceFolder }).map(async (file) => {
    const module = (await import(new URL(file, resourceFolder).href)) as { statements: typeof ofContacts };
    return Object.values<Statement>(module.statements.sqlite);
  }),
);
let connection: DatabaseSync;

beforeAll(async () => {
  const { location } = await createStorage("migrated");
  connection = new DatabaseSync(location, { readOnly: true });
  return () => connection.close();
});

function planOf(text: string): string[] {
  const sql = text.replace(/\s+for update\s*$/i, "").replaceAll(/\$(\d+)/g, "?$1");
  return connection
    .prepare(`explain query plan ${sql}`)
    .all()
    .map(({ detail }) => String(detail));
}

/** Every statement that a server sends, but for the look-up of an organisation by name, which commands do. */
const all: Statement[] = [
  ...ofResources.flat(),
  ...Object.values(responseStatements),
  ...Object.values(keyStatements),
  ...Object.values(importStatements),
];

test.each(all.map(({ name, text }) => [name, text]))("%s scans no table", (_name, text) => {
  const steps = planOf(text);
  // The rows of a page pass through subqueries (r, p, s) beside the single row of their total (t); json_each reads a value.
  expect(steps.filter((step) => /^SCAN (?!r\b|p\b|s\b|t\b|json_each\b|CONSTANT ROW|\(subquery)/.test(step))).toEqual(
    [],
  );
});

test.each(["findContact", "listContacts", "listContactsAfter", "listIdentifiers"] as const)(
  "%s finds the identifiers of a contact without reading those of the organisation",
  (name) => {
    const ofIdentifiers = planOf(statements[name].text).filter((step) =>
      /^(?:SEARCH|SCAN) (?:i|identifiers)\b/.test(step),
    );
    expect(ofIdentifiers).toHaveLength(1);
    expect(ofIdentifiers[0]).toContain("contact_id=?");
  },
);

test("a page after a contact is found by an index, however many there are before it", () => {
  expect(planOf(statements.listContactsAfter.text).join("\n")).toMatch(
    /contacts_org_id_created_at_id \(org_id=\? AND \(created_at,id\)>/,
  );
});

test.each(["listOfContact", "listOfContacts", "listWhole", "sizeOf"] as const)(
  "%s finds the memories of a contact without reading those of the organisation",
  (name) => {
    const ofMemory = planOf(ofMemories.sqlite[name].text).filter((step) =>
      /^(?:SEARCH|SCAN) (?:b|m|memories)\b/.test(step),
    );
    expect(ofMemory[0]).toContain("contact_id=?");
    for (const step of ofMemory.slice(1)) expect(step).toMatch(/ id=\?|AND id=\?/);
  },
);
