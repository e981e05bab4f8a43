/** What the console of a page needs to know of its operation; the page carries it as JSON. */
export interface ConsoleRequest {
  readonly method: string;
  readonly path: string;
  readonly servers: readonly string[];
  /** The address of the script that answers in place of a server, if there is one. */
  readonly sandbox?: string;
  readonly authorized: boolean;
  readonly parameters: readonly {
    readonly name: string;
    readonly place: string;
    readonly required: boolean;
    readonly example: string;
  }[];
  /** The named request examples; none if the operation takes no body. */
  readonly bodies: readonly { readonly title: string; readonly text: string }[];
}
