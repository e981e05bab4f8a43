import { describe, expect, test } from "vitest";
import { areUnique, firstEqual } from "../../src/rules/unique-items.ts";

describe("items", () => {
  test.each<[items: unknown[], first: number[]]>([
    [[], []],
    [[1, "1", true, null, [], {}], []],
    [
      [
        { a: 1, b: 2 },
        { a: 2, b: 1 },
      ],
      [],
    ],
    [
      ["a", "b", "a", "b"],
      [0, 2],
    ],
    [
      [
        { a: 1, b: [{ c: 1, d: 2 }] },
        { b: [{ d: 2, c: 1 }], a: 1 },
      ],
      [0, 1],
    ],
    [
      [null, 0, -0],
      [1, 2],
    ],
    [[JSON.parse('{"__proto__":1}'), {}], []],
  ])("%j", (items, first) => {
    expect([areUnique(items), firstEqual(items)]).toEqual([first.length === 0, first]);
  });
});
