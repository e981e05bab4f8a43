// Queries with arrays: `tag=a&tag=b`, or `tag=a,b` where the contract says `explode: false`.

/** @param joined The names of the arrays that are sent as one value. */
export function searchWith(joined: readonly string[]): (query?: Readonly<Record<string, unknown>>) => string {
  return (query = {}) => {
    const parts: string[] = [];
    for (const [name, value] of Object.entries(query)) {
      const given = (Array.isArray(value) ? value : [value]).filter((item) => item !== undefined);
      const start = `${encode(name)}=`;
      const items = given.map(encode);
      if (!joined.includes(name)) parts.push(...items.map((item) => start + item));
      // A comma within an item is percent-encoded, the separators are not. An empty array is sent too, as its absence
      // may stand for a default.
      else if (items.length > 0 || isEmpty(value)) parts.push(start + items.join(","));
    }
    return parts.length > 0 ? `?${parts.join("&")}` : "";
  };
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Encodes as the other query parameters are encoded. */
function encode(value: unknown): string {
  return String(new URLSearchParams([["", String(value)]])).slice(1);
}
