// JSON pointers (RFC 6901) and the references that are made of them.
import { isNode, type Node } from "./node.ts";

/** A pointer to the value under these keys, as a URI fragment: `#/paths/~1v1~1contacts`. */
export function pointer(...keys: string[]): string {
  return `#/${keys.map(escapeKey).join("/")}`;
}

/** A key as a part of a pointer. */
export function escapeKey(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The key of a part of a pointer, percent-encoded or not. */
export function unescapeKey(part: string): string {
  const plain = part.includes("%") && URL.canParse(`a:${part}`) ? decodeURIComponent(part) : part;
  return plain.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** The keys of a reference within its document (`#/components/schemas/Contact`); undefined for any other. */
export function keysOf(reference: string): string[] | undefined {
  return reference.startsWith("#/") ? reference.slice(2).split("/").map(unescapeKey) : undefined;
}

/** The value at a reference; undefined if nothing is there. */
export function valueAt(document: unknown, reference: string): unknown {
  return keysOf(reference)?.reduce(below, document);
}

/** The object at a reference that is known to lead to one. */
export function at(document: Node, reference: string): Node {
  return valueAt(document, reference) as Node;
}

/** The object itself, or the one that its `$ref` leads to. */
export function follow(document: Node, node: Node): Node {
  return typeof node["$ref"] === "string" ? at(document, node["$ref"]) : node;
}

/** The last part of a reference: `#/components/schemas/Contact` is `Contact`. */
export function referenceName(reference: string): string {
  return unescapeKey(reference.slice(reference.lastIndexOf("/") + 1));
}

function below(value: unknown, key: string): unknown {
  if (isNode(value)) return Object.hasOwn(value, key) ? value[key] : undefined;
  return Array.isArray(value) ? value[Number(key)] : undefined;
}
