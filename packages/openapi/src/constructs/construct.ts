// The rows of the table of constructs. For every field of every object of OpenAPI 3.1 the table has its effect, or the
// reason why it is refused. There is no third state.
import type { Node } from "../node.ts";
import type { Fault } from "../spec-error.ts";

/** The objects of OpenAPI 3.1 that the spec may have, by the names that the specification gives them. */
export type KindName =
  | "document"
  | "info"
  | "contact"
  | "license"
  | "externalDocs"
  | "server"
  | "tag"
  | "pathItem"
  | "operation"
  | "parameter"
  | "requestBody"
  | "mediaType"
  | "response"
  | "header"
  | "example"
  | "components"
  | "securityScheme"
  | "schema"
  | "discriminator";

/** The form of a value. */
export type Shape =
  | { readonly expected: string; readonly admits: (value: unknown) => boolean }
  | { readonly kind: KindName }
  | { readonly list: Shape }
  | { readonly map: Shape; readonly keys?: { readonly expected: string; readonly pattern: RegExp } };

export interface Supported {
  readonly shape: Shape;
  /** The effect of the field, for readers of the table. */
  readonly follows: string;
  readonly required: boolean;
}

export interface Refused {
  /** The reason why it is refused: a sentence. */
  readonly refused: string;
  /** The remedy: a sentence. */
  readonly remedy: string;
}

export type Field = Supported | Refused;

export interface Kind {
  /** In words, with its article: `an operation`. */
  readonly title: string;
  /** The target of a `$ref` from a place that takes this kind: the section of `components`. */
  readonly section?: string;
  readonly fields: Readonly<Record<string, Field>>;
}

/** The place of an object in the document. */
export interface Position {
  readonly document: Node;
  /** The keys from the document to the object. */
  readonly keys: readonly string[];
}

/** A fault, and the keys from the object to it. */
export interface Finding extends Omit<Fault, "remedy"> {
  readonly keys?: readonly string[];
  /** A remedy, if the rule's own is too general. */
  readonly remedy?: string;
}

/** A construct of several fields, or of a value, that is refused. */
export interface Rule {
  readonly kind: KindName;
  /** The refused construct in words: `style: deepObject and others`. */
  readonly construct: string;
  /** The remedy: a sentence. */
  readonly remedy: string;
  readonly find: (node: Node, position: Position) => Finding | undefined;
}

export function supported(shape: Shape, follows: string): Supported {
  return { shape, follows, required: false };
}

export function required(shape: Shape, follows: string): Supported {
  return { shape, follows, required: true };
}

export function refused(why: string, remedy: string): Refused {
  return { refused: why, remedy };
}
