import type { KeyDirectory, StoredKey } from "../http/authentication.ts";

/** Milliseconds. A look-up takes one or two, and one without a response must not delay later requests. */
const patienceMs = 50;

/**
 * Lets requests with the same key share look-ups. Requests that arrive during a look-up share the next one. A result
 * serves only requests from before its query was sent, so a revoked key is refused from the next request on.
 */
export function sharedKeyLookup({ findKey }: KeyDirectory): KeyDirectory {
  const asked = new Map<string, Promise<unknown>>();
  const waiting = new Map<string, Promise<StoredKey | undefined>>();

  async function askNext(id: string, orgId: string, keyId: string): Promise<StoredKey | undefined> {
    await settledOr(patienceMs, asked.get(id));
    waiting.delete(id);
    const asking = findKey(orgId, keyId);
    asked.set(id, asking);
    try {
      return await asking;
    } finally {
      if (asked.get(id) === asking) asked.delete(id);
    }
  }

  return {
    findKey(orgId, keyId) {
      const id = `${orgId} ${keyId}`;
      const shared = waiting.get(id) ?? askNext(id, orgId, keyId);
      waiting.set(id, shared);
      return shared;
    },
  };
}

/** Waits for the work to settle, but at most this long. */
async function settledOr(mostMs: number, work: Promise<unknown> | undefined): Promise<void> {
  if (work === undefined) return;
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(late.resolve, mostMs);
  work.then(
    () => late.resolve(),
    () => late.resolve(),
  );
  await late.promise;
  clearTimeout(timer);
}
