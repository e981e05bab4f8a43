import { orNotFound } from "../versioned-row.ts";
import type { Operation } from "./operation.ts";

export const deleteContact: Operation<"deleteContact"> = async ({ path }, { contacts, contactRows, assertVersion }) => {
  const { id, version } = orNotFound(await contacts.lockContact(path.contact_id.toLowerCase()));
  assertVersion(version);
  await contactRows.deleted(id);
  await contacts.deleteContact(id);
  return { status: 204 };
};
