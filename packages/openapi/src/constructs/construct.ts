// What a row of the table of constructs is. The table says of every field of every object of OpenAPI 3.1 either what follows
// from it or why it is refused; there is no third state.
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
  /** What follows from it, for readers of the table. */
  readonly follows: string;
  readonly required: boolean;
}

export interface Refused {
  /** Why it is refused: a sentence. */
  readonly refused: string;
  /** What to do instead: a sentence. */
  readonly remedy: string;
}

export type Field = Supported | Refused;

export interface Kind {
  /** In words, with its article: `an operation`. */
  readonly title: string;
  /** Where `$ref` may lead from a place that takes this kind: the section of `components`. */
  readonly section?: string;
  readonly fields: Readonly<Record<string, Field>>;
}

/** Where in the document an object stands. */
export interface Position {
  readonly document: Node;
  /** The keys from the document to the object. */
  readonly keys: readonly string[];
}

/** A fault, and the keys from the object to where it is. */
export interface Finding extends Omit<Fault, "remedy"> {
  readonly keys?: readonly string[];
  /** If there is more to say than the rule says. */
  readonly remedy?: string;
}

/** A construct that is made of several fields, or of a value, and is refused. */
export interface Rule {
  readonly kind: KindName;
  /** What is refused, in words: `style: deepObject and others`. */
  readonly construct: string;
  /** What to do instead: a sentence. */
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
