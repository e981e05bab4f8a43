import { describe, expect, test } from "vitest";
import { readPhoneNumber } from "../../src/bulk/phone-number.ts";

const message = (text: string, country?: "IT" | "US" | "DE") => {
  const reading = readPhoneNumber(text, country);
  return "number" in reading ? reading.number : reading.message;
};

describe("a phone number of an import", () => {
  test.each([
    "+1-418-555-0142;ext=102",
    "tel:+1-418-555-0142;ext=102",
    "TEL:+14185550142;EXT=102",
    "tel:+14185550142;isub=7",
    "+1 418 555 0142 x123",
    "+1 418 555 0142 ext. 5",
    "+1 418 555 0142 Ext:5",
    "+1 (418) 555-0142 extension 5",
    "+1 418 555 0142 (ext. 5)",
    "+1 418 555 0142 #5",
    "+14185550142,102",
    "+14185550142;102",
    "+14185550142p102",
    "+39 02 1234500 int. 12",
    "+39 02 1234500 interno 12",
    "+1 418 555 0142 доп 5",
    "418-555-0142 x5",
  ])("with an extension is no identifier: %s", (text) => {
    expect(message(text)).toContain("has an extension");
    expect(message(text, "US")).toContain("has an extension");
  });

  test.each(["02 1234567", "112", "*123#", "0039 333 1234567", "393331234567", "tel:7042;phone-context=+1-914-555"])(
    "without a country code is no identifier: %s",
    (text) => {
      expect(message(text)).toContain("has no country code");
    },
  );

  test.each([
    ["02 1234567", "IT", "+39021234567"],
    ["333/123.45.67", "IT", "+393331234567"],
    ["0039 333 1234567", "IT", "+393331234567"],
    ["393331234567", "IT", "+393331234567"],
    ["(415) 555-0123", "US", "+14155550123"],
    ["+39 02 1234567", "US", "+39021234567"],
  ] as const)("%s is read in %s", (text, country, number) => {
    expect(message(text, country)).toBe(number);
  });

  test.each(["1 418 555 0142", "112", "*123#"])("%s is not made one of a country that does not have it", (text) => {
    expect(message(text, "IT")).toContain("cannot be read as one of IT");
  });

  test.each([
    ["\u202a+39 333 123 4567\u202c", "+393331234567"],
    ["\u200e+39\u00a0333\u00a01234567\u200f", "+393331234567"],
    ["\u2066+39 333\u2011123\u20134567\u2069", "+393331234567"],
    ["\ufeff\u200b+39 333\u200d1234567\r", "+393331234567"],
    ["＋３９ ３３３ １２３ ４５６７", "+393331234567"],
    ["+39.333.123.4567", "+393331234567"],
    ["+44 (0)20 7946 0958", "+442079460958"],
    ["tel:+39-333-1234567", "+393331234567"],
    ["tel:+39-333-1234567;type=cell;", "+393331234567"],
  ])("is read without invisible characters and with any separators: %j", (text, number) => {
    expect(message(text)).toBe(number);
  });

  test.each([
    ...[
      "+39 333 1234561 / 62",
      "+49 89 1234567 / 68",
      "+39 02 1234567/12",
      "+41 44 123 45 67 / 68",
      "+49 89/1234567/68",
    ],
    ...[
      "+39 02 1234567 (12)",
      "+39 02 1234567(12)",
      "+39 02 1234567 [12]",
      "(02) 1234567 (12)",
      "+1 (418) 555-0142 (5)",
    ],
    ...["+39 02 1234567 - 12", "+39 02 1234567 \u2013 12", "02 - 1234567 - 12", "+41 44 123 45 67 - 68"],
    ...["+39 02 1234567-12", "+39 02 1234567.12", "+1 4185550142-5"],
    ...["+39 02 1234567//12", "+39 02 1234567\n12", "+39 02 1234567\r\n+39 02 1234500", "+39 02 1234567\u2028 12"],
    ...["+39 333 1234561 and 62", "+39 333 1234561 or 333 1234562", "+39 333 1234568 o 333 765", "+39 02 1234567 e 68"],
    ...[
      "+49 89 1234567 oder 68",
      "+39 02 1234567 & 12",
      "+39 333 1234561; +39 02 1234500",
      "+39 02 1234567;02 1234500",
    ],
    ...["+39 02 1234567, 02 1234500", "+39 02 1234567|12", "+39 333 1234561 casa 02 1234500", "+39 02 1234567\u00b2"],
    ...[
      "+39 333 1234567 / +39 02 1234500",
      "+14185550142/103",
      "02 1234567 / 02 7654321",
      "02 1234567/12",
      "333 1234567/68",
    ],
  ])("never loses or gains a digit, as it is followed by more: %j", (text) => {
    for (const country of [undefined, "IT"] as const)
      expect(message(text, country)).toContain("without further digits");
  });

  test.each([
    ["+49 89/1234567", undefined, "+49891234567"],
    ["+49 (0)89/123 45 67", undefined, "+49891234567"],
    ["+49 33203 / 123456", undefined, "+4933203123456"],
    ["0221/123456", "DE", "+49221123456"],
    ["(0221)/123456", "DE", "+49221123456"],
    ["0049 221/123456", "DE", "+49221123456"],
    ["0221 - 123456", "DE", "+49221123456"],
    ["+49 89 1234567-12", undefined, "+4989123456712"],
    ["089/1234567-12", "DE", "+4989123456712"],
    ["+43 1 1234567-0", undefined, "+43112345670"],
    ["+39 333 1234567", undefined, "+393331234567"],
    ["+55 11 91234-5678", undefined, "+5511912345678"],
    ["+1.418.555.0142", undefined, "+14185550142"],
    ["(02) 1234567", "IT", "+39021234567"],
    ["+39 (02) 1234567", undefined, "+39021234567"],
    ["+1 (418) 555 - 0142", undefined, "+14185550142"],
    ["418 - 555 - 0142", "US", "+14185550142"],
    ["+7 495 123 - 45 - 67", undefined, "+74951234567"],
    ["+1 (418) (555) 0142", undefined, "+14185550142"],
  ] as const)("is read with a separator after the area code: %s", (text, country, number) => {
    expect(message(text, country)).toBe(number);
  });

  test("with a direct dial number of a national number is read where these are dialled as they stand", () => {
    expect(message("02-1234567-8")).toContain("has no country code");
    expect(message("02-1234567-8", "IT")).toContain("without further digits");
    expect(message("02-1234567-8", "DE")).toBe("+49212345678");
  });

  test("with letters for digits is not a phone number", () => {
    expect(message("+1-800-FLOWERS")).toBeUndefined();
  });
});
