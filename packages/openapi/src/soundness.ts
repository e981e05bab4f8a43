// Finds faults that would never let later stages end: aliases that multiply, and aliases and references that lead to
// themselves. Later stages do not look for them.
import { BrokenReference, follow } from "./follow.ts";
import { isNode, type Node } from "./node.ts";
import { pointer } from "./pointer.ts";
import type { Fault } from "./spec-error.ts";

/** The maximum, a hundred times the spec of a large API. */
const most = 2_000_000;

/** Returns the JSON pointer and the fault of the first unsound place. */
export function unsoundness(document: unknown): { pointer: string; fault: Fault } | undefined {
  const sizes = new Map<object, number>();
  const open = new Set<object>();
  let found: { pointer: string; fault: Fault } | undefined;
  measure(document, []);
  return found;

  /** Counts the nodes with each alias written out; each object is visited once, however many aliases it has. */
  function measure(node: unknown, keys: readonly string[]): number {
    if (found || typeof node !== "object" || node === null) return 1;
    const known = sizes.get(node);
    if (known !== undefined) return known;
    if (open.has(node)) return fail(keys, selfContained);
    open.add(node);
    let size = 1;
    for (const [key, member] of Object.entries(node)) size += measure(member, [...keys, key]);
    open.delete(node);
    sizes.set(node, size);
    if (size > most) return fail(keys, multiplied(size));
    if (isNode(node) && isNode(document) && isCircular(document, node)) return fail(keys, circular(node));
    return size;
  }

  function fail(keys: readonly string[], fault: Fault): number {
    found ??= { pointer: pointer(...keys), fault };
    return 1;
  }
}

/** Returns true if references lead from the node back to it, or to others that do so among themselves. */
function isCircular(document: Node, node: Node): boolean {
  try {
    follow(document, node);
    return false;
  } catch (error) {
    return error instanceof BrokenReference && error.kind === "circular";
  }
}

const selfContained: Fault = {
  what: "An alias stands within its own anchor.",
  expected: "an alias of something that is complete where it stands",
  received: "a value that would contain itself",
  remedy: "Write a $ref instead, or remove the alias.",
};

function multiplied(size: number): Fault {
  return {
    what: "Aliases multiply each other.",
    expected: `at most ${most} values when every alias is written out`,
    received: size > Number.MAX_SAFE_INTEGER ? "more than can be counted" : String(size),
    remedy: "Write fewer aliases of aliases.",
  };
}

function circular(node: Node): Fault {
  return {
    what: "A reference leads to itself.",
    expected: "a $ref that ends at a definition",
    received: String(node["$ref"]),
    remedy: "Fix one of the references on the way.",
  };
}
