import { v7 } from "uuid";
import type { Send } from "../../../support/test-app.ts";

/** Makes a contact for a test, with its identifiers. */
export async function createContact(
  send: Send,
  body: Record<string, unknown> = {},
): Promise<{ id: string; version: string }> {
  const response = await send("POST", "/v1/contacts/resolve", { body: { external_id: v7(), ...body } });
  if (response.status !== 201)
    throw new Error(`The contact was not created: ${response.status} ${JSON.stringify(response.body)}`);
  return { id: response.body.data.contact.id, version: response.headers.get("etag")! };
}
