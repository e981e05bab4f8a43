/** A sentence that says what was asked for in vain, and what to do. Nothing has been written then. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
