/**
 * Headers that callers cannot set. The client writes the first three; `fetch` writes the others, which describe the
 * connection.
 */
const reserved =
  /^(authorization|accept|content-(type|length)|transfer-encoding|connection|keep-alive|upgrade|expect|te|trailer)$/;

// RFC 9110, section 5.6.2 (names) and 5.5 (values). Checked here because the error of `fetch` quotes the value.
const form = /^[!#$%&'*+.^`|~\w-]+:[\t -~\x80-\xff]*$/;

/**
 * Joins headers into one record with lower-case names. Later ones win, `undefined` is ignored.
 *
 * @throws TypeError for anything but a plain object, and for headers that cannot be sent. No value is quoted.
 */
export function joinHeaders(
  where: string,
  ...sources: (Readonly<Record<string, string | undefined>> | undefined)[]
): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const source of sources) {
    if (source === undefined) continue;
    if (Object(source) !== source || Symbol.iterator in source) {
      throw new TypeError(`${where}: headers must be a plain object.`);
    }
    for (const given of Object.keys(source)) {
      const value = source[given];
      if (value === undefined) continue;
      const name = given.toLowerCase();
      if (reserved.test(name)) throw new TypeError(`${where}: the header ${name} is set by the client.`);
      if (typeof value !== "string" || !form.test(`${name}:${value}`)) {
        throw new TypeError(`${where}: a header is not valid.`);
      }
      joined[name] = value;
    }
  }
  return joined;
}

/** The head of a response, or of the response in an error. */
export interface Headed {
  readonly status?: number;
  readonly headers?: Headers;
}

/** Returns a header of a response. */
export function headerOf(response: Headed | undefined, name: string): string | undefined {
  return response?.headers?.get(name) ?? undefined;
}

/** Returns the media type of a response without parameters. */
export function contentType(response: Headed): string | undefined {
  return headerOf(response, "content-type")?.split(";")[0]?.trim();
}
