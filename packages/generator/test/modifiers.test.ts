// Operations get a `modify` if they write, under If-Match, an object that another operation reads.
import { edited } from "@contacts-api/test-support/frozen-spec";
import { rootWith } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";
import { contractIn, generate } from "../src/targets.ts";

interface Written {
  readonly path?: string;
  readonly parameters?: string;
  readonly envelope?: string;
}

/** The names of the methods that read, change and write, in a spec with one PATCH more. */
async function modifiersWith({ path = "{contact_id}/metadata", parameters = ifMatch, envelope = details }: Written) {
  const spec = edited(
    "\npaths:\n",
    `
paths:
  /v1/contacts/${path}:
    parameters: [{ $ref: "#/components/parameters/ContactId" }]
    patch:
      operationId: updateContactMetadata
      summary: Update the metadata of a contact
      tags: [Contacts]
      parameters: [${parameters}]
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/ContactUpdate" } } }
      responses:
        "200":
          description: The contact.
          headers: { ETag: { $ref: "#/components/headers/ETag" } }
          content: { application/json: { schema: { $ref: "#/components/schemas/${envelope}" } } }
`,
  );
  const files = await generate("client", await contractIn(await rootWith(spec)));
  return [...(files.get("methods.ts") ?? "").matchAll(/^ {2}(modify\w*)\(/gm)].map(([, name]) => name);
}

const ifMatch = '{ $ref: "#/components/parameters/IfMatch" }';
const demanded = "{ name: scope, in: query, required: true, description: It., schema: { type: string } }";
const details = "ContactDetailsEnvelope";

describe("a PATCH one word below its GET", () => {
  test("has its own modify if its response holds all that the GET returns", async () => {
    expect(await modifiersWith({})).toEqual(["modifyMetadata", "modify"]);
  });

  test.each<[string, Written]>([
    ["a response that holds less", { envelope: "ContactEnvelope" }],
    ["no If-Match", { parameters: "" }],
    ["two words between them", { path: "{contact_id}/metadata/tags" }],
    ["a query that it needs", { parameters: `${ifMatch}, ${demanded}` }],
  ])("has none with %s", async (_, written) => {
    expect(await modifiersWith(written)).toEqual(["modify"]);
  });
});
