import { describe, expect, test } from "vitest";
import { envelope } from "../../src/http/response.ts";
import { Serialized, serializedArray, serializedObject, toJson } from "../../src/http/serialized.ts";

const values = [
  {},
  { name: null, isPrimary: true, count: 0 },
  { 'a "quoted" name\n': 'a "quoted" value\n', "": "", ünï: "\u2028\ud83d\ude00" },
  { list: [], nested: [{ list: [1, "2", null] }], big: 1e300, small: -0.5 },
  { missing: undefined, present: 1 },
  JSON.parse('{"__proto__":{"a":1},"constructor":2}'),
];

describe("serialized JSON", () => {
  test.each(values)("writes an object as JSON.stringify does: %j", (value) => {
    expect(serializedObject(value).text).toBe(JSON.stringify(value));
  });

  test.each(values)("takes over texts wherever they stand: %j", (value) => {
    const entries = Object.entries(value).map(([name, inner]) => [
      name,
      inner === undefined ? inner : new Serialized(JSON.stringify(inner)),
    ]);
    expect(serializedObject(Object.fromEntries(entries)).text).toBe(JSON.stringify(value));
  });

  test("does not parse the texts", () => {
    const metadata = new Serialized<object>('{"b":1e2,"a":[1.0]}');
    expect(toJson(envelope(serializedObject({ id: "1", metadata })))).toBe(
      '{"data":{"id":"1","metadata":{"b":1e2,"a":[1.0]}},"errors":null}',
    );
  });

  test("makes arrays of values and texts", () => {
    expect(serializedArray([]).text).toBe("[]");
    expect(serializedArray<unknown>([{ a: 1 }, new Serialized('{"b":2}'), "c"]).text).toBe('[{"a":1},{"b":2},"c"]');
  });

  test("is what its text says where it stands within another value", () => {
    expect(toJson({ a: [new Serialized('{"b":1}')] })).toBe('{"a":[{"b":1}]}');
  });

  test("leaves values in an envelope as they are", () => {
    expect(envelope(null)).toEqual({ data: null, errors: null });
  });
});
