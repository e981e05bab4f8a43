// What is generated for whom: one stage for each file.

import { loadSpec } from "@contacts-api/openapi/load";
import { methods } from "./client/methods.ts";
import { operations as functions } from "./client/operations.ts";
import { problemStatuses } from "./client/problem-statuses.ts";
import { publicTypes } from "./client/public-types.ts";
import { type Contract, readContract } from "./contract.ts";
import type { Files } from "./output.ts";
import { headers } from "./server/headers.ts";
import { limits } from "./server/limits.ts";
import { operations } from "./server/operations.ts";
import { problems } from "./server/problems.ts";
import { routes } from "./server/routes.ts";
import { rules } from "./server/rules.ts";
import { validators } from "./server/validators.ts";
import { types } from "./types.ts";

export type Target = "client" | "server";
type Stage = (contract: Contract) => string | Promise<string>;

const stages: Record<Target, Record<string, Stage>> = {
  client: {
    "methods.ts": methods,
    "operations.ts": functions,
    "problem-statuses.ts": problemStatuses,
    "public-types.ts": publicTypes,
    "types.ts": (contract) => types(contract, "client"),
  },
  server: {
    "headers.ts": headers,
    "limits.ts": limits,
    "operations.ts": operations,
    "problems.ts": problems,
    "routes.ts": routes,
    "rules.ts": rules,
    "types.ts": (contract) => types(contract, "server"),
    "validators.ts": validators,
  },
};

const banner = "// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.\n";

/** The contract of the spec in `root`; ends with a SpecError if there is none to generate from. */
export async function contractIn(root: string): Promise<Contract> {
  return readContract(await loadSpec(`${root}/spec/contacts.yaml`, root));
}

/** The files of one target. The same contract gives the same bytes. */
export async function generate(target: Target, contract: Contract): Promise<Files> {
  const files = new Map<string, string>();
  for (const [name, stage] of Object.entries(stages[target])) files.set(name, banner + (await stage(contract)));
  return files;
}
