// Walks a document and finds the first construct that the table refuses or does not know.
import { isNode, type Node } from "../node.ts";
import { at, pointer } from "../pointer.ts";
import type { Fault } from "../spec-error.ts";
import { keywordsOf } from "../walk.ts";
import type { Field, KindName, Shape } from "./construct.ts";
import { kinds, rules } from "./table.ts";

/** A fault, and the keys from the document to it. */
export interface Refusal {
  readonly keys: readonly string[];
  readonly fault: Fault;
}

const rulesOf = Map.groupBy(rules, ({ kind }) => kind);

/** Returns the first construct that is refused, or undefined if the document has none. */
export function findRefused(document: Node): Refusal | undefined {
  // Rules come after all fields, so that they can rely on their forms.
  const objects: [kind: KindName, node: Node, keys: readonly string[]][] = [];
  return ofObject(document, "document", []) ?? firstOf(objects, ([kind, node, keys]) => ofRules(kind, node, keys));

  function ofObject(node: Node, kind: KindName, keys: readonly string[]): Refusal | undefined {
    const { title, fields, section } = kinds[kind];
    if (node["$ref"] !== undefined && section !== undefined) {
      const refusal = ofReference(node, kind, section, keys);
      if (refusal || kind !== "schema") return refusal;
    }
    for (const [name, value] of Object.entries(node)) {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      const refusal = ofField(field, kind, name, value, [...keys, name]);
      if (refusal) return refusal;
    }
    const missing = Object.entries(fields).find(([name, field]) => isRequired(field) && node[name] === undefined);
    if (missing) return { keys, fault: withoutField(title, missing[0], Object.keys(node)) };
    objects.push([kind, node, keys]);
    return undefined;
  }

  function ofRules(kind: KindName, node: Node, keys: readonly string[]): Refusal | undefined {
    for (const { find, remedy } of rulesOf.get(kind) ?? []) {
      const found = find(node, { document, keys });
      if (found) return { keys: [...keys, ...(found.keys ?? [])], fault: { remedy, ...found } };
    }
    return undefined;
  }

  function ofField(
    field: Field | undefined,
    kind: KindName,
    name: string,
    value: unknown,
    keys: readonly string[],
  ): Refusal | undefined {
    if (field === undefined) return { keys, fault: unknown(kind, name) };
    if ("refused" in field) return { keys, fault: unsupported(kinds[kind].title, name, field) };
    return ofShape(field.shape, value, keys);
  }

  function ofShape(shape: Shape, value: unknown, keys: readonly string[]): Refusal | undefined {
    if ("expected" in shape)
      return shape.admits(value) ? undefined : { keys, fault: wrong(keys, shape.expected, value) };
    if ("kind" in shape) {
      if (shape.kind === "schema" && typeof value === "boolean") return ofFlag(value, keys);
      if (!isNode(value)) return { keys, fault: wrong(keys, kinds[shape.kind].title, value) };
      return ofObject(value, shape.kind, keys);
    }
    if ("list" in shape) {
      if (!Array.isArray(value)) return { keys, fault: wrong(keys, "a list", value) };
      for (const [index, item] of value.entries()) {
        const refusal = ofShape(shape.list, item, [...keys, String(index)]);
        if (refusal) return refusal;
      }
      return undefined;
    }
    if (!isNode(value)) return { keys, fault: wrong(keys, "an object", value) };
    for (const [name, item] of Object.entries(value)) {
      const inner = [...keys, name];
      if (shape.keys && !name.startsWith("x-") && !shape.keys.pattern.test(name)) {
        return { keys: inner, fault: wrongName(name, shape.keys.expected) };
      }
      const refusal = ofShape(shape.map, item, inner);
      if (refusal) return refusal;
    }
    return undefined;
  }

  function ofReference(node: Node, kind: KindName, section: string, keys: readonly string[]): Refusal | undefined {
    const reference = node["$ref"];
    const pattern =
      kind === "schema" ? /^#\/components\/schemas\/[^/]+(?:\/\$defs\/[^/]+)*$/ : /^#\/components\/(\w+)\/[^/]+$/;
    const isSound =
      typeof reference === "string" &&
      reference.startsWith(`#/components/${section}/`) &&
      pattern.test(reference) &&
      isNode(at(document, reference));
    if (!isSound) {
      const expected = `#/components/${section}/<name>${kind === "schema" ? ", and /$defs/<name> within it" : ""}`;
      return { keys: [...keys, "$ref"], fault: badReference(expected, reference) };
    }
    const beside = Object.keys(node).find((name) => !["$ref", "summary", "description"].includes(name));
    if (kind === "schema" || beside === undefined) return undefined;
    return { keys: [...keys, beside], fault: besideReference(beside) };
  }

  /** Checks `true` and `false` in place of a schema. */
  function ofFlag(value: boolean, keys: readonly string[]): Refusal | undefined {
    // A property may be called `items`.
    const [owner, name] = keywordsOf(keys).slice(-2);
    const holder = at(document, pointer(...keys.slice(0, -1)));
    if (name === "additionalProperties") return undefined;
    if (name === "items" && !value && isNode(holder) && Array.isArray(holder["prefixItems"])) return undefined;
    if (owner === "not" && name === "properties" && !value) return undefined;
    return { keys, fault: wrong(keys, kinds.schema.title, value) };
  }
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isRequired(field: Field): boolean {
  return "required" in field && field.required;
}

function unknown(kind: KindName, name: string): Fault {
  const known = Object.entries(kinds[kind].fields).filter(([, field]) => !("refused" in field));
  const what = name.startsWith("x-")
    ? `The extension ${name} is not known at ${kinds[kind].title}.`
    : `The field ${name} is not known at ${kinds[kind].title}.`;
  return {
    what,
    expected: `one of ${known.map(([field]) => field).join(", ")}`,
    received: name,
    remedy: "Correct the name, or move it to where it belongs; `pnpm constructs` lists what there is.",
  };
}

function unsupported(title: string, name: string, { refused, remedy }: { refused: string; remedy: string }): Fault {
  return {
    what: `${name} is not supported at ${title}.`,
    expected: "a spec without it",
    received: name,
    remedy: `${refused} ${remedy}`,
  };
}

function withoutField(title: string, name: string, fields: readonly string[]): Fault {
  return {
    what: `${name} is missing at ${title}.`,
    expected: name,
    received: fields.join(", ") || "nothing",
    remedy: `Add ${name}.`,
  };
}

function wrong(keys: readonly string[], expected: string, value: unknown): Fault {
  return {
    what: `${keys.at(-1)} has a value of the wrong form.`,
    expected,
    received: shortened(JSON.stringify(value) ?? "nothing"),
    remedy: "Correct the value.",
  };
}

function wrongName(name: string, expected: string): Fault {
  return { what: `${name} is not a valid name here.`, expected, received: name, remedy: "Rename it." };
}

function badReference(expected: string, reference: unknown): Fault {
  return {
    what: "A $ref leads to an object of another kind, or to nothing.",
    expected,
    received: JSON.stringify(reference),
    remedy: "Correct the $ref.",
  };
}

function besideReference(name: string): Fault {
  return {
    what: `${name} stands beside a $ref.`,
    expected: "a $ref alone, or with summary or description: everything else beside it is ignored",
    received: name,
    remedy: "Remove it, or write it where the $ref leads.",
  };
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
