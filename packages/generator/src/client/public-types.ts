// public-types.ts of the client: every type in its public signatures, for the package's entry to export.

import { referenceName } from "@contacts-api/openapi/pointer";
import { propertiesOf } from "@contacts-api/openapi/properties";
import { objectsIn } from "@contacts-api/openapi/walk";
import type { Contract } from "../contract.ts";
import { calls } from "./call.ts";
import { operationTypes, returnType } from "./call-types.ts";
import { seamImport, seamTypes } from "./descriptor.ts";
import { importOf, schemaNames, wordsOf } from "./source-text.ts";

export function publicTypes(contract: Contract): string {
  const all = calls(contract);
  const words = wordsOf(
    all.flatMap((call) => [...call.arguments.map(({ type }) => type), returnType(call)]).join("\n"),
  );
  const ofCalls = seamTypes.map(([file, names]) =>
    seamImport(
      file,
      names.filter((name) => words.has(name)),
      "export",
    ),
  );
  return `${ofCalls.join("")}${importOf("export type", operationTypes(all), "./operations.ts")}
${importOf("export type", metByCallers(contract), "./types.ts")}
`;
}

/** Returns the types in bodies and envelopes. The envelopes themselves stay inside the client. */
function metByCallers(contract: Contract): string[] {
  const met = new Set<string>();
  for (const { body, responses } of contract.operations) {
    if (body?.schemaName) meet(body.schemaName);
    for (const { content } of responses) {
      const envelope = contract.schemas.get(content?.schemaName ?? "") ?? {};
      visit([...propertiesOf(contract.spec.document, envelope).values()]);
    }
  }
  return schemaNames(contract).filter((name) => met.has(name) && contract.schemas.get(name)?.["type"] !== "null");

  function meet(name: string): void {
    if (met.has(name)) return;
    met.add(name);
    visit(contract.schemas.get(name));
  }

  function visit(value: unknown): void {
    for (const node of objectsIn(value)) {
      if (typeof node["$ref"] === "string") meet(referenceName(node["$ref"]));
    }
  }
}
