import type { KeyDirectory } from "../http/authentication.ts";
import { BoundedMap } from "../http/bounded-map.ts";
import { FairQueue } from "../http/fair-queue.ts";

const mostKnown = 10_000;

/**
 * A small part of the database's connections, and fewer than a thousand look-ups per second. A thousand callers can
 * wait.
 */
const unknownKeys = { most: 2, restMs: 3, patienceMs: 1_500 };

/**
 * Keeps callers with unknown keys from exhausting the database. A key that existed at its last look-up is looked up at
 * once. Any other key waits in a queue, and is refused with 503 if that takes too long. Results are never cached.
 */
export function boundedKeyLookup({ findKey }: KeyDirectory): KeyDirectory {
  const known = new BoundedMap<string, true>(mostKnown);
  const queue = new FairQueue(unknownKeys);

  return {
    async findKey(orgId, keyId) {
      const id = `${orgId} ${keyId}`;
      // One queue for all of them, because an unknown key may name any organisation.
      const found = known.has(id) ? await findKey(orgId, keyId) : await queue.run("", () => findKey(orgId, keyId));
      if (found === undefined) known.delete(id);
      else known.set(id, true);
      return found;
    },
  };
}
