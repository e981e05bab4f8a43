// Helpers for the rules of schemas.
import type { Node } from "../node.ts";
import type { Finding, Rule } from "./construct.ts";

export function schemaRule(construct: string, remedy: string, find: Rule["find"]): Rule {
  return { kind: "schema", construct, remedy, find };
}

export function typesOf({ type }: Node): string[] {
  return (Array.isArray(type) ? type : type === undefined ? [] : [type]).map(String);
}

/** Returns the fault of two keywords that exclude each other. */
export function together(schema: Node, one: string, other: string): Finding | undefined {
  if (schema[one] === undefined || schema[other] === undefined) return undefined;
  return { keys: [one], what: `${one} stands beside ${other}.`, expected: "one of them", received: "both" };
}
