/** The meaning of an `x-rule`: a check of text beyond its schema. */
export interface Rule {
  /** Called only with text that is otherwise valid. The work is proportional to the length. */
  readonly holds: (value: string) => boolean;
  /** The message for people. It never contains the value, which may be personal data. */
  readonly message: string;
}
