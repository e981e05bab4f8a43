// problem-codes.ts of the client: the catalogue of refusals, to tell a code that it has from one that is newer.
import type { Contract } from "../contract.ts";

export function problemCodes(contract: Contract): string {
  const codes = (contract.schemas.get("ProblemCode")?.["enum"] ?? []) as string[];
  return `export const problemCodes = [
${codes.map((code) => `  ${JSON.stringify(code)},\n`).join("")}] as const;
`;
}
