/** The client sets these itself; a different value would break the call or send the key in another form. */
const ownHeaders = /^(?:authorization|accept|content-type)$/;

// RFC 9110, section 5.6.2 (names) and 5.5 (values). Checked here because what `fetch` throws quotes the value.
const nameForm = /^[!#$%&'*+.^_`|~0-9a-z-]+$/;
const valueForm = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Joins headers into one record with lower-case names; later ones win, `undefined` is passed over. */
export function joinHeaders(
  where: string,
  ...sources: (Readonly<Record<string, string | undefined>> | undefined)[]
): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const source of sources) {
    if (source === undefined) continue;
    if (Symbol.iterator in source) throw new TypeError(`${where}: headers must be a plain object.`);
    for (const given of Object.keys(source)) {
      const value = source[given];
      if (value === undefined) continue;
      const name = given.toLowerCase();
      if (ownHeaders.test(name)) {
        throw new TypeError(`${where}: the header ${name} is set by the client.`);
      }
      if (!nameForm.test(name) || typeof value !== "string" || !valueForm.test(value)) {
        throw new TypeError(`${where}: a header has characters that HTTP does not allow.`);
      }
      joined[name] = value;
    }
  }
  return joined;
}

/** A header of an answer. */
export function headerOf(headers: Headers, name: string): string | undefined {
  return headers.get(name) ?? undefined;
}
