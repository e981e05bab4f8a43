import { retryAfterSeconds } from "../http/admission.ts";
import type { KeyDirectory, StoredKey } from "../http/authentication.ts";
import { problem } from "../http/problem.ts";

/** Look-ups of unknown keys at a time: a small part of the database's connections. */
const mostAtATime = 2;
/** A look-up takes a millisecond or two, so the last of these waits some 50 ms. */
const mostWaiting = 64;
const mostKnown = 10_000;

/**
 * Keeps callers without a key from using up the database. A key that was there at its last look-up is looked up at once; any
 * other one waits for its turn, and is refused with 503 where too many wait. What a look-up finds is never kept.
 */
export function boundedKeyLookup({ findKey }: KeyDirectory): KeyDirectory {
  const known = new Set<string>();
  const waiting: (() => void)[] = [];
  let running = 0;

  async function findUnknown(orgId: string, keyId: string): Promise<StoredKey | undefined> {
    if (running === mostAtATime) {
      if (waiting.length === mostWaiting)
        throw problem("SERVICE_UNAVAILABLE", {}, { "retry-after": retryAfterSeconds });
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running++;
    try {
      return await findKey(orgId, keyId);
    } finally {
      // The place goes to the next in line, if there is one.
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  }

  return {
    async findKey(orgId, keyId) {
      const id = `${orgId} ${keyId}`;
      const found = known.has(id) ? await findKey(orgId, keyId) : await findUnknown(orgId, keyId);
      if (found === undefined) known.delete(id);
      else if (!known.has(id)) {
        if (known.size === mostKnown) known.delete(known.values().next().value!);
        known.add(id);
      }
      return found;
    },
  };
}
