import { describe, expect, test } from "vitest";
import { BrokenReference, follow } from "../src/follow.ts";
import { parametersOf } from "../src/parameters.ts";
import { followPlace } from "../src/place.ts";
import { at, keysOf, pointer, pointerBelow, referenceName } from "../src/pointer.ts";
import { standaloneSchema } from "../src/standalone-schema.ts";
import { keywordsOf, mapParts, objectsIn, placedIn } from "../src/walk.ts";

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

  test.each(["a%41b", "100%", "%", "%2F", "~1%7E", "ä ö"])("leads to the key %s", (key) => {
    const place = pointer("properties", key);
    expect(keysOf(place)).toEqual(["properties", key]);
    expect(at({ properties: { [key]: "One" } }, place)).toBe("One");
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
  test("reads keywords: names are not keywords, and data is not read", () => {
    const named = { type: "string" };
    const schema = {
      properties: { default: named, not: { properties: { enum: named } } },
      default: { type: "integer" },
      examples: [{ type: "integer" }],
    };
    const example = { summary: "One.", value: { type: "integer" } };
    const document = { components: { schemas: { example: schema }, examples: { value: example } } };
    expect(placedIn(document).map(({ keys }) => keys.join("/"))).toEqual([
      "",
      "components",
      "components/schemas/example",
      "components/schemas/example/properties/default",
      "components/schemas/example/properties/not",
      "components/schemas/example/properties/not/properties/enum",
      "components/examples/value",
    ]);
    const marked = (part: unknown) => ({ ...(part as object), marked: true });
    expect(mapParts(schema, marked)).toEqual({
      ...schema,
      properties: { default: marked(named), not: marked(schema.properties.not) },
    });
  });

  test.each([
    ["components/schemas/not/properties/anyOf/oneOf/0/items", "components schemas properties oneOf items"],
    ["components/schemas/A/properties/properties/properties/not", "components schemas properties properties"],
    ["paths/parameters/get/parameters/0/schema", "paths get parameters schema"],
  ])("tells the keywords of %s from names", (place, keywords) => {
    expect(keywordsOf(place.split("/")).join(" ")).toBe(keywords);
  });

  test("meets every object, outer ones first", () => {
    const inner = { c: 1 };
    const outer = { a: [inner, "text", null] };
    expect(objectsIn([outer])).toEqual([outer, inner]);
    expect(objectsIn("text")).toEqual([]);
  });
});

test("a schema without references keeps properties called $ref, and data as it is", () => {
  const schema = {
    properties: { $ref: { type: "string" }, to: { $ref: "#/components/schemas/To" } },
    examples: [{ to: { $ref: "#/components/schemas/Unknown" } }],
  };
  const found = standaloneSchema(schema, new Map([["To", { type: "integer" }]]));
  expect(found).toEqual({ ...schema, properties: { ...schema.properties, to: { type: "integer" } } });
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
