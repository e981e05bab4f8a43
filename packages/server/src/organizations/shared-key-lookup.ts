import type { KeyDirectory, StoredKey } from "../http/authentication.ts";

/** Milliseconds: a look-up takes one or two, and one that gets no answer must not hold up those who came later. */
const patience = 50;

/**
 * Requests under one key that come in while it is being looked up share the next look-up. An answer serves only those who
 * asked before the question was sent, so a key that is revoked is refused from the next request on.
 */
export function sharedKeyLookup({ findKey }: KeyDirectory): KeyDirectory {
  const asked = new Map<string, Promise<unknown>>();
  const waiting = new Map<string, Promise<StoredKey | undefined>>();

  async function askNext(id: string, orgId: string, keyId: string): Promise<StoredKey | undefined> {
    await settledOr(patience, asked.get(id));
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

/** Waits for the work to end, well or not, but no longer than the milliseconds. */
async function settledOr(milliseconds: number, work: Promise<unknown> | undefined): Promise<void> {
  if (work === undefined) return;
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(late.resolve, milliseconds);
  work.then(
    () => late.resolve(),
    () => late.resolve(),
  );
  await late.promise;
  clearTimeout(timer);
}
