import { describe, expect, test } from "vitest";
import { formats, timeOfResponse } from "../src/formats.ts";

const matches = (format: string, text: string) => (formats[format]!.check as RegExp).test(text);

test.each(Object.entries(formats).filter(([, { example }]) => example !== undefined))(
  "%s admits its example",
  (name, { example }) => {
    expect(matches(name, String(example))).toBe(true);
  },
);

describe("date-time", () => {
  test.each([
    "2026-01-01T02:00:00+02:00",
    "2026-01-01t02:00:00z",
    "2026-01-01T02:00:00.123456789012345678901234567890Z",
    "2024-02-29T23:59:59-23:59",
    "0001-01-01T00:00:00Z",
    "0001-01-02T00:00:00+23:59",
    "9999-12-31T23:59:59.999Z",
    "9999-12-30T23:59:59-23:59",
  ])("admits %s, whose UTC is a time of a response", (time) => {
    expect(matches("date-time", time)).toBe(true);
    const utc = new Date(time.toUpperCase()).toISOString();
    expect(matches("date-time", utc)).toBe(true);
    expect(utc).toMatch(timeOfResponse);
  });

  test.each([
    ["a leap second", "2026-12-31T23:59:60Z"],
    ["a day that is not in the calendar", "2026-02-29T00:00:00Z"],
    ["the hour 24", "2026-01-01T24:00:00Z"],
    ["no offset", "2026-01-01T00:00:00"],
    ["an offset of a day", "2026-01-01T00:00:00+24:00"],
    ["no colon in the offset", "2026-01-01T00:00:00+0200"],
    ["a space", "2026-01-01 00:00:00Z"],
    ["no seconds", "2026-01-01T00:00Z"],
    ["a fraction without digits", "2026-01-01T00:00:00.Z"],
    ["the year 0", "0000-06-01T00:00:00Z"],
    ["a time before the year 1 in UTC", "0001-01-01T00:00:00+00:01"],
    ["a time after the year 9999 in UTC", "9999-12-31T23:59:59-01:00"],
    ["more digits of a year", "12026-01-01T00:00:00Z"],
    ["a line break at the end", "2026-01-01T00:00:00Z\n"],
  ])("refuses %s", (_, time) => {
    expect(matches("date-time", time)).toBe(false);
    expect(time).not.toMatch(timeOfResponse);
  });

  test("of responses is in UTC with milliseconds", () => {
    for (const time of ["2026-01-01T00:00:00Z", "2026-01-01T00:00:00.000+00:00", "2026-01-01t00:00:00.000z"]) {
      expect(time).not.toMatch(timeOfResponse);
    }
  });
});

test.each([
  ["date", "2024-02-29", "2026-02-29"],
  ["uuid", "AAAAAAAA-bbbb-4ccc-8ddd-eeeeeeeeeeee", "aaaaaaaabbbb4ccc8dddeeeeeeeeeeee"],
  ["email", "ada.lovelace+x@mail.example", "ada@localhost"],
  ["idn-email", "ädä@übung", "ädä"],
  ["uri", "https://a.example/b?c#d%20e", "//a.example"],
  ["uri-reference", "../b?c", "a b"],
])("%s admits %s and refuses %s", (format, good, bad) => {
  expect([matches(format, good), matches(format, bad)]).toEqual([true, false]);
});
