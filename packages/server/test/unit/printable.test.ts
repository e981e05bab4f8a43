import { describe, expect, test } from "vitest";
import { Progress } from "../../src/bulk/progress.ts";
import { printable } from "../../src/process/printable.ts";

describe("a printable line", () => {
  test.each([
    ["\u001b[2J", "\\u001b[2J"],
    ["a\nb\tc\r\b\f", "a\\nb\\tc\\r\\b\\f"],
    ["\u0000\u007f\u009b", "\\u0000\\u007f\\u009b"],
    ["\u202eabc\u2069", "\\u202eabc\\u2069"],
    ["a\u200bb\ufeff\u00ad", "a\\u200bb\\ufeff\\u00ad"],
    ["\u2028\u2029", "\\u2028\\u2029"],
    ["\u{e0041}", "\\udb40\\udc41"],
    ["\ud800", "\\ud800"],
    ['Käse, 株式会社, 👩, O\'Neil \\ "quoted"', 'Käse, 株式会社, 👩, O\'Neil \\ "quoted"'],
  ])("%j is %j", (text, expected) => {
    expect(printable(text)).toBe(expected);
    expect(printable(expected)).toBe(expected);
  });

  test("leaves JSON what it is", () => {
    const value = { name: "a\u009b\u202e\u{e0041}\u007f\n" };
    expect(JSON.parse(printable(JSON.stringify(value)))).toEqual(value);
  });
});

test("progress says a line without what its data would do to the terminal", () => {
  let written = "";
  const write = (text: string) => {
    written += text;
  };
  const terminal = { isInteractive: true, write };
  new Progress({ terminal, now: () => new Date(), isQuiet: false }).say("Line 3, metadata.\u001b[2J\n: too long.");
  expect(written).toBe("\r\u001b[2KLine 3, metadata.\\u001b[2J\\n: too long.\n");
});
