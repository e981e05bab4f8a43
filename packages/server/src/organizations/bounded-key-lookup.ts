import type { KeyDirectory } from "../http/authentication.ts";
import { BoundedMap } from "../http/bounded-map.ts";
import { FairQueue } from "../http/fair-queue.ts";

const mostKnown = 10_000;

/** A small part of the database's connections, and fewer than a thousand look-ups a second; a thousand callers can wait. */
const unknownKeys = { most: 2, restMs: 3, patienceMs: 1_500 };

/**
 * Keeps callers without a key from using up the database. A key that was there at its last look-up is looked up at once; any
 * other one waits for its turn, and is refused with 503 where that takes too long. What a look-up finds is never kept.
 */
export function boundedKeyLookup({ findKey }: KeyDirectory): KeyDirectory {
  const known = new BoundedMap<string, true>(mostKnown);
  const queue = new FairQueue(unknownKeys);

  return {
    async findKey(orgId, keyId) {
      const id = `${orgId} ${keyId}`;
      // All in one line: the organisation of an unknown key may be made up.
      const found = known.has(id) ? await findKey(orgId, keyId) : await queue.run("", () => findKey(orgId, keyId));
      if (found === undefined) known.delete(id);
      else known.set(id, true);
      return found;
    },
  };
}
