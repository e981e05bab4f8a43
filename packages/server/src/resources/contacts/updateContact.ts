import { problem } from "../../http/problem.ts";
import { envelope } from "../../http/response.ts";
import { changed, orNotFound } from "../versioned-row.ts";
import { toContact } from "./contact-representation.ts";
import { parseIdentifiers, setPrimary } from "./identifier.ts";
import { mergeMetadata } from "./metadata.ts";
import type { Operation } from "./operation.ts";

export const updateContact: Operation<"updateContact"> = async ({ path, body }, context) => {
  const { contacts, now, newId, assertVersion } = context;
  const wanted = parseIdentifiers(body);
  const row = orNotFound(await contacts.lockContact(path.contact_id.toLowerCase()));
  assertVersion(row.version);
  const name = body.name?.trim() ?? row.name;
  const metadata = body.metadata === undefined ? row.metadata : mergeMetadata(row.metadata, body.metadata);

  const outcomes = [];
  for (const identifier of wanted) {
    outcomes.push(await setPrimary(contacts, row.id, identifier, { id: newId(), created_at: now.toISOString() }));
  }
  const faults = outcomes.flatMap(({ fault }) => fault ?? []);
  if (faults.length > 0) throw problem("CONFLICT", faults);

  const isChanged = name !== row.name || metadata !== row.metadata || outcomes.some(({ changed }) => changed);
  const updated = isChanged ? changed(row, { name, metadata }, now) : row;
  if (isChanged) await contacts.updateContact(updated);
  return {
    status: 200,
    body: envelope(toContact(updated)),
    version: updated.version,
    contactId: row.id,
  };
};
