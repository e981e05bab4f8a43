import type { Json, JsonObject } from "@contacts-api/openapi/node";
import { child, DocumentError, entries, followPlace, items, type Place, textAt } from "@contacts-api/openapi/place";
import { type Operation, readOperations } from "./operation.ts";
import { optional } from "./optional.ts";
import { prepareDocument, type UnknownKeywords } from "./prepare.ts";
import { type Problem, readProblems } from "./problem.ts";
import { readSchema, type SchemaModel } from "./schema.ts";
import { readSchemes, type SecurityScheme } from "./security.ts";
import { readServers, type Server } from "./server.ts";

export interface NamedSchema extends SchemaModel {
  readonly name: string;
}

/** Everything that the pages show, read from the specification. */
export interface Reference {
  /** The version of OpenAPI, such as `3.1`. */
  readonly openapi: string;
  readonly title: string;
  readonly version: string;
  readonly summary?: string;
  readonly description: string;
  readonly license?: { readonly name: string; readonly url?: string };
  /** Whom to turn to and what is agreed to: addresses under words for them. */
  readonly contacts: readonly { readonly title: string; readonly url?: string }[];
  readonly servers: readonly Server[];
  readonly security: readonly SecurityScheme[];
  /** The operations in groups, one per first tag, as the document orders them; webhooks have their own. */
  readonly groups: readonly {
    readonly name: string;
    readonly description?: string;
    readonly operations: readonly Operation[];
  }[];
  readonly operations: readonly Operation[];
  readonly schemas: readonly NamedSchema[];
  readonly problems: readonly Problem[];
}

/** Reads a bundled document of OpenAPI 3.1 or 3.0, or says with its place what cannot be shown. */
export function readReference(given: JsonObject, unknown: UnknownKeywords = {}): Reference {
  if (!/^3\.[01]\./u.test(String(given["openapi"]))) {
    const found = JSON.stringify(given["openapi"] ?? given["swagger"]);
    throw new DocumentError(
      `#/openapi: expected an OpenAPI document of version 3.1 or 3.0, found ${found}.`,
      "/openapi",
    );
  }
  checkDialect(given["jsonSchemaDialect"]);
  const document = prepareDocument(given, unknown);
  const root: Place = { value: document, pointer: "" };
  const info = child(root, "info") ?? { value: {}, pointer: "/info" };
  const license = child(info, "license");
  const components = child(root, "components");
  const operations = readOperations(document);
  const schemas = entries(components, "schemas").map(([name, place]) => readNamed(document, name, place));
  return {
    openapi: String(given["openapi"]).slice(0, 3),
    title: textAt(info, "title") ?? "API",
    version: textAt(info, "version") ?? "",
    ...optional({ summary: textAt(info, "summary") }),
    description: textAt(info, "description") ?? "",
    ...(license
      ? { license: { name: textAt(license, "name") ?? "", ...optional({ url: textAt(license, "url") }) } }
      : {}),
    contacts: contactsOf(info),
    servers: readServers(root),
    security: readSchemes(components, (place) => followPlace(document, place)),
    groups: groupsOf(root, operations),
    operations,
    schemas,
    problems: readProblems(operations, schemas),
  };
}

/** The keywords of schemas are those of these dialects; in another one they may mean something else. */
const dialects = ["https://spec.openapis.org/oas/3.1/dialect/base", "https://json-schema.org/draft/2020-12/schema"];

function checkDialect(dialect: Json | undefined): void {
  if (dialect === undefined || dialects.includes(String(dialect))) return;
  const words = `#/jsonSchemaDialect: expected ${dialects.join(" or ")}, found ${JSON.stringify(dialect)}.`;
  throw new DocumentError(words, "/jsonSchemaDialect");
}

function contactsOf(info: Place): Reference["contacts"] {
  const [contact, license] = [child(info, "contact"), child(info, "license")];
  const [licence, identifier, licenceUrl] = license
    ? ["name", "identifier", "url"].map((key) => textAt(license, key))
    : [];
  const [name, url, email] = contact ? ["name", "url", "email"].map((key) => textAt(contact, key)) : [];
  const terms = textAt(info, "termsOfService");
  return [
    ...((name ?? url) === undefined ? [] : [{ title: name ?? "Contact", ...optional({ url }) }]),
    ...(email === undefined ? [] : [{ title: email, url: `mailto:${email}` }]),
    ...(terms === undefined ? [] : [{ title: "Terms of service", url: terms }]),
    // The foot of every page has its name.
    ...(licenceUrl === undefined ? [] : [{ title: `Licence ${licence}`, url: licenceUrl }]),
    ...(identifier === undefined || identifier === licence ? [] : [{ title: `Licence ${identifier}` }]),
  ];
}

/** A component is inside itself from the start, so that a schema that contains itself is cut at the first turn. */
function readNamed(document: JsonObject, name: string, place: Place): NamedSchema {
  const reference = { value: { $ref: `#${place.pointer}` }, pointer: `${place.pointer}#page` };
  return { ...readSchema(document, reference), name };
}

/** The group of what the API sends by itself. */
export const webhooks = "Webhooks";

/** Returns the groups. An operation is in the group of its first tag only. */
function groupsOf(root: Place, operations: readonly Operation[]): Reference["groups"] {
  const described = new Map(items(root, "tags").map((tag) => [textAt(tag, "name") ?? "", textAt(tag, "description")]));
  const groupOf = ({ tags, incoming }: Operation) => (incoming ? webhooks : (tags[0] ?? "Operations"));
  const members = Map.groupBy(operations, groupOf);
  return [...new Set([...described.keys(), ...members.keys()])]
    .map((name) => ({
      name,
      ...optional({ description: described.get(name) }),
      operations: members.get(name) ?? [],
    }))
    .filter((group) => group.operations.length > 0 || group.description !== undefined);
}
