// The table of constructs: `pnpm constructs` prints it, `pnpm lint` and `pnpm generate` apply it.
import type { Kind, KindName, Rule } from "./construct.ts";
import { documentKinds } from "./document-kinds.ts";
import { operationKinds } from "./operation-kinds.ts";
import { bodyRules } from "./rules-of-bodies.ts";
import { compositionRules } from "./rules-of-compositions.ts";
import { documentRules } from "./rules-of-documents.ts";
import { headerRules } from "./rules-of-headers.ts";
import { limitRules } from "./rules-of-limits.ts";
import { operationRules } from "./rules-of-operations.ts";
import { parameterRules } from "./rules-of-parameters.ts";
import { pathRules } from "./rules-of-paths.ts";
import { toolRules } from "./rules-of-tools.ts";
import { typeRules } from "./rules-of-types.ts";
import { valueRules } from "./rules-of-values.ts";
import { schemaKinds } from "./schema-kind.ts";

export const kinds: Readonly<Record<KindName, Kind>> = { ...documentKinds, ...operationKinds, ...schemaKinds };

export const rules: readonly Rule[] = [
  ...documentRules,
  ...pathRules,
  ...operationRules,
  ...toolRules,
  ...parameterRules,
  ...bodyRules,
  ...headerRules,
  ...valueRules,
  ...compositionRules,
  ...typeRules,
  ...limitRules,
];

export interface Row {
  /** `operation.servers`, or a construct in words. */
  readonly construct: string;
  readonly state: "works" | "refused";
  /** The effect, or the reason for the refusal and the remedy. */
  readonly note: string;
}

/** Returns every construct, in the order of the document. */
export function rows(): Row[] {
  return Object.entries(kinds).flatMap(([name, { fields }]) => [
    ...Object.entries(fields).map(([field, row]): Row => {
      const construct = `${name}.${field}`;
      return "refused" in row
        ? { construct, state: "refused", note: `${row.refused} ${row.remedy}` }
        : { construct, state: "works", note: row.follows };
    }),
    ...rules
      .filter(({ kind }) => kind === name)
      .map(({ construct, remedy }): Row => ({ construct: `${name}: ${construct}`, state: "refused", note: remedy })),
  ]);
}
