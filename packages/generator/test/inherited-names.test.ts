// Names that every JavaScript object has already: as properties, parameters and headers they mean what the spec says.
import { frozenText } from "@contacts-api/test-support/frozen-spec";
import { editedText, rootWith } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";
import { contractIn, generate } from "../src/targets.ts";

const named = {
  path: `
paths:
  /v1/other/{constructor}:
    put:
      operationId: putOther
      summary: Put another
      tags: [Contacts]
      parameters:
        - { name: constructor, in: path, required: true, description: It., schema: { type: string } }
        - { name: valueOf, in: query, description: It., schema: { type: integer } }
        - { name: X-To-String, in: header, description: It., schema: { type: string } }
      requestBody:
        required: true
        description: It.
        content: { application/json: { schema: { $ref: "#/components/schemas/Inheriting" } } }
      responses:
        "204": { description: It. }
`,
  schema: `
    Inheriting:
      type: object
      description: It.
      required: [toString]
      properties:
        toString: { type: string, description: The text. }
        constructor: { type: string, description: The maker. }
        inner: { type: object, properties: { valueOf: { type: [string, "null"] } } }
`,
};

async function generated() {
  const withPath = editedText(frozenText, "\npaths:\n", named.path);
  const spec = editedText(withPath, "\n  schemas:\n", `\n  schemas:${named.schema}`);
  return generate("client", await contractIn(await rootWith(spec)));
}

describe("a name that every object has", () => {
  test("is one that an object may leave out, if it is optional", async () => {
    const files = await generated();
    const types = files.get("types.ts");
    expect(types).toContain('  /** The maker. */\n  constructor?: string | Object["constructor"] | undefined;\n');
    expect(types).toContain('    valueOf?: (string | null) | Object["valueOf"] | undefined;\n');
    expect(files.get("operations.ts")).toContain('  valueOf?: number | Object["valueOf"] | undefined;\n');
  });

  test("has its own type alone, if it is required", async () => {
    expect((await generated()).get("types.ts")).toContain("  toString: string;\n");
  });

  test("is not read of options that do not have it", async () => {
    expect((await generated()).get("operations.ts")).toContain('"x-to-string": options?.toStringHeader');
  });
});
