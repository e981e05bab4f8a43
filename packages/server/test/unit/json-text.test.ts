import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findUnsound } from "../../src/http/body.ts";
import { readJsonText } from "../../src/rules/json-text.ts";

const nested = (depth: number, within = "1") => `${"[".repeat(depth)}${within}${"]".repeat(depth)}`;
const depthOf = (value: unknown): number =>
  typeof value === "object" && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

describe("the text of JSON", () => {
  test("is as deep as the value that it stands for, and kept as it is", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { depth, shallow } = readJsonText(text);
        expect({ depth, shallow }).toEqual({ depth: depthOf(JSON.parse(text)), shallow: text });
      }),
    );
  });

  test.each([
    ['"[[[{{{"', 0],
    ['"\\"[[["', 0],
    ['["\\\\",[]]', 2],
    ['{"[":"]"}', 1],
    ["[[],[[]],[]]", 3],
  ])("takes brackets within strings for text: %s", (text, depth) => {
    expect(readJsonText(text).depth).toBe(depth);
  });

  test("is emptied below the depth of any valid body, and keeps what follows", () => {
    const { depth, shallow } = readJsonText(`[${nested(20_000)},"]",${nested(9_000, '"["')},7]`);
    expect(depth).toBe(20_001);
    expect(shallow).toBe(`[${nested(8_192, "")},"]",${nested(8_192, "")},7]`);
  });

  test.each(["1", "-0.5", "true", "false", "null", '"1e999"', '"\\n\\\\"', '"\\\\u0000"', "1".repeat(300)])(
    "is plain: %s",
    (text) => expect(readJsonText(text).isPlain).toBe(true),
  );

  test.each(["1e999", "-1E+999", "[1.5e1]", "1".repeat(400), `[-${"9".repeat(400)}]`, '"\\u0000"', '"\\\\\\ud800"'])(
    "is not plain: %s",
    (text) => expect(readJsonText(text).isPlain).toBe(false),
  );

  test("is never longer when it is plain and written again", () => {
    const number = fc.constantFrom("0.000001", "0.0000001", "-0", "1.50", "9".repeat(21), "9".repeat(300), "0.1");
    const list = fc.array(fc.oneof(fc.json(), number)).map((parts) => `[${parts.join(" , ")}]`);
    fc.assert(
      fc.property(list, (text) => {
        const { isPlain } = readJsonText(text);
        if (isPlain)
          expect(Buffer.byteLength(JSON.stringify(JSON.parse(text)))).toBeLessThanOrEqual(Buffer.byteLength(text));
      }),
    );
  });

  test("is never plain where its value is unsound", () => {
    const escaped = fc.constantFrom("\\u0000", "\\ud800", "\\\\u0000", "\\n", '\\"', "a", "é", "😀");
    const string = fc.array(escaped).map((parts) => `"${parts.join("")}"`);
    const number = fc.constantFrom("1e999", "-1e999", "1E400", "1", "0.5", "9".repeat(310), `1${"0".repeat(308)}`);
    const list = fc.array(fc.oneof(string, number)).map((parts) => `[${parts.join(",")}]`);
    fc.assert(
      fc.property(list, (text) => {
        if (readJsonText(text).isPlain) expect(findUnsound(JSON.parse(text))).toEqual([]);
      }),
    );
  });
});
