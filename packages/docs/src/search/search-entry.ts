/** Something that can be found. Short names, because there are many of them in one file. */
export interface SearchEntry {
  /** operation, guide, problem, parameter, field, header, schema or section. */
  readonly k: string;
  /** What it is called: shown, and matched first. */
  readonly t: string;
  /** Other names: the operationId, the path. */
  readonly n?: string;
  /** What it belongs to. */
  readonly p?: string;
  /** What is said about it, without markup. */
  readonly x?: string;
  /** Where it stands, from the root of the site. */
  readonly a: string;
}
