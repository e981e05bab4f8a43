import { v7 } from "uuid";
import { type CreatedKey, createKey } from "../../src/organizations/keys.ts";
import { createOrganization } from "../../src/organizations/organization.ts";
import type { Store } from "../../src/store/store.ts";

/** A new organisation with a key. */
export async function newOrganization(store: Store, name = `Organisation of ${v7()}`): Promise<CreatedKey> {
  const now = new Date();
  const { id } = await createOrganization(store, { name, now, newId: v7 });
  return createKey(store, { organization: id, now });
}
