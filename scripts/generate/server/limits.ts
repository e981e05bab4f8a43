// limits.ts of the server: the limits that the code itself keeps (x-max-bytes, x-max-depth, maxItems of what is returned).
import type { Contract } from "../contract.ts";
import { literal } from "../literal.ts";
import { isNode, members, type Node, type Spec } from "../spec.ts";

const extensions = { "x-max-bytes": "maxBytes", "x-max-depth": "maxDepth", maxItems: "maxItems" };

export function limits({ spec, operations, schemas }: Contract): string {
  const entries = [...schemas].flatMap(([name, schema]) => limitsWithin(spec, name, schema));
  const all = operations.some(({ body }) => body) ? [["body", bodyLimit(spec)] as const, ...entries] : entries;
  return `/**
 * \`body\`: any request body. The others by the name of their schema, and of the field in it. Bytes are those of UTF-8 without
 * white space.
 */
export const limits = ${literal(Object.fromEntries(all))} as const;
`;
}

type Entry = readonly [name: string, limit: Record<string, number>];

/** The limits of a schema and of its fields, those of the parts of an `allOf` included. */
function limitsWithin(spec: Spec, name: string, schema: Node): Entry[] {
  const place = `#/components/schemas/${name}`;
  const parts = [schema, ...(Array.isArray(schema["allOf"]) ? (schema["allOf"] as Node[]) : [])];
  const fields = parts.flatMap((part) => members(part["properties"]));
  const all: Entry[] = [
    [name, limitsOf(spec, place, schema)],
    ...fields.map(([field, node]): Entry => [`${name}.${field}`, limitsOf(spec, `${place}/${field}`, node)]),
  ];
  return all.filter(([, limit]) => Object.keys(limit).length > 0);
}

/** The limit of request bodies stands where callers read of it: at the shared response 413. */
function bodyLimit(spec: Spec): Record<string, number> {
  const { responses } = spec.document["components"] as Record<string, Record<string, Node>>;
  const [name, tooLarge] =
    Object.entries(responses ?? {}).find(([, response]) => response["x-problem-code"] === "PAYLOAD_TOO_LARGE") ?? [];
  const limit = isNode(tooLarge) ? limitsOf(spec, `#/components/responses/${name}`, tooLarge) : {};
  if (limit["maxBytes"] !== undefined) return limit;
  return spec.fail("#/components/responses", {
    what: "Request bodies have no limit.",
    expected: "a shared response with x-problem-code: PAYLOAD_TOO_LARGE and x-max-bytes",
    received: "none",
    remedy: "Add x-max-bytes.",
  });
}

function limitsOf(spec: Spec, place: string, node: Node): Record<string, number> {
  const limit: Record<string, number> = {};
  for (const [extension, name] of Object.entries(extensions)) {
    const value = node[extension];
    if (value === undefined) continue;
    if (!Number.isSafeInteger(value) || (value as number) < 1) {
      spec.fail(`${place}/${extension}`, {
        what: `${extension} has a value the generator does not know.`,
        expected: "a whole number from 1",
        received: JSON.stringify(value),
        remedy: "Correct the value.",
      });
    }
    limit[name] = value as number;
  }
  return limit;
}
