// An operation of the API as a tool. `generated/tools.ts` has them all.

export type JsonObject = Readonly<Record<string, unknown>>;

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** JSON Schema 2020-12: the arguments of path, query and body in one closed object. */
  readonly inputSchema: JsonObject & { readonly type: "object" };
  /** Of `{ notice?, data, pagination? }`. */
  readonly outputSchema: JsonObject & { readonly type: "object" };
  readonly annotations: {
    readonly readOnlyHint: boolean;
    readonly destructiveHint: boolean;
    readonly idempotentHint: boolean;
  };
  readonly operationId: string;
  /** `update`, `memories.update` */
  readonly clientMethod: string;
  readonly method: string;
  readonly path: string;
  /** The place of each argument in the request. `content` is a body that is not an object. */
  readonly places: Readonly<Record<string, "path" | "query" | "body" | "content">>;
  /** The media type of the body. */
  readonly mediaType?: string;
  /** The arrays of the query that are sent as one text with commas. */
  readonly joined?: readonly string[];
  /** The object that it reads or writes: its path, and the tool that reads it. */
  readonly object?: { readonly path: string; readonly reader: string };
  /** True if it takes `If-Match`, and so changes only the version that was read. */
  readonly guarded?: boolean;
  /** The objects that it changes permanently without `If-Match`: the argument with the id, the path, and the tool that reads it. */
  readonly named?: readonly { readonly argument: string; readonly path: string; readonly reader: string }[];
}
