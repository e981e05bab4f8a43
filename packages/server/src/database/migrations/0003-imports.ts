import type { Migration } from "../migration.ts";
import { ownRows } from "../own-rows.ts";

// The progress of a file's import, by the content of the file, so that a repeated command resumes it.
//
// An import may make an organisation so large that a contact's identifiers need an index. SQLite's planner prefers the
// primary key to an index that begins with the same column. It then reads all identifiers of the organisation: 40 ms
// among 300,000. An index that begins with the contact leaves it no choice.

const sqlite = `
create table imports (
  org_id text not null constraint imports_org_id_fkey references organizations (id),
  format text not null,
  content_hash text not null,
  entries integer not null,
  created integer not null,
  merged integer not null,
  skipped integer not null,
  rejected integer not null,
  rejects_bytes integer not null,
  started_at text not null,
  updated_at text not null,
  finished_at text,
  constraint imports_org_id_format_content_hash primary key (org_id, format, content_hash)
) strict, without rowid;

drop index identifiers_org_id_contact_id;
create index identifiers_contact_id on identifiers (contact_id);
`;

const postgres = `
create table imports (
  org_id uuid not null constraint imports_org_id_fkey references organizations (id),
  format text collate "C" not null,
  content_hash text collate "C" not null,
  entries bigint not null,
  created bigint not null,
  merged bigint not null,
  skipped bigint not null,
  rejected bigint not null,
  rejects_bytes bigint not null,
  started_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  finished_at timestamptz(3),
  constraint imports_org_id_format_content_hash primary key (org_id, format, content_hash)
);
${ownRows("imports")}`;

export const imports: Migration = { version: 3, name: "imports", sqlite, postgres };
