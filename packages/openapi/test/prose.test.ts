import { describe, expect, test } from "vitest";
import { literal } from "../src/literal.ts";
import { comment, fill } from "../src/prose.ts";

describe("fill", () => {
  test("joins the lines of a paragraph and breaks it between words", () => {
    expect(fill("one two\nthree four five", 13)).toEqual(["one two three", "four five"]);
  });

  test("keeps paragraphs apart", () => {
    expect(fill("one\n\ntwo", 20)).toEqual(["one", "", "two"]);
  });

  test("keeps the items of a list and hangs their lines under their text", () => {
    expect(fill("- one two three\n  four\n- five\n1. six seven eight", 14)).toEqual([
      "- one two",
      "  three four",
      "- five",
      "1. six seven",
      "   eight",
    ]);
  });

  test("leaves headings, tables and fenced code as they are", () => {
    const markdown = "## A heading of some length\n\n| a | table |\n\n```json\n{\n  a: 1\n}\n```";
    expect(fill(markdown, 10).join("\n")).toBe(markdown);
  });

  test("does not break a word that is longer than the line", () => {
    expect(fill("an https://example.com/address here", 10)).toEqual(["an", "https://example.com/address", "here"]);
  });
});

describe("comment", () => {
  test("is one line for one line", () => {
    expect(comment(["A contact."], "  ")).toBe("  /** A contact. */\n");
  });

  test("has no space at the end of an empty line", () => {
    expect(comment(["One.", "", "Two."])).toBe("/**\n * One.\n *\n * Two.\n */\n");
  });

  test("cannot be ended by its text", () => {
    expect(comment(["Accepts */* only."])).toBe("/** Accepts *\\/* only. */\n");
  });
});

describe("literal", () => {
  test("quotes only the keys that need it", () => {
    expect(literal({ name: "Ada", "x-y": [1, true, null], "": {} })).toBe(
      '{ name: "Ada", "x-y": [1, true, null], "": {} }',
    );
  });

  test("spreads what is too long, a member a line", () => {
    expect(literal({ a: [1, 2], b: "long" }, { width: 12 })).toBe('{\n  a: [1, 2],\n  b: "long",\n}');
  });

  test("counts what stands before a value on its line", () => {
    expect(literal([1, 2], { width: 8, before: 2 })).toBe("[1, 2]");
    expect(literal([1, 2], { width: 8, before: 3 })).toBe("[\n  1,\n  2,\n]");
    expect(literal({ longer: [1, 2] }, { width: 15 })).toBe("{\n  longer: [\n    1,\n    2,\n  ],\n}");
  });

  test("writes __proto__ as an own key", () => {
    const value = JSON.parse('{ "__proto__": 1 }');
    expect(Object.keys(new Function(`return ${literal(value)}`)())).toEqual(["__proto__"]);
  });
});
