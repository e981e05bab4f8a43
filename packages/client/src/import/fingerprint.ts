/**
 * Returns a short text that differs between two versions of a row, as part of its idempotency key: FNV-1a, 32 bits. A
 * row that has changed since an import was interrupted then has another key. Under the same key the server would refuse
 * it.
 */
export function fingerprint(row: unknown): string {
  let hash = 0x811c9dc5;
  const text = JSON.stringify(row) ?? "";
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
