import { describe, expect, test } from "vitest";
import { BrokenReference, follow } from "../src/follow.ts";
import { parametersOf } from "../src/parameters.ts";
import { followPlace } from "../src/place.ts";
import { at, pointer, pointerBelow, referenceName } from "../src/pointer.ts";
import { objectsIn } from "../src/walk.ts";

const document = {
  paths: { "/a/b~c": { get: { tags: ["One"] } } },
  components: {
    schemas: {
      Name: { type: "string" },
      Alias: { $ref: "#/components/schemas/Name", description: "An alias." },
      Self: { $ref: "#/components/schemas/Self" },
      Lost: { $ref: "#/components/schemas/None" },
      Away: { $ref: "other.yaml" },
    },
  },
};

describe("a JSON pointer", () => {
  test("escapes keys, and leads to what it names", () => {
    const place = pointerBelow(pointer("paths", "/a/b~c"), "get", "tags", 0);
    expect(place).toBe("#/paths/~1a~1b~0c/get/tags/0");
    expect(at(document, place)).toBe("One");
    expect(at(document, "#/paths/%2Fa%2Fb~0c/get/tags/0")).toBe("One");
  });

  test("leads to nothing, whatever objects inherit", () => {
    expect(at(document, "#/paths/constructor")).toBeUndefined();
    expect(at(document, "#/paths/none/get")).toBeUndefined();
  });

  test("has a name", () => {
    expect(referenceName("#/components/schemas/Contact")).toBe("Contact");
  });
});

describe("a reference", () => {
  test("is followed through others to the very object", () => {
    const { schemas } = document.components;
    expect(follow(document, { $ref: "#/components/schemas/Alias" })).toBe(schemas.Name);
    expect(follow(document, schemas.Name)).toBe(schemas.Name);
  });

  test("may have a description beside it, the nearest of which prevails", () => {
    const value = { $ref: "#/components/schemas/Alias" };
    const pointer = "/components/schemas/Name";
    expect(followPlace(document, { value, pointer: "/x" })).toEqual({
      value: { type: "string", description: "An alias." },
      pointer,
    });
    const own = { ...value, description: "Nearer." };
    expect(followPlace(document, { value: own, pointer: "/x" }).value["description"]).toBe("Nearer.");
  });

  test.each([
    ["Self", "circular", "the reference #/components/schemas/Self leads to itself."],
    ["Lost", "missing", "nothing stands at #/components/schemas/None."],
    ["Away", "outside", "the reference other.yaml leaves the document."],
  ])("to %s is %s", (name, kind, message) => {
    const value = { $ref: `#/components/schemas/${name}` };
    try {
      follow(document, value);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(BrokenReference);
      expect(error).toMatchObject({ kind, message: expect.stringContaining(message) });
    }
    expect(() => followPlace(document, { value, pointer: "/x" })).toThrow(/^#\/.*: /);
  });
});

describe("a walk", () => {
  test("meets every object, outer ones first", () => {
    const inner = { c: 1 };
    const outer = { a: [inner, "text", null] };
    expect(objectsIn([outer])).toEqual([outer, inner]);
    expect(objectsIn("text")).toEqual([]);
  });
});

describe("parameters", () => {
  const named = (name: string, description: string) => ({ name, in: "query", description });
  const components = { parameters: { Limit: named("limit", "shared") } };

  test("are those of the path, then the operation's, which prevail", () => {
    const path = { parameters: [{ $ref: "#/components/parameters/Limit" } as never, named("cursor", "path")] };
    const operation = { parameters: [named("cursor", "operation"), named("offset", "operation")] };
    const found = parametersOf({ components }, path, operation);
    expect(found).toEqual([named("limit", "shared"), named("cursor", "operation"), named("offset", "operation")]);
    expect(parametersOf({}, {}, {})).toEqual([]);
  });
});
