import { describe, expect, test } from "vitest";
import { openCheck } from "../conformance/check.ts";
import { readContract, type Schema } from "../conformance/contract.ts";

const contract = readContract();
const { schemas, parameters } = contract.components;
const check = openCheck(contract);
const accepts = (schema: Schema | undefined, value: string) => check(schema as Schema, value).length === 0;

describe("ContactName", () => {
  table(schemas["ContactName"], {
    accepted: {
      "one letter": "J",
      "one character outside the basic plane": "😀",
      "accents, composed": "Café Zoë",
      "accents, combining": "Cafe\u0301",
      "other scripts": "株式会社 木村",
      "right to left": "محمد",
      "emoji made of several": "👩‍👩‍👧 Family",
      "an apostrophe and a hyphen": "Anne-Marie O’Neill",
      "surrounding spaces": "  Ada Lovelace  ",
      "a line break inside": "Ada\nLovelace",
      "256 characters": "x".repeat(256),
      "256 characters and surrounding white space": `${" \t".repeat(300)}${"x".repeat(256)}${"\n ".repeat(300)}`,
      "256 emoji, counted as characters": "😀".repeat(256),
      "256 characters, all but two of them spaces": `x${" ".repeat(254)}x`,
    },
    refused: {
      "the empty string": "",
      "one space": " ",
      "only white space of all kinds": " \t\r\n\u00a0\u2003\u3000",
      "257 characters": "x".repeat(257),
      "257 emoji": "😀".repeat(257),
      "257 characters, all but two of them spaces": `x${" ".repeat(255)}x`,
      "257 characters and surrounding spaces": ` ${"x".repeat(257)} `,
    },
  });
});

describe("EmailAddress", () => {
  table(schemas["EmailAddress"], {
    accepted: {
      "an ordinary one": "john.smith@mail.example",
      "plus addressing": "john+news@mail.example",
      "what else ASCII allows": "o'neill!#$%&*/=?^_`{|}~-@mail.example",
      "upper case": "John.Smith@MAIL.Example",
      "a local part in another script": "用户@mail.example",
      "an accent in the local part": "zoë@mail.example",
      "an internationalised domain": "info@münchen.example",
      "a domain all in another script": "संपर्क@डाटामेल.भारत",
      "a domain in Punycode": "info@xn--mnchen-3ya.example",
      "many labels": "a@b.c.d.e.f.example",
      "a label of 63 characters": `a@${"b".repeat(63)}.example`,
      "a short one": "a@b.co",
      "254 characters": `${"a".repeat(254 - "@mail.example".length)}@mail.example`,
    },
    refused: {
      "the empty string": "",
      "no at sign": "john.smith",
      "a domain of one label": "a@b",
      "a trailing dot": "john@mail.example.",
      "a leading dot in the domain": "john@.mail.example",
      "two dots in the domain": "john@mail..example",
      "a leading dot": ".john@mail.example",
      "a dot before the at sign": "john.@mail.example",
      "two dots": "john..smith@mail.example",
      "two at signs": "john@smith@mail.example",
      "no local part": "@mail.example",
      "no domain": "john@",
      "a space inside": "john smith@mail.example",
      "surrounding spaces": " john@mail.example ",
      "a line break at the end": "john@mail.example\n",
      "a control character": "john\u0007@mail.example",
      "U+0000": "john\u0000@mail.example",
      "a display name": "John <john@mail.example>",
      "two addresses": "john@mail.example,ada@mail.example",
      "a quoted local part": '"john smith"@mail.example',
      "an address literal": "john@[127.0.0.1]",
      "a label that begins with a hyphen": "john@-mail.example",
      "a label that ends with a hyphen": "john@mail-.example",
      "a label of 64 characters": `a@${"b".repeat(64)}.example`,
      "a top-level domain of one letter": "john@mail.e",
      "an underscore in the domain": "john@my_mail.example",
      "255 characters": `${"a".repeat(255 - "@mail.example".length)}@mail.example`,
    },
  });
});

describe("PhoneNumber", () => {
  table(schemas["PhoneNumber"], {
    accepted: {
      "E.164": "+14155550123",
      "spaces, brackets and dashes": "+1 (415) 555-0123",
      "4 digits, the fewest": "+2901",
      "15 digits, the most": "+123456789012345",
      "a closing space": "+14155550123 ",
    },
    refused: {
      "the empty string": "",
      "no plus sign": "14155550123",
      "a double zero for the plus sign": "0014155550123",
      "a national number": "(415) 555-0123",
      "only a plus sign": "+",
      "3 digits": "+123",
      "16 digits": "+1234567890123456",
      letters: "+1-800-FLOWERS",
      "an extension": "+14155550123 ext. 7",
      "a plus sign inside": "+1+4155550123",
      "a leading space": " +14155550123",
      dots: "+1.415.555.0123",
      "digits of another script": "+١٤١٥٥٥٥٠١٢٣",
      "a line break at the end": "+14155550123\n",
      "65 characters": `+1415555012${" ".repeat(53)}3`,
    },
  });
});

describe("ExternalId", () => {
  table(schemas["ExternalId"], {
    accepted: { "anything short": "crm-20417", "a space": " ", "256 emoji": "😀".repeat(256) },
    refused: { "the empty string": "", "257 characters": "x".repeat(257) },
  });
});

describe("Idempotency-Key", () => {
  table(parameters["IdempotencyKey"]?.schema, {
    accepted: {
      "a UUID": "6f9a1c34-0d5e-4b7a-8c2f-91e3d7b5a604",
      "one character": "1",
      "every visible ASCII character": Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).join(
        "",
      ),
      "255 characters": "k".repeat(255),
    },
    refused: {
      "the empty string": "",
      "256 characters": "k".repeat(256),
      "a space": "my key",
      "a tab": "my\tkey",
      "a letter beyond ASCII": "clé",
      "an emoji": "🔑",
      DEL: "key\u007f",
    },
  });
});

describe("Uuid", () => {
  table(schemas["Uuid"], {
    accepted: {
      "any version and variant bits": "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
      "version 7": "0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0d",
      "upper case": "0198F3C1-2B7A-7C4E-A1D3-5E6F7A8B9C0D",
    },
    refused: {
      "no hyphens": "0198f3c12b7a7c4ea1d35e6f7a8b9c0d",
      braces: "{0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0d}",
      "a word": "me",
    },
  });
});

function table(
  schema: Schema | undefined,
  cases: { accepted: Record<string, string>; refused: Record<string, string> },
) {
  test.each(Object.entries(cases.accepted))("accepts %s", (_what, value) => expect(accepts(schema, value)).toBe(true));
  test.each(Object.entries(cases.refused))("refuses %s", (_what, value) => expect(accepts(schema, value)).toBe(false));
}
