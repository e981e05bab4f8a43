/** A regular expression, with the place where it is written. */
export interface Pattern {
  /** The place `<file>:<line>:<column>`, from the repository's root. */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** A pattern that is composed at run time. */
export interface ComposedPattern {
  readonly place: string;
  readonly code: string;
}

export interface FoundPatterns {
  readonly patterns: readonly Pattern[];
  readonly composed: readonly ComposedPattern[];
}
