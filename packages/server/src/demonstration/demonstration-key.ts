// Keeps the demonstration's key in a file across restarts, because the database stores only its hash.
import { join } from "node:path";
import { readPrivateFile, writePrivateFile } from "../database/private-file.ts";
import { createApiKey, parseApiKey } from "../http/api-key.ts";
import type { Store } from "../store/store.ts";
import { type DemonstrationOptions, demonstrationOrgId, prepareDemonstration } from "./demonstration.ts";

export interface KeptDemonstrationOptions extends Omit<DemonstrationOptions, "key" | "isSeeded"> {
  /** The directory of the key's file. */
  readonly dataDirectory: string;
  /** The user of this process, who must own the file; undefined on systems without user ids. */
  readonly userId: number | undefined;
}

export interface ServedDemonstration {
  readonly key: string;
  /** A contact to try a call on, if there is one. */
  readonly contactId: string | undefined;
}

/**
 * Prepares the demonstration with the key in the data directory, or with a new one if that is missing or revoked.
 * Throws `PrivateFileError` or `DemonstrationError`.
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
  // The file comes first: an unreadable key would otherwise stay valid.
  await writePrivateFile(file, `${key}\n`, newId());
  const { contactId } = await prepareDemonstration(store, { ...options, key });
  return { key, contactId };
}
