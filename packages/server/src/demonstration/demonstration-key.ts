// The demonstration's key outlives a restart in a file: the database holds only its hash.
import { join } from "node:path";
import { readPrivateFile, writePrivateFile } from "../database/private-file.ts";
import { createApiKey, parseApiKey } from "../http/api-key.ts";
import type { Store } from "../store/store.ts";
import { type DemonstrationOptions, demonstrationOrgId, prepareDemonstration } from "./demonstration.ts";

export interface KeptDemonstrationOptions extends Omit<DemonstrationOptions, "key" | "isSeeded"> {
  /** Where the key is kept. */
  readonly dataDirectory: string;
  /** The user of this process, who must own the file; undefined where there are no user ids. */
  readonly userId: number | undefined;
}

export interface ServedDemonstration {
  readonly key: string;
  /** A contact to try a call on, if there is any. */
  readonly contactId: string | undefined;
}

/**
 * Prepares the demonstration with the key that the data directory keeps, or with a new one if there is none or it is
 * revoked. Throws `PrivateFileError` or `DemonstrationError`.
 */
export async function serveDemonstration(
  store: Store,
  { dataDirectory, userId, now, newId }: KeptDemonstrationOptions,
): Promise<ServedDemonstration> {
  const file = join(dataDirectory, "demonstration-key");
  const options = { isSeeded: true, now, newId };
  const kept = (await readPrivateFile(file, userId))?.trim() ?? "";
  if (parseApiKey(kept)?.orgId === demonstrationOrgId) {
    const { isKeyValid, contactId } = await prepareDemonstration(store, { ...options, key: kept });
    if (isKeyValid) return { key: kept, contactId };
  }
  const { text: key } = createApiKey(demonstrationOrgId);
  // First the file: a key that is nowhere to be read would stay valid.
  await writePrivateFile(file, `${key}\n`, newId());
  const { contactId } = await prepareDemonstration(store, { ...options, key });
  return { key, contactId };
}
