// readOnly and writeOnly (JSON Schema 2020-12, validation, 9.4): a schema that has them means one thing in requests and
// another in responses. Where both use it, requests get a second schema: Note is for responses, NoteInput for requests.
import { members, type Node } from "@contacts-api/openapi/node";
import { keysOf, pointer } from "@contacts-api/openapi/pointer";
import { objectsIn } from "@contacts-api/openapi/walk";
import { namesIn, requestBodies, usesOf } from "../uses.ts";
import type { NamedSchemas } from "./named-schemas.ts";

type Members = Record<string, unknown>;

const hidden = { request: "readOnly", response: "writeOnly" } as const;
type Side = keyof typeof hidden;

/** A schema that admits no value. */
const absent = { not: {}, "x-expected": "no value: the field is read-only" };

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

function hasAccess(schema: Node): boolean {
  return objectsIn(schema).some((node) => node["readOnly"] === true || node["writeOnly"] === true);
}

/** Returns the schema without the properties that this side does not have. */
function seenFrom(side: Side, schema: Node, renamed: ReadonlyMap<string, string>): Node {
  const seen = structuredClone(schema) as Members;
  for (const node of objectsIn(seen)) hide(node);
  redirect(seen, renamed);
  return seen;

  function hide(node: Members): void {
    const own = members(node["properties"]).filter(([, property]) => property[hidden[side]] === true);
    const names = own.map(([name]) => name);
    if (names.length > 0) remove(node, names);
    for (const keyword of Object.values(hidden)) delete node[keyword];
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
function redirect(value: Node, renamed: ReadonlyMap<string, string>): void {
  for (const node of objectsIn(value)) {
    const keys = typeof node["$ref"] === "string" ? keysOf(node["$ref"]) : undefined;
    const own = keys?.[1] === "schemas" ? renamed.get(String(keys[2])) : undefined;
    if (own !== undefined) Object.assign(node, { $ref: pointer("components", "schemas", own) });
  }
}
