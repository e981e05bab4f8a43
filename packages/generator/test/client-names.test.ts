// Names that the client cannot have, and lists and successes that it cannot offer.
import { edited } from "@contacts-api/test-support/frozen-spec";
import { describe, expect, test } from "vitest";
import { failure } from "./support/failure.ts";

const envelope = '{ $ref: "#/components/schemas/ContactEnvelope" }';
const success = (schema: string) => `"200": { description: It., content: { application/json: { schema: ${schema} } } }`;

/** The spec with an operation more. */
function withOperation(text: { id?: string; path?: string; parameters?: string[]; responses?: string[] }): string {
  const { id = "getOther", path = "/v1/other", parameters = [], responses = [success(envelope)] } = text;
  return edited(
    "\npaths:\n",
    `
paths:
  ${path}:
    get:
      operationId: ${id}
      summary: Get another
      tags: [Contacts]
      parameters: [${parameters.map((parameter) => `{ description: It., ${parameter} }`).join(", ")}]
      responses:
        ${responses.join("\n        ")}
`,
  );
}

const header = (name: string) => `name: ${name}, in: header, schema: { type: string }`;
const pathValue = (name: string) => `name: ${name}, in: path, required: true, schema: { type: string }`;

const faults: [name: string, spec: string, ...words: string[]][] = [
  [
    "two headers of one name",
    withOperation({ parameters: [header("X-Tenant"), header("Tenant")] }),
    "Two header parameters of one operation would be called tenant.",
    "Received: X-Tenant and Tenant",
  ],
  [
    "two values of a path of one name",
    withOperation({ path: "/v1/other/{an_id}/{anId}", parameters: [pathValue("an_id"), pathValue("anId")] }),
    "Two path parameters of one operation would be called anId.",
  ],
  [
    "a header without a letter",
    withOperation({ parameters: [header("X--")] }),
    'There is no safe identifier for the header parameter "X--".',
  ],
  [
    "a header of the connection",
    withOperation({ parameters: [header("Content-Length")] }),
    "The header Content-Length cannot be sent by a client: it belongs to the connection or to the browser.",
  ],
  [
    "a function of the package",
    withOperation({ id: "createTransport" }),
    "The operation createTransport would be called createTransport, a name that is taken.",
  ],
  [
    "the constant of another operation",
    withOperation({ id: "getContactOperation" }),
    "which belongs to the description of getContact",
  ],
  [
    "a function that follows from another operation",
    withOperation({ id: "modifyContact" }),
    "which belongs to read, change and write with updateContact",
  ],
  [
    "a method that follows from another operation",
    withOperation({ id: "modifyContacts" }),
    "The operation modifyContacts would be called modify, a name that is taken.",
  ],
  ["a method that await would call", withOperation({ id: "thenContact" }), "would be called then", "JavaScript"],
  [
    "a page in one of two successes",
    withOperation({
      responses: [
        success('{ $ref: "#/components/schemas/ContactListEnvelope" }'),
        success(envelope).replace("200", "201"),
      ],
    }),
    "One success of getOther is a page, and another one is not.",
    "Received: ContactPage and Contact",
  ],
  [
    "a page without items",
    withOperation({ responses: [success('{ $ref: "#/components/schemas/OneEnvelope" }')] }).replace(
      "\n  schemas:\n",
      () => `
  schemas:
    OneEnvelope:
      type: object
      description: One.
      required: [data, pagination, errors]
      properties:
        data: { $ref: "#/components/schemas/Contact" }
        pagination: { $ref: "#/components/schemas/Pagination" }
        errors: { $ref: "#/components/schemas/NoErrors" }
`,
    ),
    "The envelope OneEnvelope has pagination, and its data is not an array.",
  ],
  [
    "the page of a list",
    edited("\n  schemas:\n", "\n  schemas:\n    ContactPage: { type: object, description: A page. }\n"),
    "The schema ContactPage has a name that is taken.",
    "which belongs to the pages of ContactListEnvelope",
  ],
];

describe("a spec whose client cannot be called", () => {
  test.each(faults)("is refused for %s, with its place", async (_, spec, ...words) => {
    const message = await failure(spec);
    expect(message).toMatch(/^spec\/contacts\.yaml:\d+:\d+/);
    for (const word of words) expect(message).toContain(word);
  });
});
