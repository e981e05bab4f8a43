// Files of the pieces that files are made of, in any order. Other ones: `FAST_CHECK_SEED`.
import { Readable } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Entry, Source } from "../../src/bulk/entry.ts";
import { type FormatName, formats } from "../../src/bulk/format.ts";
import { findLineBreak } from "../../src/bulk/line-break.ts";
import { readContact } from "../../src/bulk/read-contact.ts";
import { latin1, readEntries } from "../support/bulk-entries.ts";
import { cases } from "../support/chance.ts";

const identifiers =
  '[{"identifier_type":"phone_number","identifier_value":"+39 333"},{"identifier_type":"email"},null]';
const breaks = ["\n", "\r\n", "\r", "\r\r\n", "\xef\xbb\xbf", "\xff", "\0", '"', " ", "\t", ",", ";", ":", "=", "\\"];
const pieces: Record<FormatName, readonly string[]> = {
  vcard: [
    ...["BEGIN:VCARD\n", "END:VCARD\n", "VERSION:2.1\n", "VERSION:3.0\n", "VERSION:4.0\n", "KIND:group\n", "UID:1\n"],
    ...["FN:Ada\n", "N:a;b\n", "TEL:02 1\n", "TEL;VALUE=uri:tel:+1;ext=1\n", "EMAIL:x\n", "CHARSET=x", "=C3", "=\n"],
    ...["NOTE;QUOTED-PRINTABLE:a=\n", "FN;ENCODING=b:QUJD\n", "X-CONTACTS-METADATA:{}\n", 'X-CONTACTS-NAME:"a"\n'],
    `X-CONTACTS-IDENTIFIERS:${identifiers.replaceAll(",", "\\,")}\n`,
  ],
  csv: [
    ...["name", "email", "phone_number", "metadata", "identifiers", "metadata.x", '""', "Ada", "{}", "[1]", "02 1"],
    ...["name,email,identifiers\n", "sep=;\n", `"${identifiers.replaceAll('"', '""')}"`, "'=1"],
  ],
  ndjson: [
    ...["null", "7", "[]", "{}", '{"name":"Ada"}', '{"identifiers":null}', '{"name":', "}", "1e999", '"rejected":'],
    ...[`{"identifiers":${identifiers}}`, '{"rejected":{"import":"x"}}', '"\\ud800"', '{"metadata":[]}'],
  ],
};

test.each(Object.keys(pieces) as FormatName[])(
  "no file of %s stops an import, and each entry can be rejected",
  async (format) => {
    const file = fc
      .array(fc.constantFrom(...pieces[format], ...breaks), { maxLength: 25 })
      .map((parts) => parts.join(""));
    const property = fc.asyncProperty(file, fc.integer({ min: 1, max: 9 }), async (text, chunkBytes) => {
      const bytes = latin1(text);
      const lineBreak = (await findLineBreak(Readable.from([bytes]))).text;
      const source: Source = { lineBreak, readSpan: ({ start, end }) => [bytes.subarray(start, end)] };
      const entries = await readEntries(format, bytes, chunkBytes).catch((error: Error) => {
        expect(error.message).toMatch(/^The header /);
        return [];
      });
      let last = 0;
      const rejects: Buffer[] = [];
      for (const entry of entries) {
        expect(entry.span.start).toBeGreaterThanOrEqual(last);
        expect(entry.span.end).toBeGreaterThan(entry.span.start);
        last = entry.span.end;
        readContact(entry, "IT");
        const reason = {
          line: entry.line,
          import: "0123456789abcdef",
          errors: [{ error: "BAD_REQUEST", message: "x" }],
        };
        if (rejects.length === 0 && entry.head !== undefined) rejects.push(...source.readSpan(entry.head));
        rejects.push(...formats[format].reject(entry, reason, source));
      }
      if (rejects.length > 0) expect(Buffer.concat(rejects).toString("latin1").endsWith(lineBreak.at(-1)!)).toBe(true);
      const again = await readEntries(format, Buffer.concat(rejects), chunkBytes);
      // A line outside of cards that begins with white space continues the reason before it.
      const isKept = (entry: Entry) => format !== "vcard" || "contact" in entry;
      expect(again.filter(isKept).map(content)).toEqual(entries.filter(isKept).map(content));
      expect(last).toBeLessThanOrEqual(bytes.length);
    });
    await fc.assert(property, cases(3_000));
  },
);

/** Returns what an entry is, without its place and the reason of its rejection. */
function content({ line, span, head, ...more }: Entry): unknown {
  if ("fault" in more) return "fault";
  return "contact" in more && typeof more.contact === "object"
    ? { ...more, contact: { ...more.contact, rejected: null } }
    : more;
}
