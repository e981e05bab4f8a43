import type { Migration } from "../migration.ts";

// `org_id` leads every primary key and unique constraint, so that hash partitions and clusters distribute the tables by
// organisation. Only `organizations` itself has none. Constraint names follow ../constraint.ts.

const sqlite = `
create table organizations (
  id text not null constraint organizations_id primary key,
  name text not null constraint organizations_name unique,
  created_at text not null
) strict, without rowid;

create table api_keys (
  org_id text not null constraint api_keys_org_id_fkey references organizations (id),
  id text not null,
  name text,
  secret_hash text not null,
  created_at text not null,
  revoked_at text,
  constraint api_keys_org_id_id primary key (org_id, id)
) strict, without rowid;

create table contacts (
  org_id text not null constraint contacts_org_id_fkey references organizations (id),
  id text not null,
  name text,
  metadata text not null constraint contacts_metadata_check check (json_valid(metadata)),
  version integer not null,
  created_at text not null,
  updated_at text not null,
  constraint contacts_org_id_id primary key (org_id, id)
) strict;

create index contacts_org_id_created_at_id on contacts (org_id, created_at, id);

create table identifiers (
  org_id text not null,
  type text not null constraint identifiers_type_check check (type in ('phone_number', 'email', 'external_id')),
  key text not null,
  value text not null,
  id text not null,
  contact_id text not null,
  is_primary integer not null constraint identifiers_is_primary_check check (is_primary in (0, 1)),
  created_at text not null,
  constraint identifiers_org_id_type_key primary key (org_id, type, key),
  constraint identifiers_org_id_id unique (org_id, id),
  constraint identifiers_org_id_contact_id_fkey foreign key (org_id, contact_id) references contacts (org_id, id)
) strict, without rowid;

create index identifiers_org_id_contact_id on identifiers (org_id, contact_id);
create unique index identifiers_org_id_contact_id_type on identifiers (org_id, contact_id, type) where is_primary;

create table idempotency_records (
  org_id text not null,
  key text not null,
  fingerprint text not null,
  status integer not null,
  headers text not null,
  body text not null,
  created_at text not null,
  constraint idempotency_records_org_id_key primary key (org_id, key)
) strict;

create index idempotency_records_created_at on idempotency_records (created_at);
`;

// `json`, not `jsonb`, because it keeps the text as written, including the order of keys. Compared text has the C
// collation, which compares bytes as SQLite does. Its indexes survive updates of the operating system's locales.
const postgres = `
create table organizations (
  id uuid not null constraint organizations_id primary key,
  name text collate "C" not null constraint organizations_name unique,
  created_at timestamptz(3) not null
);

create table api_keys (
  org_id uuid not null constraint api_keys_org_id_fkey references organizations (id),
  id text collate "C" not null,
  name text,
  secret_hash text not null,
  created_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  constraint api_keys_org_id_id primary key (org_id, id)
);

create table contacts (
  org_id uuid not null constraint contacts_org_id_fkey references organizations (id),
  id uuid not null,
  name text,
  metadata json not null,
  version integer not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint contacts_org_id_id primary key (org_id, id)
);

create index contacts_org_id_created_at_id on contacts (org_id, created_at, id);

create table identifiers (
  org_id uuid not null,
  type text collate "C" not null
    constraint identifiers_type_check check (type in ('phone_number', 'email', 'external_id')),
  key text collate "C" not null,
  value text not null,
  id uuid not null,
  contact_id uuid not null,
  is_primary boolean not null,
  created_at timestamptz(3) not null,
  constraint identifiers_org_id_type_key primary key (org_id, type, key),
  constraint identifiers_org_id_id unique (org_id, id),
  constraint identifiers_org_id_contact_id_fkey foreign key (org_id, contact_id) references contacts (org_id, id)
);

create index identifiers_org_id_contact_id on identifiers (org_id, contact_id);
create unique index identifiers_org_id_contact_id_type on identifiers (org_id, contact_id, type) where is_primary;

create table idempotency_records (
  org_id uuid not null,
  key text collate "C" not null,
  fingerprint text not null,
  status integer not null,
  headers text not null,
  body text not null,
  created_at timestamptz(3) not null,
  constraint idempotency_records_org_id_key primary key (org_id, key)
);

create index idempotency_records_created_at on idempotency_records (created_at);
`;

export const contacts: Migration = { version: 1, name: "contacts", sqlite, postgres };
