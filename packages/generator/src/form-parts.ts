// The parts of a form (multipart/form-data): one for each property of its schema, one for each item if that is an array.
import type { Spec } from "@contacts-api/openapi/load";
import { isNode, members, type Node } from "@contacts-api/openapi/node";
import { pointer, pointerBelow } from "@contacts-api/openapi/pointer";
import { placedIn } from "@contacts-api/openapi/walk";
import type { Body } from "./content.ts";
import type { Contract } from "./contract.ts";
import { type ScalarType, scalarTypeOf, valueSchema } from "./values.ts";

export interface FormPart {
  /** The type that its content is read as: text of a type, JSON, or a file. */
  readonly type: ScalarType | "json" | "file";
  /** True if it may occur several times. */
  readonly isList: boolean;
}

/** Returns the parts of a form by name. */
export function formParts(spec: Spec, { schema }: Pick<Body, "schema">): Map<string, FormPart> {
  return new Map(
    members(schema["properties"]).map(([name, property]): [string, FormPart] => {
      const node = valueSchema(spec, property);
      if (node["type"] !== "array") return [name, { type: typeOf(node), isList: false }];
      return [name, { type: typeOf(valueSchema(spec, node["items"])), isList: true }];
    }),
  );
}

/** Refuses `format: binary` wherever a value is not a part of a form. */
export function checkBinary({ spec, operations, schemas }: Contract): void {
  const forms = new Set(operations.flatMap(({ body }) => (body?.kind === "multipart" ? [body.schemaName] : [])));
  for (const [name, schema] of schemas) {
    const place = pointer("components", "schemas", name);
    if (!forms.has(name)) refuse(place, schema);
    for (const [part, property] of forms.has(name) ? members(schema["properties"]) : []) {
      const at = pointerBelow(place, "properties", part);
      if (isFile(property)) checkAlone(at, property);
      else if (isNode(property["items"]) && isFile(property["items"])) checkAlone(`${at}/items`, property["items"]);
      else refuse(at, property);
    }
  }

  function refuse(place: string, schema: Node): void {
    const file = placedIn(schema).find(({ node }) => isFile(node));
    if (file === undefined) return;
    const at = pointerBelow(place, ...file.keys);
    fail(at, "format: binary stands where a value is not a part of a form.", "format: binary");
  }

  function checkAlone(place: string, schema: Node): void {
    const other = Object.keys(schema).find(
      (key) => !["type", "format", "description", "example", "examples"].includes(key),
    );
    if (other !== undefined)
      fail(`${place}/${other}`, `${other} stands beside format: binary, where it is not checked.`, other);
  }

  function fail(place: string, what: string, received: string): never {
    return spec.fail(place, {
      what,
      expected: "type: string, format: binary alone, at a property of a multipart/form-data schema",
      received,
      remedy: "Send the bytes as a part of a form or as the whole body; in JSON, describe them as base64 text.",
    });
  }
}

function typeOf(schema: Node): FormPart["type"] {
  return isFile(schema) ? "file" : (scalarTypeOf(schema) ?? "json");
}

function isFile({ format }: Node): boolean {
  return format === "binary";
}
