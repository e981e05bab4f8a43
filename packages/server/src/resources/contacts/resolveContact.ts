import type { ContactResolution } from "../../generated/types.ts";
import { envelope } from "../../http/response.ts";
import { serializedObject } from "../../http/serialized.ts";
import { toContactDetails, versionOf } from "./contact-representation.ts";
import { addMissing, create, lockHolder } from "./contact-resolution.ts";
import { parseIdentifiers } from "./identifier.ts";
import { toMetadataText } from "./metadata.ts";
import type { Operation } from "./operation.ts";

export const resolveContact: Operation<"resolveContact"> = async ({ body }, context) => {
  const { contacts, embeddedIn } = context;
  const wanted = parseIdentifiers(body);
  const name = body.name?.trim() ?? null;
  const metadata = toMetadataText(body.metadata ?? {});

  const found = await lockHolder(contacts, wanted);
  if (found !== undefined) {
    const resolved = await addMissing(found, wanted, context);
    const contactId = resolved.contact.id;
    const [embedded] = await embeddedIn([contactId]);
    const contact = toContactDetails(resolved, embedded!);
    const data = serializedObject<ContactResolution>({ contact, created: false });
    return { status: 200, body: envelope(data), version: versionOf(resolved, embedded!), contactId };
  }
  const created = await create({ name, metadata }, wanted, context);
  const contactId = created.contact.id;
  const [embedded] = await embeddedIn([contactId]);
  const contact = toContactDetails(created, embedded!);
  const data = serializedObject<ContactResolution>({ contact, created: true });
  const headers = { Location: `/v1/contacts/${contactId}` };
  return { status: 201, body: envelope(data), version: versionOf(created, embedded!), headers, contactId };
};
