import type { Writing } from "../model/operation.ts";
import type { BodyKind } from "../model/response.ts";

/** The facts about an operation that its console needs. The page contains them as JSON. */
export interface ConsoleRequest {
  readonly method: string;
  readonly path: string;
  readonly servers: readonly string[];
  /** The address of the script that runs in place of a server, if there is one. */
  readonly sandbox?: string;
  /** Where the key goes; missing if the operation takes none. */
  readonly credential?: { readonly name: string; readonly prefix: string };
  /** True in the reference of this project's own API, whose remedies are known. */
  readonly isOurs?: true;
  readonly parameters: readonly ConsoleParameter[];
  /** The named request examples; empty if the operation takes no written body. */
  readonly bodies: readonly { readonly title: string; readonly text: string }[];
  /** The form of a body that is not JSON. */
  readonly body?: {
    readonly mediaType: string;
    readonly kind: Exclude<BodyKind, "form">;
  };
  /** The parts of a form, which is sent in place of a body. */
  readonly form?: readonly ConsoleField[];
  /** True if the body is optional. */
  readonly bodyOptional?: true;
}

export interface ConsoleField {
  readonly name: string;
  readonly required: boolean;
  /** The text of an example; for a list, one entry per line. */
  readonly example: string;
  /** True if the field begins with its example although it is optional. */
  readonly isFilled?: true;
  /** The default of a parameter that is not sent. */
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
  /** A sentence about the parameter that excludes this one. */
  readonly choice?: string;
}
