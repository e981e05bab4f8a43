// limits.ts of the server: the limits that the code itself enforces (x-max-bytes, x-max-depth, maxItems of responses).

import { literal } from "@contacts-api/openapi/literal";
import type { Spec } from "@contacts-api/openapi/load";
import { isNode, members, type Node } from "@contacts-api/openapi/node";
import type { Contract } from "../contract.ts";

const extensions = { "x-max-bytes": "maxBytes", "x-max-depth": "maxDepth", maxItems: "maxItems" };

export function limits({ spec, operations, schemas }: Contract): string {
  const all = [
    ...(operations.some(({ body }) => body) ? [["body", responseLimit(spec, "PAYLOAD_TOO_LARGE")] as const] : []),
    ["head", responseLimit(spec, "REQUEST_HEADER_FIELDS_TOO_LARGE")] as const,
    ["refusal", refusalLimits(spec, schemas)] as const,
    ...[...schemas].flatMap(([name, schema]) => limitsWithin(spec, name, schema)),
  ];
  return `/**
 * \`body\`: any request body. \`head\`: request line and headers. \`refusal\`: the envelope of refusals, in entries and
 * characters. The others by the name of their schema, and of the field in it. Bytes are those of UTF-8 without white space.
 */
export const limits = ${literal(Object.fromEntries(all))} as const;
`;
}

type Entry = readonly [name: string, limit: Record<string, number>];

/** Returns the limits of a schema and of its fields, including those in an `allOf`. */
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

/**
 * Returns the limit of a request. It stands where callers read about it: at the shared response that refuses a longer
 * one.
 */
function responseLimit(spec: Spec, code: string): Record<string, number> {
  const { responses } = spec.document["components"] as Record<string, Record<string, Node>>;
  const [name, tooLarge] =
    Object.entries(responses ?? {}).find(([, response]) => response["x-problem-code"] === code) ?? [];
  const limit = isNode(tooLarge) ? limitsOf(spec, `#/components/responses/${name}`, tooLarge) : {};
  if (limit["maxBytes"] !== undefined) return limit;
  return spec.fail("#/components/responses", {
    what: "Requests have no limit.",
    expected: `a shared response with x-problem-code: ${code} and x-max-bytes`,
    received: "none",
    remedy: "Add x-max-bytes.",
  });
}

/**
 * Returns the limits of a refusal. It must not grow with the number and length of faults, so the envelope has limits.
 */
function refusalLimits(spec: Spec, schemas: Contract["schemas"]): Record<string, number> {
  const keywords = {
    maxProblems: ["ProblemEnvelope", "errors", "maxItems"],
    maxMessageLength: ["Problem", "message", "maxLength"],
    maxPathLength: ["Problem", "path", "maxLength"],
  } as const;
  const limits = Object.entries(keywords).map(([name, [schema, property, keyword]]) => {
    const node = (schemas.get(schema)?.["properties"] as Record<string, Node> | undefined)?.[property];
    const limit = node?.[keyword];
    if (Number.isSafeInteger(limit) && (limit as number) > 0) return [name, limit as number] as const;
    return spec.fail(`#/components/schemas/${schema}`, {
      what: "Refusals have no limit.",
      expected: `${keyword} of the property ${property}, a whole number from 1`,
      received: JSON.stringify(limit) ?? "none",
      remedy: `Add ${keyword}.`,
    });
  });
  return Object.fromEntries(limits);
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
