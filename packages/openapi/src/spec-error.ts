/** A fault of the spec, in the words of the message that the generator ends with. */
export interface Fault {
  readonly what: string;
  readonly expected: string;
  readonly received: string;
  readonly remedy: string;
}

/** The spec cannot be generated from. `place` is file:line:column, or the file alone. */
export class SpecError extends Error {
  override readonly name = "SpecError";
  constructor(place: string, fault: Fault, options?: ErrorOptions) {
    const lines = [
      `${place}: ${fault.what}`,
      `  Expected: ${fault.expected}`,
      `  Received: ${fault.received}`,
      `  To do:    ${fault.remedy} Then run pnpm generate.`,
    ];
    super(lines.join("\n"), options);
  }
}
