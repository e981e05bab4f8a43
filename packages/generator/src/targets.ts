// The stages of each target: one for each file.

import { setImmediate } from "node:timers/promises";
import { loadSpec } from "@contacts-api/openapi/load";
import { methods } from "./client/methods.ts";
import { operationList } from "./client/operation-list.ts";
import { operations as functions } from "./client/operations.ts";
import { problemStatuses } from "./client/problem-statuses.ts";
import { publicTypes } from "./client/public-types.ts";
import { queries } from "./client/queries.ts";
import { schemas } from "./client/schemas.ts";
import { withTypeParameters } from "./client/type-parameters.ts";
import type { Contract } from "./contract.ts";
import { tools, toolsJson } from "./mcp/tools.ts";
import type { Files } from "./output.ts";
import { readContract } from "./read-contract.ts";
import { headers } from "./server/headers.ts";
import { limits } from "./server/limits.ts";
import { operations } from "./server/operations.ts";
import { problems } from "./server/problems.ts";
import { routes } from "./server/routes.ts";
import { rules } from "./server/rules.ts";
import { validators } from "./server/validators.ts";
import { openapiTypes, types } from "./types.ts";

export type Target = "client" | "mcp" | "server" | "spec";
type Stage = (contract: Contract) => string | Promise<string>;

const stages: Record<Target, Record<string, Stage>> = {
  client: {
    "methods.ts": methods,
    "openapi.ts": openapiTypes,
    "operation-list.ts": operationList,
    "operations.ts": functions,
    "problem-statuses.ts": problemStatuses,
    "public-types.ts": publicTypes,
    "queries.ts": queries,
    "schemas.ts": schemas,
    "types.ts": (contract) => types(contract, "client"),
  },
  mcp: {
    "tools.ts": tools,
  },
  server: {
    // The first, as it waits for esbuild, which works while the others are made.
    "validators.ts": validators,
    "headers.ts": headers,
    "limits.ts": limits,
    "operations.ts": operations,
    "problems.ts": problems,
    "routes.ts": routes,
    "rules.ts": rules,
    "types.ts": (contract) => types(contract, "server"),
  },
  spec: {
    "tools.json": toolsJson,
  },
};

const banner = "// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.\n";

/** Reads the contract of the spec in `root`; ends with a SpecError if the spec is invalid. */
export async function contractIn(root: string): Promise<Contract> {
  return readContract(await loadSpec(`${root}/spec/contacts.yaml`, root));
}

/** Returns the files of one target. The same contract gives the same bytes. */
export async function generate(target: Target, contract: Contract): Promise<Files> {
  // One after the other, with a pause between them in which esbuild gets its input.
  const made = Object.entries(stages[target]).map(async ([name, stage], index) => {
    for (let turn = 0; turn < index; turn++) await setImmediate();
    // JSON has no comments.
    return [name, (name.endsWith(".json") ? "" : banner) + (await stage(contract))] as const;
  });
  const files = new Map(await Promise.all(made));
  return target === "client" ? withTypeParameters(contract, files) : files;
}
