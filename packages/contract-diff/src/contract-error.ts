/** There is nothing to compare with, or not what was named. */
export class ContractError extends Error {
  override readonly name = "ContractError";
}
