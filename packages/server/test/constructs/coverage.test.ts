// Every construct that works and concerns the wire is in the spec of the constructs, so that these tests try it.
import { kinds } from "@contacts-api/openapi/constructs/table";
import { formats } from "@contacts-api/openapi/formats";
import { constructsSpec } from "@contacts-api/scripts/constructs-api";
import { expect, test } from "vitest";
import { parse } from "yaml";

type Node = Readonly<Record<string, unknown>>;

const found = new Set<string>();
const values = new Set<string>();
visit(parse(await constructsSpec()));

function visit(value: unknown): void {
  if (Array.isArray(value)) for (const item of value) visit(item);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  for (const [key, member] of Object.entries(value as Node)) {
    found.add(key);
    if (typeof member === "string") values.add(`${key}: ${member}`);
    visit(member);
  }
}

test.each(["pathItem", "operation", "parameter", "requestBody", "mediaType", "response", "header", "schema"] as const)(
  "every field of %s that works",
  (kind) => {
    const fields = Object.entries(kinds[kind].fields).filter(([, field]) => !("refused" in field));
    // For readers and samples alone.
    const silent = ["$comment", "externalDocs", "title", "example", "examples", "x-enumDescriptions"];
    const missing = fields.map(([name]) => name).filter((name) => !found.has(name) && !silent.includes(name));
    expect(missing).toEqual([]);
  },
);

test("every format", () => {
  expect(Object.keys(formats).filter((name) => !values.has(`format: ${name}`))).toEqual([]);
});

test("every place of a parameter", () => {
  for (const place of ["path", "query", "header"]) expect(values).toContain(`in: ${place}`);
});
