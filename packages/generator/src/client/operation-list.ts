// operation-list.ts of the client: the operations that `createFetch` finds requests in.
import { literal } from "@contacts-api/openapi/literal";
import type { Contract } from "../contract.ts";
import { calls } from "./call.ts";
import { about } from "./descriptor.ts";

export function operationList(contract: Contract): string {
  const lines = calls(contract).map((call) => `  ${literal(about(call), { width: 1_000 })},\n`);
  return `import type { Operation } from "../call/operation.ts";

/** All operations, without the facts that only their own functions need. */
export const operations: readonly Omit<Operation, "codes">[] = [
${lines.join("")}];
`;
}
