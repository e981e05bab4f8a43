// readOnly and writeOnly (JSON Schema 2020-12, validation, 9.4): a schema that has them means one thing in requests and
// another in responses. Where both use it, requests get a second schema: Note is for responses, NoteInput for requests.
import { isNode, members, type Node } from "@contacts-api/openapi/node";
import { keysOf, pointer } from "@contacts-api/openapi/pointer";
import { namesIn, requestBodies, usesOf } from "../uses.ts";
import type { NamedSchemas } from "./named-schemas.ts";

type Members = Record<string, unknown>;

const hidden = { request: "readOnly", response: "writeOnly" } as const;
type Side = keyof typeof hidden;

/** A schema that admits no value. */
const absent = { not: {}, "x-expected": "no value: the field is read-only" };

/** Keywords whose values are data. */
const data = ["const", "default", "enum", "example", "examples"];

/** Changes the document: no schema has readOnly or writeOnly any more. */
export function splitAccess(document: Members, schemas: NamedSchemas): void {
  if (!JSON.stringify(document).match(/"(?:readOnly|writeOnly)":true/)) return;
  const uses = usesOf(document);
  const differing = namesThatDiffer(schemas);
  const renamed = new Map<string, string>();
  for (const name of differing) {
    if (uses.request.has(name) && uses.response.has(name)) renamed.set(name, `${name}Input`);
  }
  for (const [name, own] of renamed) {
    const remedy = `Rename ${own}: requests need that name, as some properties of ${name} are for one side only.`;
    const seen = seenFrom("request", schemas.get(name)!, renamed);
    schemas.add(own, seen, pointer("components", "schemas", name), remedy);
  }
  for (const name of differing) {
    const side = uses.request.has(name) && !uses.response.has(name) ? "request" : "response";
    schemas.replace(name, seenFrom(side, schemas.get(name)!, side === "request" ? renamed : new Map()));
  }
  for (const body of requestBodies(document)) redirect(body, renamed);
}

/** Returns the names of schemas that have readOnly or writeOnly, or refer to one that has. */
function namesThatDiffer(schemas: NamedSchemas): string[] {
  const all = schemas.entries();
  const found = new Set(all.filter(([, schema]) => hasAccess(schema)).map(([name]) => name));
  for (let size = -1; size < found.size; ) {
    size = found.size;
    for (const [name, schema] of all) if (namesIn(schema).some((other) => found.has(other))) found.add(name);
  }
  return all.map(([name]) => name).filter((name) => found.has(name));
}

function hasAccess(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasAccess);
  return (
    isNode(value) && (value["readOnly"] === true || value["writeOnly"] === true || Object.values(value).some(hasAccess))
  );
}

/** Returns the schema without the properties that this side does not have. */
function seenFrom(side: Side, schema: Node, renamed: ReadonlyMap<string, string>): Node {
  const seen = structuredClone(schema) as Members;
  visit(seen);
  redirect(seen, renamed);
  return seen;

  function visit(value: unknown): void {
    if (Array.isArray(value)) for (const item of value) visit(item);
    if (!isNode(value)) return;
    const node = value as Members;
    const own = members(node["properties"]).filter(([, property]) => property[hidden[side]] === true);
    const names = own.map(([name]) => name);
    if (names.length > 0) remove(node, names);
    // A property may have the name of the keyword.
    for (const keyword of Object.values(hidden)) if (typeof node[keyword] === "boolean") delete node[keyword];
    for (const [key, member] of Object.entries(node)) if (!data.includes(key)) visit(member);
  }

  function remove(node: Members, names: readonly string[]): void {
    const rest = members(node["properties"]).filter(([name]) => !names.includes(name));
    // An open object would admit a property that is read-only.
    const isOpen = side === "request" && node["additionalProperties"] !== false;
    node["properties"] = Object.fromEntries([...rest, ...(isOpen ? names.map((name) => [name, absent]) : [])]);
    if (Array.isArray(node["required"])) {
      node["required"] = node["required"].filter((name) => !names.includes(name));
      if ((node["required"] as unknown[]).length === 0) delete node["required"];
    }
    if (side !== "request") return;
    const refused = Object.fromEntries(names.map((name) => [name, "The field is read-only."]));
    node["x-refused-properties"] = { ...refused, ...(node["x-refused-properties"] as Node | undefined) };
  }
}

/** Points references to the schemas of requests. */
function redirect(value: unknown, renamed: ReadonlyMap<string, string>): void {
  if (Array.isArray(value)) for (const item of value) redirect(item, renamed);
  if (!isNode(value)) return;
  const node = value as Members;
  const keys = typeof node["$ref"] === "string" ? keysOf(node["$ref"]) : undefined;
  const own = keys?.[1] === "schemas" ? renamed.get(String(keys[2])) : undefined;
  if (own !== undefined) node["$ref"] = pointer("components", "schemas", own);
  for (const member of Object.values(node)) redirect(member, renamed);
}
