import type { Contract } from "@contacts-api/spec/conformance/contract";
import { responseCheck, type WireResponse } from "@contacts-api/spec/conformance/wire-response";
import openapi from "@contacts-api/spec/openapi.json" with { type: "json" };

export const contract = openapi as unknown as Contract;

const check = responseCheck(contract);

/** Throws unless the contract documents the response, so that no test can pass on an undocumented one. */
export function assertDocumented(method: string, pathname: string, response: WireResponse): void {
  const faults = check(method, pathname, response);
  if (faults.length === 0) return;
  throw new Error(
    `${method} ${pathname} responded ${response.status} against the contract:\n  ${faults.join("\n  ")}\n${response.text}`,
  );
}
