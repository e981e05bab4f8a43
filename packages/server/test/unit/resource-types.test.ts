import { expect, test } from "vitest";
import { contacts } from "../../src/resources/contacts/resource.ts";
import { memories } from "../../src/resources/memories/resource.ts";
import type { Resource } from "../../src/resources/resource.ts";

// These tests check code that must not compile; `pnpm typecheck` runs them.

type Contacts = typeof contacts;
type AnyResource =
  Contacts extends Resource<infer Name, infer Repository, infer Needs> ? Resource<Name, Repository, Needs> : never;

const { contactRows, tables: _, ...parts } = contacts;

test("a resource whose table refers to contacts says what becomes of its rows", () => {
  // @ts-expect-error: contactRows is missing
  const forgetful: AnyResource = { ...parts, tables: [{ name: "notes", contactColumn: "contact_id" }] };
  const thorough: AnyResource = { ...forgetful, contactRows: contactRows! };
  expect(thorough.tables).toEqual(forgetful.tables);
});

test("says it for merges and for deletions", () => {
  const tables = [{ name: "notes", contactColumn: "contact_id" }];
  // @ts-expect-error: deleted is missing
  const half: AnyResource = { ...parts, tables, contactRows: { merged: async () => {} } };
  expect(half.tables).toEqual(tables);
});

test("a resource that contacts embed reads its rows for them", () => {
  const { embeddedIn, ...others } = memories;
  // @ts-expect-error: embeddedIn is missing
  const forgetful: typeof memories = others;
  expect({ ...forgetful, embeddedIn }).toEqual(memories);
});

test("a resource without rows of contacts declares nothing about them", () => {
  const independent: AnyResource = { ...parts, tables: [{ name: "labels" }] };
  expect(independent.contactRows).toBeUndefined();
});
