/** The contract to compare with is missing or invalid. */
export class ContractError extends Error {
  override readonly name = "ContractError";
}
