import { retryAfterSeconds } from "../http/admission.ts";
import type { KeyDirectory, StoredKey } from "../http/authentication.ts";
import { problem } from "../http/problem.ts";

/** Look-ups of unknown keys at a time: a small part of the database's connections. */
const mostAtATime = 2;
/** Milliseconds between two look-ups in the same place: so there are fewer than a thousand a second. */
const pauseMs = 3;
/** Milliseconds: so long that a thousand callers can wait. */
const patienceMs = 1_500;
const mostKnown = 10_000;

/**
 * Keeps callers without a key from using up the database. A key that was there at its last look-up is looked up at once; any
 * other one waits for its turn, and is refused with 503 where that takes too long. What a look-up finds is never kept.
 */
export function boundedKeyLookup({ findKey }: KeyDirectory): KeyDirectory {
  const known = new Set<string>();
  const waiting = new Set<() => void>();
  let running = 0;

  async function findUnknown(orgId: string, keyId: string): Promise<StoredKey | undefined> {
    if (running === mostAtATime) await turn();
    else running++;
    try {
      return await findKey(orgId, keyId);
    } finally {
      setTimeout(passOn, pauseMs);
    }
  }

  /** Gives the place to the next in line, if there is one. */
  function passOn(): void {
    const [next] = waiting;
    if (next === undefined) running--;
    else next();
  }

  function turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const begin = () => {
        waiting.delete(begin);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.delete(begin);
        reject(problem("SERVICE_UNAVAILABLE", {}, { "retry-after": retryAfterSeconds }));
      }, patienceMs);
      waiting.add(begin);
    });
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
