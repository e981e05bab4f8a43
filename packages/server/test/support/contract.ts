import { type Answer, answerCheck } from "@contacts-api/spec/conformance/answer";
import type { Contract } from "@contacts-api/spec/conformance/contract";
import openapi from "@contacts-api/spec/openapi.json" with { type: "json" };

export const contract = openapi as unknown as Contract;

const check = answerCheck(contract);

/** Throws unless the contract documents the response, so that no test can pass on an undocumented one. */
export function assertDocumented(method: string, pathname: string, response: Answer): void {
  const faults = check(method, pathname, response);
  if (faults.length === 0) return;
  throw new Error(
    `${method} ${pathname} responded ${response.status} against the contract:\n  ${faults.join("\n  ")}\n${response.text}`,
  );
}
