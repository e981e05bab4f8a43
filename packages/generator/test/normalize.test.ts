import type { Node } from "@contacts-api/openapi/node";
import { type Loose, smallDocument } from "@contacts-api/test-support/small-document";
import { rootWith } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";
import { contractIn } from "../src/targets.ts";
import { types } from "../src/types.ts";

/** Returns the code that is generated from the small document after a change. */
async function made(change: (document: Loose) => void) {
  const document = smallDocument();
  change(document);
  // The client needs a tag for its root.
  document.tags[0]["x-root-client"] = true;
  const text = JSON.stringify(document, undefined, 1);
  const contract = await contractIn(await rootWith(text));
  return {
    contract,
    schemas: Object.fromEntries(contract.schemas) as Loose,
    client: types(contract, "client"),
    server: types(contract, "server"),
  };
}

const message = (change: (document: Loose) => void) => made(change).then(String, (error: Error) => error.message);
const operation = (document: Loose) => document.paths["/v1/notes/{note_id}"].put;
const note = (document: Loose) => document.components.schemas.Note;

describe("readOnly and writeOnly", () => {
  test("give requests a second schema where both sides use one", async () => {
    const { contract, schemas, client } = await made((document) => {
      note(document).required = ["text", "id"];
      note(document).properties.id = { type: "string", readOnly: true };
      note(document).properties.secret = { type: "string", writeOnly: true };
    });
    expect(Object.keys(schemas.Note.properties)).toEqual(["text", "color", "pages", "lines", "shape", "id"]);
    expect(schemas.Note.required).toEqual(["text", "id"]);
    expect(Object.keys(schemas.NoteInput.properties)).toEqual(["text", "color", "pages", "lines", "shape", "secret"]);
    expect(schemas.NoteInput).toMatchObject({
      required: ["text"],
      "x-refused-properties": { id: "The field is read-only." },
    });
    expect(contract.operations[0]).toMatchObject({ body: { schemaName: "NoteInput" } });
    expect(client).toMatch(/interface NoteInput \{[^}]*secret\?: string \| undefined;/);
  });

  test("reach schemas that only lead to one that has them, and leave others alone", async () => {
    const { schemas } = await made((document) => {
      document.components.schemas.Circle.additionalProperties = false;
      document.components.schemas.Circle.properties.area = { type: "number", readOnly: true };
    });
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining(["NoteInput", "ShapeInput", "CircleInput"]));
    expect(schemas).not.toHaveProperty("SquareInput");
    expect(schemas.ShapeInput.oneOf[0]).toEqual({ $ref: "#/components/schemas/CircleInput" });
    expect(schemas.NoteEnvelope.properties.data).toEqual({ $ref: "#/components/schemas/Note" });
  });

  test("change a schema of one side in place", async () => {
    const { schemas } = await made((document) => {
      document.components.schemas.Draft = {
        type: "object",
        additionalProperties: false,
        properties: { id: { type: "string", readOnly: true }, text: { type: "string" } },
      };
      operation(document).requestBody.content["application/json"].schema = { $ref: "#/components/schemas/Draft" };
    });
    expect(Object.keys(schemas.Draft.properties)).toEqual(["text"]);
    expect(schemas).not.toHaveProperty("DraftInput");
  });

  test("are refused in requests that are open to other properties", async () => {
    const { schemas, client } = await made((document) => {
      delete note(document).additionalProperties;
      note(document).properties.id = { type: "string", readOnly: true };
    });
    expect(schemas.NoteInput).toMatchObject({
      properties: { id: { not: {} } },
      "x-refused-properties": { id: "The field is read-only." },
    });
    expect(client).toMatch(/interface NoteInput \{[^}]*id\?: never;/);
  });

  test("leave properties and examples of the same names", async () => {
    const { schemas } = await made((document) => {
      note(document).properties.id = { type: "string", readOnly: true };
      note(document).properties.readOnly = { type: "boolean" };
      note(document).properties.color.examples = [{ readOnly: true }];
    });
    expect(schemas.NoteInput.properties).toMatchObject({
      readOnly: { type: "boolean" },
      color: { examples: [{ readOnly: true }] },
    });
  });

  test.each(["default", "example", "examples", "enum", "const", "value", "properties"])(
    "reach into a property called %s",
    async (name) => {
      const inner = {
        type: "object",
        additionalProperties: false,
        properties: { id: { type: "string", readOnly: true } },
      };
      const { schemas } = await made((document) => {
        note(document).properties[name] = inner;
      });
      expect(schemas.NoteInput.properties[name].properties).toEqual({});
      expect(schemas.Note.properties[name].properties).toEqual({ id: { type: "string" } });
    },
  );

  test("are not read in data", async () => {
    const { schemas } = await made((document) => {
      note(document).properties.shape.default = { kind: "circle", $ref: "#/components/schemas/Square" };
      note(document).examples = [{ text: "a", color: { readOnly: true, format: "binary", "x-rule": "no-such" } }];
    });
    expect(schemas).not.toHaveProperty("NoteInput");
  });

  test("are not in a schema of requests alone that leads to one of both sides", async () => {
    const { schemas } = await made((document) => {
      note(document).properties.id = { type: "string", readOnly: true };
      document.components.schemas.Notes = {
        type: "object",
        properties: { all: { type: "array", items: { $ref: "#/components/schemas/Note" } } },
      };
      operation(document).requestBody.content["application/json"].schema = { $ref: "#/components/schemas/Notes" };
    });
    expect(schemas.Notes.properties.all.items).toEqual({ $ref: "#/components/schemas/NoteInput" });
  });

  test("leave a discriminator with a mapping what it is", async () => {
    const { schemas } = await made((document) => {
      Object.assign(document.components.schemas.Circle.properties, { id: { type: "string", readOnly: true } });
      document.components.schemas.Shape.discriminator.mapping = { circle: "#/components/schemas/Circle" };
    });
    expect(schemas.ShapeInput.oneOf[0]).toEqual({ $ref: "#/components/schemas/CircleInput" });
    expect(schemas.ShapeInput.discriminator).toEqual({ propertyName: "kind" });
  });

  test("need a name for the schema of requests that no other has", async () => {
    const found = await message((document) => {
      document.components.schemas.NoteInput = { type: "string" };
      note(document).properties.id = { type: "string", readOnly: true };
    });
    expect(found).toMatch(/^spec\/contacts\.yaml:\d+:\d+: This schema would be called NoteInput/);
  });
});

