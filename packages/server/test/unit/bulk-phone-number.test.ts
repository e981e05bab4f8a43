import { describe, expect, it } from "vitest";
import { readPhoneNumber } from "../../src/bulk/phone-number.ts";

const message = (text: string, country?: "IT" | "US") => {
  const reading = readPhoneNumber(text, country);
  return "number" in reading ? reading.number : reading.message;
};

describe("a phone number of an import", () => {
  it.each([
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

  it.each(["02 1234567", "112", "*123#", "0039 333 1234567", "393331234567", "tel:7042;phone-context=+1-914-555"])(
    "without a country code is no identifier: %s",
    (text) => {
      expect(message(text)).toContain("has no country code");
    },
  );

  it.each([
    ["02 1234567", "IT", "+39021234567"],
    ["333/123.45.67", "IT", "+393331234567"],
    ["0039 333 1234567", "IT", "+393331234567"],
    ["393331234567", "IT", "+393331234567"],
    ["(415) 555-0123", "US", "+14155550123"],
    ["+39 02 1234567", "US", "+39021234567"],
  ] as const)("%s is read in %s", (text, country, number) => {
    expect(message(text, country)).toBe(number);
  });

  it.each(["1 418 555 0142", "112", "*123#"])("%s is not made one of a country that does not have it", (text) => {
    expect(message(text, "IT")).toContain("cannot be read as one of IT");
  });

  it.each([
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

  it("never loses a digit: two numbers in one text are none", () => {
    expect(message("+39 333 1234567 / +39 02 1234500")).toContain("without further digits");
    expect(message("+14185550142/103")).toBeUndefined();
    expect(message("+1-800-FLOWERS")).toBeUndefined();
  });
});
