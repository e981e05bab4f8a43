import { envelope } from "../http/answer.ts";
import { problem } from "../http/problem.ts";
import { changed } from "./contact-change.ts";
import type { ContactRepository, ContactRow, ContactWithIdentifiers, IdentifierRow } from "./contact-repository.ts";
import { toContactDetails } from "./contact-resource.ts";
import { type Identifier, parseIdentifiers } from "./identifier.ts";
import { toText } from "./metadata.ts";
import type { Operation, OperationContext } from "./operation.ts";

export const resolveContact: Operation<"resolveContact"> = async ({ body }, context) => {
  const wanted = parseIdentifiers(body);
  const name = body.name?.trim() ?? null;
  const metadata = toText(body.metadata ?? {});

  const found = await findHolder(context.contacts, wanted);
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

/** The one contact that the identifiers belong to, locked. Refuses with 409 if they belong to several. */
async function findHolder(contacts: ContactRepository, wanted: readonly Identifier[]): Promise<ContactRow | undefined> {
  const holders = new Set<string>();
  for (const { type, key } of wanted) {
    const identifier = await contacts.findIdentifier(type, key);
    if (identifier !== undefined) holders.add(identifier.contact_id);
  }
  const [id, ...others] = holders;
  if (others.length > 0) {
    const message = "The identifiers belong to different contacts. Merge them, or send the identifiers of one.";
    throw problem("CONFLICT", { message, contact_ids: [...holders] });
  }
  return id === undefined ? undefined : contacts.lockContact(id);
}

async function addMissing(
  row: ContactRow,
  wanted: readonly Identifier[],
  context: OperationContext,
): Promise<ContactWithIdentifiers> {
  const { contacts, now } = context;
  const identifiers = await contacts.listIdentifiers(row.id);
  const missing = wanted.filter(({ type, key }) => !identifiers.some((own) => own.type === type && own.key === key));
  if (missing.length === 0) return { contact: row, identifiers };
  const added = missing.map((identifier) =>
    toRow(row.id, identifier, !identifiers.some(({ type }) => type === identifier.type), context),
  );
  for (const identifier of added) await contacts.insertIdentifier(identifier);
  const contact = changed(row, {}, now);
  await contacts.updateContact(contact);
  return { contact, identifiers: [...identifiers, ...added] };
}

async function create(
  { name, metadata }: Pick<ContactRow, "name" | "metadata">,
  wanted: readonly Identifier[],
  context: OperationContext,
): Promise<ContactWithIdentifiers> {
  const { contacts, now, newId } = context;
  const time = now.toISOString();
  const contact = {
    org_id: contacts.orgId,
    id: newId(),
    name,
    metadata,
    version: 1,
    created_at: time,
    updated_at: time,
  };
  await contacts.insertContact(contact);
  const identifiers = wanted.map((identifier) => toRow(contact.id, identifier, true, context));
  for (const identifier of identifiers) await contacts.insertIdentifier(identifier);
  return { contact, identifiers };
}

function toRow(
  contact_id: string,
  identifier: Identifier,
  is_primary: boolean,
  context: OperationContext,
): IdentifierRow {
  return { ...identifier, id: context.newId(), contact_id, is_primary, created_at: context.now.toISOString() };
}
