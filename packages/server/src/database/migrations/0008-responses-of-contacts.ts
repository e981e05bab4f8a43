import type { Migration } from "../migration.ts";

// The contact whose data a stored response holds, so that deleting the contact deletes the response. An older stored
// response has none; it is swept within 24 hours.
//
// The foreign key rejects a response that is stored while its contact is deleted. The request then runs again, and
// finds no contact. SQLite cannot add a foreign key to a table, so the table is rebuilt.

const sqlite = `
alter table idempotency_records rename to responses_before;
drop index idempotency_records_created_at;

create table idempotency_records (
  org_id text not null,
  key text not null,
  fingerprint text not null,
  status integer not null,
  headers text not null,
  body text not null,
  created_at text not null,
  contact_id text,
  constraint idempotency_records_org_id_key primary key (org_id, key),
  constraint idempotency_records_org_id_contact_id_fkey foreign key (org_id, contact_id) references contacts (org_id, id)
) strict;

create index idempotency_records_created_at on idempotency_records (created_at);
create index idempotency_records_contact_id on idempotency_records (contact_id) where contact_id is not null;

insert into idempotency_records (org_id, key, fingerprint, status, headers, body, created_at)
  select org_id, key, fingerprint, status, headers, body, created_at from responses_before;
drop table responses_before;
`;

const postgres = `
alter table idempotency_records add column contact_id uuid;
create index idempotency_records_org_id_contact_id on idempotency_records (org_id, contact_id)
  where contact_id is not null;
alter table idempotency_records add constraint idempotency_records_org_id_contact_id_fkey
  foreign key (org_id, contact_id) references contacts (org_id, id);
`;

export const responsesOfContacts: Migration = { version: 8, name: "responses-of-contacts", sqlite, postgres };