describe("schemas without a name", () => {
  test("of bodies are named after their operation", async () => {
    const { contract, schemas } = await made((document) => {
      const { requestBody, responses } = operation(document);
      requestBody.content["application/json"].schema = structuredClone(note(document));
      responses["200"].content["application/json"].schema = structuredClone(document.components.schemas.NoteEnvelope);
    });
    expect(contract.operations[0]).toMatchObject({ body: { schemaName: "ReplaceNoteBody" } });
    expect(contract.operations[0]?.responses[0]).toMatchObject({ content: { schemaName: "ReplaceNoteResponse" } });
    expect(schemas).toHaveProperty("ReplaceNoteBody");
  });

  test("keep their place in the file", async () => {
    const found = await message((document) => {
      operation(document).responses["200"].content["application/json"].schema = { type: "object", properties: {} };
    });
    // Line and column of the schema in the operation, not of a component that the file does not have.
    expect(found).toMatch(/^spec\/contacts\.yaml:\d+:\d+: .*not an envelope/);
  });

  test("under $defs are named after the schema around them", async () => {
    const { schemas, client } = await made((document) => {
      note(document).$defs = {
        corner: {
          type: "object",
          properties: { inner: { $ref: "#/components/schemas/Note/$defs/corner/$defs/side" } },
          $defs: { side: { type: "integer" } },
        },
      };
      note(document).properties.corner = { $ref: "#/components/schemas/Note/$defs/corner" };
    });
    expect(schemas.Note.properties.corner).toEqual({ $ref: "#/components/schemas/NoteCorner" });
    expect(schemas.NoteCorner.properties.inner).toEqual({ $ref: "#/components/schemas/NoteCornerSide" });
    expect(client).toContain("corner?: NoteCorner;");
  });
});

describe("a discriminator", () => {
  const polygons = (mapping?: Node) => (document: Loose) => {
    const kind = { type: "string" };
    document.components.schemas.Triangle = { type: "object", required: ["kind"], properties: { kind } };
    document.components.schemas.Figure = { type: "object", required: ["kind"], properties: { kind } };
    document.components.schemas.Quad = {
      allOf: [{ $ref: "#/components/schemas/Figure" }, { type: "object", properties: {} }],
    };
    document.components.schemas.Polygon = {
      oneOf: [{ $ref: "#/components/schemas/Triangle" }, { $ref: "#/components/schemas/Quad" }],
      discriminator: { propertyName: "kind", ...(mapping && { mapping }) },
    };
    note(document).properties.polygon = { $ref: "#/components/schemas/Polygon" };
  };

  test("tells branches apart by the mapping", async () => {
    const mapping = { three: "#/components/schemas/Triangle", four: "Quad", square: "#/components/schemas/Quad" };
    const { client } = await made(polygons(mapping));
    expect(client).toMatch(/interface Triangle \{[^}]*kind: "three";/);
    expect(client).toMatch(/type Quad = Figure &[^;]*\{\s*kind: "four" \| "square";/);
  });

  test("tells branches apart by their names where nothing else is said", async () => {
    expect((await made(polygons())).client).toMatch(/interface Triangle \{[^}]*kind: "Triangle";/);
  });

  test("with a mapping to something that is not a branch is refused", async () => {
    const found = await message(polygons({ five: "#/components/schemas/Circle" }));
    expect(found).toContain("The branches cannot be told apart by kind.");
    expect(found).toContain("five mapped to Circle, which is not a branch");
  });
});

describe("a default", () => {
  test("may be left out by callers, and is there for the server", async () => {
    const { client, server } = await made((document) => {
      note(document).properties.color.default = "red";
    });
    expect(client).toMatch(/color\?: "red" \| "blue"/);
    expect(server).toMatch(/color: "red" \| "blue"/);
  });
});
