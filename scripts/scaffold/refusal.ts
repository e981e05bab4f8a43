/** A refusal in a sentence, with the request and the remedy. It is thrown before anything is written. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
