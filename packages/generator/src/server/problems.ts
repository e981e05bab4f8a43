// problems.ts of the server: the catalogue of refusals.

import { propertyName } from "@contacts-api/openapi/literal";
import { catalogue } from "../catalogue.ts";
import type { Contract } from "../contract.ts";

export function problems(contract: Contract): string {
  const lines = [...catalogue(contract)].map(
    ([code, { status, message }]) =>
      `  ${propertyName(code)}: { status: ${status}, message: ${JSON.stringify(message)} },\n`,
  );
  return `/** Every refusal: its status, and its usual message for people. */
export const problems = {
${lines.join("")}} as const;

export type ProblemCode = keyof typeof problems;
`;
}
