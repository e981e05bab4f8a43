import { child, entries, items, type JsonObject, type Place, SpecError, text } from "./document.ts";
import { checkKeywords } from "./keywords.ts";
import { type Operation, readOperations } from "./operation.ts";
import { type Problem, readProblems } from "./problem.ts";
import { optional, readSchema, type SchemaModel } from "./schema.ts";

export interface NamedSchema extends SchemaModel {
  readonly name: string;
}

interface SecurityScheme {
  readonly name: string;
  readonly kind: string;
  readonly description?: string;
}

export interface Server {
  readonly url: string;
  readonly description?: string;
}

/** Everything that the pages show, read from the specification. */
export interface Reference {
  readonly title: string;
  readonly version: string;
  readonly summary?: string;
  readonly description: string;
  readonly license?: { readonly name: string; readonly url?: string };
  readonly servers: readonly Server[];
  readonly security: readonly SecurityScheme[];
  /** The operations in groups, one per tag, as the document orders them. */
  readonly groups: readonly {
    readonly name: string;
    readonly description?: string;
    readonly operations: readonly Operation[];
  }[];
  readonly operations: readonly Operation[];
  readonly schemas: readonly NamedSchema[];
  readonly problems: readonly Problem[];
}

/** Reads a bundled OpenAPI 3.1 document, or says with its place what cannot be shown. */
export function readReference(document: JsonObject): Reference {
  const root: Place = { value: document, pointer: "" };
  if (!text(root, "openapi")?.startsWith("3.1.")) {
    throw new SpecError(`#/openapi: expected an OpenAPI 3.1 document, found ${JSON.stringify(document["openapi"])}.`);
  }
  checkKeywords(document);
  const info = child(root, "info") ?? { value: {}, pointer: "/info" };
  const license = child(info, "license");
  const components = child(root, "components");
  const operations = readOperations(document);
  const schemas = entries(components, "schemas").map(([name, place]) => readNamed(document, name, place));
  return {
    title: text(info, "title") ?? "API",
    version: text(info, "version") ?? "",
    ...optional({ summary: text(info, "summary") }),
    description: text(info, "description") ?? "",
    ...(license ? { license: { name: text(license, "name") ?? "", ...optional({ url: text(license, "url") }) } } : {}),
    servers: items(root, "servers").map((place) => ({
      url: text(place, "url") ?? "/",
      ...optional({ description: text(place, "description") }),
    })),
    security: entries(components, "securitySchemes").map(([name, place]) => readScheme(name, place)),
    groups: groupsOf(root, operations),
    operations,
    schemas,
    problems: readProblems(operations, schemas),
  };
}

/** A component is inside itself from the start, so that a schema that contains itself is cut at the first turn. */
function readNamed(document: JsonObject, name: string, place: Place): NamedSchema {
  const reference = { value: { $ref: `#${place.pointer}` }, pointer: `${place.pointer}#page` };
  return { ...readSchema(document, reference), name };
}

function readScheme(name: string, place: Place): SecurityScheme {
  const [type, scheme] = [text(place, "type"), text(place, "scheme")];
  const kind =
    type === "http"
      ? `HTTP ${scheme ?? ""}${place.value["bearerFormat"] === undefined ? "" : `, ${place.value["bearerFormat"]}`}`
      : `key in the ${text(place, "in")} ${text(place, "name")}`;
  return { name, kind, ...optional({ description: text(place, "description") }) };
}

function groupsOf(root: Place, operations: readonly Operation[]): Reference["groups"] {
  const described = new Map(items(root, "tags").map((tag) => [text(tag, "name") ?? "", text(tag, "description")]));
  const names = [...new Set([...described.keys(), ...operations.map((operation) => operation.tag ?? "Operations")])];
  return names
    .map((name) => ({
      name,
      ...optional({ description: described.get(name) }),
      operations: operations.filter((operation) => (operation.tag ?? "Operations") === name),
    }))
    .filter((group) => group.operations.length > 0);
}
