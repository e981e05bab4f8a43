import { expect, test } from "vitest";
import { createSandbox, demonstrationContactId } from "../../src/sandbox/sandbox.ts";
import { contract } from "../support/contract.ts";
import { sendTo } from "../support/sandbox.ts";

interface Contact {
  readonly id: string;
  readonly identifiers: readonly { readonly identifier_type: string; readonly identifier_value: string }[];
  readonly memories: readonly object[];
}

const { get } = contract.paths["/v1/contacts"]!;
const { patch } = contract.paths["/v1/contacts/{contact_id}"]!;
const { firstPage, lastPage } = get!.responses["200"]!.content!["application/json"]!.examples;
const { nameAndMetadata } = patch!.requestBody!.content["application/json"]!.examples;
const shown = [firstPage, lastPage].flatMap((page) => (page!.value as { data: Contact[] }).data);

/** Without what the server gives: ids of identifiers, and times. */
function known(contact: Contact) {
  const text = JSON.stringify(contact)
    .replaceAll(/"[\w]+(?:_at|stamp)":"[^"]+",?/g, "")
    .replaceAll(",}", "}");
  const { identifiers, ...others } = JSON.parse(text) as Contact;
  return { ...others, identifiers: identifiers.map(({ identifier_type: t, identifier_value: v }) => [t, v]) };
}

test("holds the people of the contract's examples once its first call is made", async () => {
  const sandbox = createSandbox({ demonstration: true });
  await sendTo(sandbox, "PATCH", `/v1/contacts/${demonstrationContactId}`, nameAndMetadata!.value as object);
  const { body } = await sendTo(sandbox, "GET", "/v1/contacts");
  expect(body.data.map(known)).toEqual(shown.map(known));
});
