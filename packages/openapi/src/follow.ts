// References (`$ref`) within one document.
import { isNode, type Node } from "./node.ts";
import { at } from "./pointer.ts";

/** A reference that cannot be followed. */
export class BrokenReference extends Error {
  override readonly name = "BrokenReference";
  readonly kind: "circular" | "outside" | "missing";
  /** The reference that led to the broken one; undefined if that was the first. */
  readonly from: string | undefined;

  constructor(kind: BrokenReference["kind"], message: string, from: string | undefined) {
    super(message);
    this.kind = kind;
    this.from = from;
  }
}

/** An object on a chain of references, and the reference to it; undefined for the first one. */
export interface Step {
  readonly value: Node;
  readonly reference: string | undefined;
}

/** Returns the node itself, or the object that it refers to through any number of references. */
export function follow<Kind extends object>(document: object, node: Kind): Kind {
  return steps(document, node as Node).at(-1)!.value as Kind;
}

/** Returns the node and the objects that it refers to, reference by reference. Only the last one is not a reference. */
export function steps(document: object, node: Node): Step[] {
  const found: Step[] = [{ value: node, reference: undefined }];
  for (;;) {
    const { value, reference: from } = found.at(-1)!;
    const reference = value["$ref"];
    if (typeof reference !== "string") return found;
    if (found.some((step) => step.reference === reference)) {
      throw new BrokenReference("circular", `the reference ${reference} leads to itself.`, from);
    }
    if (!reference.startsWith("#/")) {
      const message = `the reference ${reference} leaves the document. Bundle the specification first.`;
      throw new BrokenReference("outside", message, from);
    }
    const target = at(document, reference);
    if (!isNode(target)) throw new BrokenReference("missing", `nothing stands at ${reference}.`, from);
    found.push({ value: target, reference });
  }
}
