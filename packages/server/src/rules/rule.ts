/** What a text must be beyond its schema: the meaning of an `x-rule`. */
export interface Rule {
  /** Called only with texts that the schema admits otherwise. The work is proportional to the length. */
  readonly holds: (value: string) => boolean;
  /** For people, where it does not hold. It never has the value in it, which may be personal data. */
  readonly message: string;
}
