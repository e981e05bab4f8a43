import { describe, expect, it } from "vitest";
import { follow, keysOf, pointer, referenceName, valueAt } from "../src/pointer.ts";

const document = { paths: { "/v1/a~b": { get: { tags: ["A"] } } }, c: { $ref: "#/paths/~1v1~1a~0b" } };

describe("a JSON pointer", () => {
  it("leads to what it is made of, slashes and tildes too", () => {
    const place = pointer("paths", "/v1/a~b", "get", "tags", "0");
    expect(place).toBe("#/paths/~1v1~1a~0b/get/tags/0");
    expect(valueAt(document, place)).toBe("A");
    expect(keysOf(place)).toEqual(["paths", "/v1/a~b", "get", "tags", "0"]);
  });

  it("leads nowhere where nothing is, and to no inherited member", () => {
    for (const place of ["#/none", "#/paths/none/get", "#/c/toString", "#/__proto__/x", "other.yaml#/c"]) {
      expect(valueAt(document, place)).toBeUndefined();
    }
  });

  it("is followed where it is a reference", () => {
    expect(follow(document, document.c)).toBe(document.paths["/v1/a~b"]);
    expect(follow(document, document.paths)).toBe(document.paths);
    expect(referenceName("#/components/schemas/Contact")).toBe("Contact");
  });

  it("may be percent-encoded", () => {
    expect(valueAt({ "a b": 1 }, "#/a%20b")).toBe(1);
  });
});
