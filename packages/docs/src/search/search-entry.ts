/** An entry of the search index. Its names are short, because one file has many entries. */
export interface SearchEntry {
  /** The kind: operation, guide, problem, parameter, field, header, schema or section. */
  readonly k: string;
  /** The title. It is shown, and matched first. */
  readonly t: string;
  /** Other names: the operationId, the path. */
  readonly n?: string;
  /** The parent, such as the operation of a parameter. */
  readonly p?: string;
  /** The description without markup. */
  readonly x?: string;
  /** The address from the root of the site. */
  readonly a: string;
}
