// operation-list.ts of the client: what `createFetch` knows of the operation that a request is for.
import { literal } from "@contacts-api/openapi/literal";
import type { Contract } from "../contract.ts";
import { calls } from "./call.ts";
import { about } from "./descriptor.ts";

export function operationList(contract: Contract): string {
  const lines = calls(contract).map((call) => `  ${literal(about(call), { width: 1_000 })},\n`);
  return `import type { Operation } from "../call/operation.ts";

/** All operations, without what only their own functions need. */
export const operations: readonly Omit<Operation, "codes">[] = [
${lines.join("")}];
`;
}
