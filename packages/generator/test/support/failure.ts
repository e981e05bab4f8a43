// Specs that nothing can be generated from.
import { frozenText } from "@contacts-api/test-support/frozen-spec";
import { rootWith } from "@contacts-api/test-support/workspace";
import { expect } from "vitest";
import { contractIn, generate } from "../../src/targets.ts";

/** The message that generation ends with. */
export async function failure(spec: string): Promise<string> {
  const root = await rootWith(spec);
  try {
    const contract = await contractIn(root);
    await generate("client", contract);
    await generate("mcp", contract);
    await generate("server", contract);
  } catch (error) {
    expect(error).toMatchObject({ name: "SpecError" });
    return (error as Error).message;
  }
  throw new Error("The generation succeeded.");
}

/** The beginning of `paths`, with one operation more. */
export const seventh = (operationId: string) => `paths:
  /v1/other:
    get:
      ${operationId}
      tags: [Contacts]
      responses:
        "200":
          description: One page.
          content: { application/json: { schema: { $ref: "#/components/schemas/ContactListEnvelope" } } }
`;

/** The place of a text of the spec, as a message has it. */
export function lineOf(text: string, further = 0): string {
  const index = frozenText.indexOf(text);
  if (index < 0) throw new Error(`The spec does not contain ${text}`);
  return `spec/contacts.yaml:${frozenText.slice(0, index).split("\n").length + further}:`;
}
