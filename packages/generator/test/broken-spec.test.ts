import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { edited, frozenText } from "@contacts-api/test-support/frozen-spec";
import { copyOfRepository } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";
import { contractIn } from "../src/targets.ts";
import { failure, lineOf, seventh } from "./support/failure.ts";

const faults: [name: string, spec: string, place: string, ...words: string[]][] = [
  ["bad YAML", edited("  title: Contacts API", "  title: [Contacts API"), "spec/contacts.yaml:", "not valid YAML"],
  [
    "a duplicate key",
    edited("  version: 1.0.0\n", "  version: 1.0.0\n  version: 1.0.1\n"),
    lineOf("  version: 1.0.0", 1),
    "duplicated mapping key",
  ],
  [
    "a reference that leads nowhere",
    edited(
      'schema: { $ref: "#/components/schemas/ContactUpdate" }',
      'schema: { $ref: "#/components/schemas/Unknown" }',
    ),
    lineOf('schema: { $ref: "#/components/schemas/ContactUpdate" }'),
    "A reference leads nowhere",
  ],
  [
    "a reference to a file that does not exist",
    edited('schema: { $ref: "#/components/schemas/ContactUpdate" }', 'schema: { $ref: "./unknown.yaml" }'),
    lineOf('schema: { $ref: "#/components/schemas/ContactUpdate" }'),
    "unknown.yaml",
  ],
  [
    "references that lead to each other",
    edited(
      "    ContactName:\n",
      '    One: { $ref: "#/components/schemas/Two" }\n    Two: { $ref: "#/components/schemas/One" }\n    ContactName:\n',
    ),
    lineOf("    ContactName:"),
    "A reference leads to itself",
  ],
  [
    "an alias within what it names",
    edited("paths:\n", "x-loop: &loop\n  again: *loop\npaths:\n"),
    lineOf("\npaths:", 2),
    "An alias stands within its own anchor",
  ],
  [
    "aliases that multiply",
    edited(
      "paths:\n",
      `x-bomb:\n  a0: &a0 [x]\n${Array.from({ length: 40 }, (_, n) => `  a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}]\n`).join("")}paths:\n`,
    ),
    "spec/contacts.yaml:",
    "Aliases multiply each other",
  ],
  [
    "ten megabytes of something else",
    edited("paths:\n", `x-large:\n${"  - some words that fill the file\n".repeat(300_000)}paths:\n`),
    "spec/contacts.yaml:",
    "The extension x-large is not known at the document",
  ],
  [
    "a duplicate operationId",
    edited("operationId: getContact", "operationId: listContacts"),
    lineOf("operationId: getContact"),
    "Two operations have the operationId listContacts",
    "GET /v1/contacts and GET /v1/contacts/{contact_id}",
  ],
  [
    "a missing operationId",
    edited("      operationId: getContact\n", ""),
    lineOf("      operationId: getContact"),
    "operationId is missing at an operation",
  ],
  [
    "an operationId that is not a verb and a noun",
    edited("operationId: getContact", "operationId: get-contact"),
    lineOf("operationId: getContact"),
    "a verb and a noun in camel case",
    "get-contact",
  ],
  [
    "two operations with one method name",
    edited("paths:\n", seventh("operationId: listContact")),
    "spec/contacts.yaml:",
    "Two members of ContactMethods would be called list",
  ],
  [
    "an operation of no resource",
    edited("paths:\n", seventh("operationId: listOthers").replace("[Contacts]", "[Others]")),
    "spec/contacts.yaml:",
    "An operation belongs to no resource",
    "one of the tags Contacts",
  ],
  ["x-safe of another shape", edited("x-safe: true", "x-safe: perhaps"), lineOf("x-safe: true"), 'Received: "perhaps"'],
  [
    "an extension that is misspelled",
    edited("x-safe: true", "x-save: true"),
    lineOf("x-safe: true"),
    "The extension x-save is not known at an operation",
  ],
  [
    "x-problem-code of another shape",
    edited("x-problem-code: NOT_FOUND", "x-problem-code: 404"),
    lineOf("x-problem-code: NOT_FOUND"),
    "a code in upper snake case",
  ],
  [
    "x-max-depth of another shape",
    edited("x-max-depth: 32", "x-max-depth: deep"),
    lineOf("x-max-depth: 32"),
    "a whole number from 1",
  ],
  [
    "x-refused-properties of another shape",
    edited("        phone_number: The phone number of a contact cannot", "        phone_number: [] #"),
    lineOf("x-refused-properties:", 1),
    "x-refused-properties has a value of the wrong form",
  ],
  [
    "an enumeration and its descriptions that differ",
    edited("        - PAYLOAD_TOO_LARGE\n", "        - PAYLOAD_TOO_LONG\n"),
    "spec/contacts.yaml:",
    "x-enumDescriptions",
  ],
  [
    "a problem code without a response",
    edited("      x-problem-code: CONFLICT\n", "      x-problem-code: CLASH\n"),
    lineOf("    ProblemCode:", 1),
    "CLASH is not in ProblemCode",
  ],
  [
    "a keyword that the generator does not know",
    edited("      x-max-depth: 32", "      propertyNames: { maxLength: 9 }\n      x-max-depth: 32"),
    lineOf("      x-max-depth: 32"),
    "propertyNames is not supported at a schema",
  ],
  [
    "a format that the generator does not know",
    edited("format: idn-email", "format: e-mail"),
    lineOf("format: idn-email"),
    "one of binary, date, date-time",
  ],
  [
    "a pattern that does not compile",
    edited("pattern: '^[\\x21-\\x7e]+$'", "pattern: '^[\\x21-\\x7e+$'"),
    lineOf("pattern: '^[\\x21-\\x7e]+$'"),
    "a regular expression",
  ],
  [
    "a parameter that cannot be read from text",
    edited("schema: { type: integer, minimum: 1, maximum: 200, default: 50 }", "schema: { type: object }"),
    lineOf("schema: { type: integer, minimum: 1, maximum: 200, default: 50 }"),
    "one of string, integer, number, boolean",
  ],
  [
    "a schema with a name that the generated code has",
    edited("    ContactName:\n", "    Promise: { type: string }\n    ContactName:\n"),
    lineOf("    ContactName:"),
    "The schema Promise has a name that is taken",
  ],
  [
    "a status that is not one",
    edited('"304": { $ref', '"3XX": { $ref'),
    lineOf('"304": { $ref'),
    "something that is not a status",
  ],
];

