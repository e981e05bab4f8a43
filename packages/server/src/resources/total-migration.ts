// The tables of a total, for `tables` and the first migration of a resource.
import type { Engine } from "../database/database.ts";
import { ownRows, sweeping } from "../database/own-rows.ts";
import type { TableOfItsOwn } from "../database/table.ts";
import type { Totalled } from "./total-statements.ts";

export function totalTables({ counts, deltas }: Totalled): readonly TableOfItsOwn[] {
  return [
    { name: counts, isInternal: true },
    { name: deltas, isInternal: true, engine: "postgres" },
  ];
}

/**
 * Returns the SQL that creates them beside a new table. Neither refers to organizations, because that would lock the
 * organisation for each created row.
 */
export function createTotalTables({ counts, deltas }: Totalled): Record<Engine, string> {
  return {
    sqlite: `
create table ${counts} (
  org_id text not null constraint ${counts}_org_id primary key,
  total integer not null
) strict, without rowid;
`,
    postgres: `
create table ${counts} (
  org_id uuid not null constraint ${counts}_org_id primary key,
  total bigint not null
);

create table ${deltas} (
  org_id uuid not null,
  id uuid not null default gen_random_uuid(),
  delta integer not null,
  constraint ${deltas}_org_id_id primary key (org_id, id)
);
${[counts, deltas].map(ownRows).join("")}
create policy ${deltas}_found_by_sweep on ${deltas} for select using (${sweeping});
`,
  };
}
