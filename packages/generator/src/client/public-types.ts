// public-types.ts of the client: every type that callers meet, for the package's entry to pass on whole.

import { members } from "@contacts-api/openapi/node";
import { referenceName } from "@contacts-api/openapi/pointer";
import { objectsIn } from "@contacts-api/openapi/walk";
import type { Contract } from "../contract.ts";
import { calls } from "./call.ts";
import { operationTypes } from "./call-types.ts";
import { importOf, schemaNames } from "./source-text.ts";

export function publicTypes(contract: Contract): string {
  return `${importOf("export type", operationTypes(calls(contract)), "./operations.ts")}
${importOf("export type", metByCallers(contract), "./types.ts")}
`;
}

/** What bodies and envelopes hold. The envelopes themselves stay inside the client. */
function metByCallers(contract: Contract): string[] {
  const met = new Set<string>();
  for (const { body, responses } of contract.operations) {
    if (body) meet(body.schemaName);
    for (const { schemaName } of responses) {
      const envelope = contract.schemas.get(schemaName ?? "");
      for (const [, property] of members(envelope?.["properties"])) visit(property);
    }
  }
  return schemaNames(contract).filter((name) => met.has(name) && contract.schemas.get(name)?.["type"] !== "null");

  function meet(name: string): void {
    if (met.has(name)) return;
    met.add(name);
    visit(contract.schemas.get(name));
  }

  function visit(value: unknown): void {
    for (const { node } of objectsIn(value)) {
      if (typeof node["$ref"] === "string") meet(referenceName(node["$ref"]));
    }
  }
}
