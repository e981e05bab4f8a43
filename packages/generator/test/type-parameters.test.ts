// Data in a schema of free form has a type that only callers know.
import { edited } from "@contacts-api/test-support/frozen-spec";
import { rootWith } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";
import { contractIn, generate } from "../src/targets.ts";
import { failure } from "./support/failure.ts";

const metadata = "    Metadata:\n      type: object\n";
const marked = edited(metadata, `${metadata}      x-type-parameter: true\n`);

describe("a schema with x-type-parameter", () => {
  const generated = async () => generate("client", await contractIn(await rootWith(marked)));

  test("gives a parameter to every type that leads to it, and to no other one", async () => {
    const types = (await generated()).get("types.ts")!;
    expect(types).toContain("export interface Contact<OwnMetadata extends object = Metadata> {");
    expect(types).toContain("  metadata: OwnMetadata;");
    expect(types).toMatch(/ContactDetails<OwnMetadata extends object = Metadata> extends Contact<OwnMetadata>/);
    expect(types).toContain("export interface Metadata {");
    expect(types).toContain("export interface ContactMerge {");
  });

  test("may be sent in part", async () => {
    expect((await generated()).get("types.ts")).toContain("  metadata?: Partial<OwnMetadata> | undefined;");
  });

  test("gives it to functions, classes and query options, which import its default", async () => {
    const files = await generated();
    expect(files.get("operations.ts")).toContain(
      "export function updateContact<OwnMetadata extends object = Metadata>(",
    );
    expect(files.get("methods.ts")).toContain("export class ContactMethods<OwnMetadata extends object = Metadata> {");
    expect(files.get("queries.ts")).toContain("export class ContactQueries<OwnMetadata extends object = Metadata> {");
    for (const name of ["operations.ts", "methods.ts", "queries.ts"]) {
      expect(files.get(name)).toMatch(/ {2}Metadata,\n(?: {2}\w+,\n)*\} from "\.\/types\.ts";/);
    }
  });
});

describe("x-type-parameter is refused", () => {
  test.each([
    [
      "beside properties",
      edited(metadata, `${metadata}      x-type-parameter: true\n      properties: { plan: { type: string } }\n`),
    ],
    [
      "in a schema without a name",
      edited(
        '        name: { $ref: "#/components/schemas/ContactName" }\n        email:',
        "        odd: { type: object, additionalProperties: true, x-type-parameter: true, x-max-bytes: 100, x-max-depth: 2 }\n" +
          '        name: { $ref: "#/components/schemas/ContactName" }\n        email:',
      ),
    ],
    [
      "at a parameter",
      edited(
        "schema: { type: integer, minimum: 1, maximum: 200, default: 50 }",
        "schema: { type: integer, minimum: 1, maximum: 200, default: 50, x-type-parameter: true }",
      ),
    ],
  ])("%s", async (_, spec) => {
    expect(await failure(spec)).toContain("x-type-parameter stands where a caller's type cannot replace");
  });

  test("if a schema has the parameter's name", async () => {
    const taken = marked.replace(metadata, `    OwnMetadata: { type: string, maxLength: 5 }\n${metadata}`);
    expect(await failure(taken)).toContain("The schema OwnMetadata has a name that is taken.");
  });
});
