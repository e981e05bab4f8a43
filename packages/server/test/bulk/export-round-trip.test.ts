// Contacts with hostile values, exported from one organisation and imported into another. Other ones:
// `FAST_CHECK_SEED`, as in generated-requests.test.ts.
import fc, { type Arbitrary } from "fast-check";
import { expect, test } from "vitest";
import type { FormatName } from "../../src/bulk/format.ts";
import { allowedValueOf, soundJson, soundText } from "../support/arbitrary-value.ts";
import { bulkOrganization, identifier, line } from "../support/bulk-organization.ts";
import { cases } from "../support/chance.ts";

/** Characters that formats use, that programs add, and that terminals obey. */
const piece = fc.constantFrom(
  ...["\r", "\n", "\r\n", "\r\r\n", "\t", "\v", "\u0085", "\u2028", "\u001b[2J", "\u007f", "\u0001", "\u009f"],
  ...["\u200b", "\u200d", "\u200e", "\u202e", "\u2066", "\ufeff", "\u00a0", "\u00ad", "\u2011", "é", "e\u0301", "🦄"],
  ...[",", ";", ":", "\\", "\\n", '"', '""', "'", "=", "=C3=BC", "=1+1", "@x", "+39", "-", "a", "b ", " ", "  "],
  ...[
    "BEGIN:VCARD\r\n",
    "END:VCARD",
    "tel:",
    "mailto:",
    "#contacts-api rejected",
    '{"rejected":{"import":""}}',
    "urn:",
  ],
);
const hostile = fc.oneof(
  { weight: 3, arbitrary: fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join("")) },
  { weight: 1, arbitrary: soundText },
);

const name = hostile
  .map((text) => text.trim())
  .filter((text) => !/^[\s\p{Cf}]*$/u.test(text) && [...text].length <= 256 && text.length <= 256);
const externalId = hostile.filter((text) => text !== "" && text.length <= 256);
const email = fc
  .oneof(hostile, fc.constantFrom("a", "o'hara", "a\u2011b", "=1", "+x", "é"))
  .map((local) => local.replace(/[\s\p{Cc}\p{Cf}@.,:;"()<>[\]\\]/gu, ""))
  .filter((local) => local !== "" && local.length < 60)
  .map((local) => `${local}@mail.example`);
/** An import refuses parentheses around the last digits, which a request may have. */
const phoneNumber = (allowedValueOf({ $ref: "#/components/schemas/PhoneNumber" } as never) as Arbitrary<string>).map(
  (text) => text.replace(/[^+\d]/g, ""),
);

const contact = fc.record({
  name: fc.option(name),
  metadata: fc.dictionary(hostile, fc.oneof(hostile, soundJson), { maxKeys: 3 }),
  phoneNumbers: fc.array(phoneNumber, { maxLength: 2 }),
  emails: fc.array(email, { maxLength: 3 }),
  externalIds: fc.array(externalId, { maxLength: 3 }),
});

const many = (type: string, values: readonly string[]) =>
  values.map((value, index) => identifier(type, value, index === 0));

const file = fc.array(contact, { minLength: 1, maxLength: 8 }).map((contacts) =>
  contacts.map(({ name, metadata, phoneNumbers, emails, externalIds }) => ({
    name,
    metadata,
    identifiers: [...many("phone_number", phoneNumbers), ...many("email", emails), ...many("external_id", externalIds)],
  })),
);

test.each<FormatName>(["ndjson", "csv", "vcard"])(
  "whatever contacts hold comes back from %s as it was, from the file and from a later export",
  async (format) => {
    const property = fc.asyncProperty(file, async (contacts) => {
      const [from, to] = [await bulkOrganization(), await bulkOrganization()];
      await from.import(contacts.map(line).join("") + line({ name: "last" }));
      const [before, text] = [await from.export(), await from.export(format)];
      if (format !== "csv")
        expect(text).not.toMatch(format === "vcard" ? /[^\P{Cc}\r\n\t]|\r(?!\n)/u : /[^\P{Cc}\n\x7f-\x9f]/u);
      const done = await to.import(text, { format });
      expect(done).toMatchObject({ rejected: 0, merged: 0 });
      expect(done.said).not.toContain("set aside");
      expect(await to.export()).toBe(before);
      expect(await to.export(format)).toBe(text);
    });
    await fc.assert(property, cases(150));
  },
);
