// problem-statuses.ts of the client: the status of each refusal, for the compiler alone.

import { propertyName } from "@contacts-api/openapi/literal";
import { catalogue } from "../catalogue.ts";
import type { Contract } from "../contract.ts";

export function problemStatuses(contract: Contract): string {
  const lines = [...catalogue(contract)].map(([code, { status }]) => `  ${propertyName(code)}: ${status};\n`);
  return `/** The status of each refusal. */
export interface ProblemStatuses {
${lines.join("")}}
`;
}
