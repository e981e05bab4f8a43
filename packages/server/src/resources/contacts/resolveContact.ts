import { envelope } from "../../http/answer.ts";
import { toContactDetails } from "./contact-representation.ts";
import { addMissing, create, lockHolder } from "./contact-resolution.ts";
import { parseIdentifiers } from "./identifier.ts";
import { toText } from "./metadata.ts";
import type { Operation } from "./operation.ts";

export const resolveContact: Operation<"resolveContact"> = async ({ body }, context) => {
  const { contacts } = context;
  const wanted = parseIdentifiers(body);
  const name = body.name?.trim() ?? null;
  const metadata = toText(body.metadata ?? {});

  const found = await lockHolder(contacts, wanted);
  if (found !== undefined) {
    const resolved = await addMissing(found, wanted, context);
    const data = { contact: toContactDetails(resolved), created: false };
    return { status: 200, body: envelope(data), version: resolved.contact.version };
  }
  const created = await create({ name, metadata }, wanted, context);
  const data = { contact: toContactDetails(created), created: true };
  const headers = { Location: `/v1/contacts/${created.contact.id}` };
  return { status: 201, body: envelope(data), version: created.contact.version, headers };
};