/** `spec/contacts.yaml:12:` for the line that holds the text, or one further down. */

describe("a broken spec", () => {
  test.each(faults)("ends the generation with a message and a place: %s", async (_, spec, place, ...words) => {
    const message = await failure(spec);
    const [first, expected, received, remedy, ...rest] = message.split("\n");
    expect(first).toMatch(/^spec\/contacts\.yaml:\d+:\d+: .+\.$/);
    expect(first?.startsWith(place), `${first} starts with ${place}`).toBe(true);
    expect([expected, received, remedy, rest]).toEqual([
      expect.stringMatching(/^ {2}Expected: ./),
      expect.stringMatching(/^ {2}Received: ./),
      expect.stringMatching(/^ {2}To do: {4}.+ Then run pnpm generate\.$/),
      [],
    ]);
    for (const word of words) expect(message).toContain(word);
  });

  test("says that it is missing", async () => {
    expect(await contractIn("/nowhere").catch(({ message }) => message)).toContain("The spec cannot be read");
  });

  test.each([
    ["empty", ""],
    ["a list", "- openapi"],
    ["two documents", `${frozenText}---\nopenapi: 3.1.0\n`],
  ])("is named as a whole when it is %s", async (_, spec) => {
    expect(await failure(spec)).toMatch(/^spec\/contacts\.yaml: The spec .*\.\n {2}Expected: /);
  });

  test("gives exit code 1 and the message alone", async () => {
    const root = await copyOfRepository();
    await writeFile(join(root, "spec/contacts.yaml"), edited("x-safe: true", "x-safe: perhaps"));
    const { status, stdout, stderr } = spawnSync(process.execPath, ["packages/generator/src/main.ts"], {
      cwd: root,
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toBe(`${lineOf("x-safe: true")}15: x-safe has a value of the wrong form.
  Expected: true
  Received: "perhaps"
  To do:    Correct the value. Then run pnpm generate.
`);
  });
});
