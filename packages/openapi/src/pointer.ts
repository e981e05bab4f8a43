// JSON pointers (RFC 6901), as URI fragments: `#/components/schemas/Contact`.

export function pointer(...keys: string[]): string {
  return pointerBelow("#", ...keys);
}

/** Returns the pointer of a place below another one. */
export function pointerBelow(pointer: string, ...keys: readonly (string | number)[]): string {
  return [pointer, ...keys.map(escaped)].join("/");
}

/** A percent sign would be read as the beginning of an encoded byte. */
function escaped(key: string | number): string {
  return String(key).replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("%", "%25");
}

/** A cache of keys, as references are followed many times. */
const known = new Map<string, readonly string[]>();

/** Returns the target of a pointer; undefined if there is nothing. */
export function at(document: unknown, pointer: string): unknown {
  const keys = known.get(pointer) ?? keysOf(pointer);
  known.set(pointer, keys);
  return keys.reduce<unknown>((value, key) => {
    const hasKey = typeof value === "object" && value !== null && Object.hasOwn(value, key);
    return hasKey ? (value as Record<string, unknown>)[key] : undefined;
  }, document);
}

/** Returns the last key of a reference: `#/components/schemas/Contact` is `Contact`. */
export function referenceName(reference: string): string {
  return keysOf(reference).at(-1) ?? "";
}

/** Returns the keys of a pointer, unescaped. */
export function keysOf(pointer: string): string[] {
  return pointer.split("/").slice(1).map(unescaped);
}

/** Decodes a key, which may be percent-encoded in a URI fragment. */
function unescaped(key: string): string {
  if (!/[~%]/.test(key)) return key;
  const plain = key.includes("%") && URL.canParse(`a:${key}`) ? decodeURIComponent(key) : key;
  return plain.replaceAll("~1", "/").replaceAll("~0", "~");
}
