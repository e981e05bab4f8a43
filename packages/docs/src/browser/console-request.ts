import type { Writing } from "../model/operation.ts";
import type { BodyKind } from "../model/response.ts";

/** What the console of a page needs to know of its operation; the page carries it as JSON. */
export interface ConsoleRequest {
  readonly method: string;
  readonly path: string;
  readonly servers: readonly string[];
  /** The address of the script that stands in for a server, if there is one. */
  readonly sandbox?: string;
  readonly authorized: boolean;
  readonly parameters: readonly ConsoleParameter[];
  /** The named request examples; none if the operation takes no body that is written. */
  readonly bodies: readonly { readonly title: string; readonly text: string }[];
  /** How the body is written, if not as JSON. */
  readonly body?: {
    readonly mediaType: string;
    readonly kind: Exclude<BodyKind, "form">;
  };
  /** The parts of a form, which is sent in place of a body. */
  readonly form?: readonly ConsoleField[];
  /** It may be sent without a body. */
  readonly bodyOptional?: true;
}

export interface ConsoleField {
  readonly name: string;
  readonly required: boolean;
  /** The text of an example; of a list, an entry a line. */
  readonly example: string;
  /** It begins with its example, though it is not required. */
  readonly isFilled?: true;
  /** What is used where nothing is sent. */
  readonly default?: string;
  /** The values to choose from. */
  readonly values?: readonly string[];
  readonly isList?: true;
  readonly isFile?: true;
}

export interface ConsoleParameter extends ConsoleField {
  readonly place: string;
  readonly writing?: Writing;
  readonly deprecated?: true;
  /** How it and another one exclude each other, in words. */
  readonly choice?: string;
}
