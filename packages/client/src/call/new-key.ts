/** Returns a random UUID, version 4 (RFC 9562). `randomUUID` is missing in pages over http, and in React Native. */
export function newKey(operationId: string): string {
  const { crypto } = globalThis as { crypto?: Partial<Crypto> };
  // Much faster than `getRandomValues`, for which Node keeps no reserve.
  if (crypto?.randomUUID) return crypto.randomUUID();
  const bytes = crypto?.getRandomValues?.(new Uint8Array(30));
  if (!bytes) throw new TypeError(`${operationId}: without crypto.getRandomValues, pass an idempotencyKey.`);
  let place = 0;
  return "xxxxxxxx-xxxx-4xxx-axxx-xxxxxxxxxxxx".replaceAll("x", () => (bytes[place++]! & 15).toString(16));
}
