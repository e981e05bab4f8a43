// The demonstration's key outlives a restart in a file: the database holds only its hash.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { demonstrationOrgId } from "./demonstration.ts";
import { createApiKey, parseApiKey } from "./http/api-key.ts";

/** The key that the data directory keeps, readable by its owner alone; a new one if there is none. */
export async function demonstrationKey(dataDirectory: string): Promise<string> {
  const file = join(dataDirectory, "demonstration-key");
  const kept = (await readFile(file, "utf8").catch(() => "")).trim();
  if (parseApiKey(kept)?.orgId === demonstrationOrgId) return kept;
  const { text } = createApiKey(demonstrationOrgId);
  // PostgreSQL needs no data directory, so nobody may have made it yet.
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  await writeFile(file, `${text}\n`, { mode: 0o600 });
  return text;
}
