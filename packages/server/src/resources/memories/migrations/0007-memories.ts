import type { Migration } from "../../../database/migration.ts";
import { ownRows } from "../../../database/own-rows.ts";

// The primary key finds and keeps the messages of a memory in order of time. Callers set these times, to any year, so
// both engines store them as text. Reading and embedding a memory takes one row, which also holds the last messages.

const sqlite = `
create table memories (
  org_id text not null,
  id text not null,
  contact_id text not null,
  persona_id text,
  agent_number text,
  summary text,
  summary_updated_at text,
  facts text not null,
  recent_messages text not null,
  open_items text not null,
  entities text not null,
  history text not null,
  message_count integer not null,
  last_position integer not null,
  bytes integer not null,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  constraint memories_org_id_id primary key (org_id, id),
  constraint memories_owner_check check ((persona_id is null) <> (agent_number is null)),
  constraint memories_org_id_contact_id_fkey foreign key (org_id, contact_id) references contacts (org_id, id)
) strict;

create unique index memories_org_id_contact_id_persona_id on memories (org_id, contact_id, persona_id);
create unique index memories_org_id_contact_id_agent_number on memories (org_id, contact_id, agent_number);
create index memories_org_id_created_at on memories (org_id, created_at);

create table memory_messages (
  org_id text not null,
  memory_id text not null,
  said_at text not null,
  position integer not null,
  role text not null,
  content text not null,
  channel text not null,
  constraint memory_messages_org_id_memory_id_said_at_position primary key (org_id, memory_id, said_at, position),
  constraint memory_messages_org_id_memory_id_fkey foreign key (org_id, memory_id) references memories (org_id, id)
) strict;

create table memory_changes (
  org_id text not null,
  source text not null constraint memory_changes_source_check check (source in ('call', 'conversation')),
  source_id text not null,
  memory_id text not null,
  initial_summary text,
  initial_facts text not null,
  summary text,
  facts text not null,
  changed_at text not null,
  constraint memory_changes_org_id_source_source_id_memory_id primary key (org_id, source, source_id, memory_id),
  constraint memory_changes_org_id_memory_id_fkey foreign key (org_id, memory_id) references memories (org_id, id)
) strict;

create index memory_changes_org_id_memory_id_changed_at on memory_changes (org_id, memory_id, changed_at);
create index memory_changes_org_id_source_source_id_changed_at on memory_changes (org_id, source, source_id, changed_at);

create table memory_settings (
  org_id text not null constraint memory_settings_org_id_fkey references organizations (id),
  target text not null constraint memory_settings_target_check check (target in ('persona', 'pathway')),
  target_id text not null,
  version text not null,
  memory_enabled integer not null,
  updated_at text not null,
  constraint memory_settings_org_id_target_target_id primary key (org_id, target, target_id)
) strict, without rowid;
`;

const tables = ["memories", "memory_messages", "memory_changes", "memory_settings"];

const postgres = `
create table memories (
  org_id uuid not null,
  id text collate "C" not null,
  contact_id uuid not null,
  persona_id text collate "C",
  agent_number text collate "C",
  summary text,
  summary_updated_at timestamptz(3),
  facts json not null,
  recent_messages json not null,
  open_items json not null,
  entities json not null,
  history json not null,
  message_count integer not null,
  last_position bigint not null,
  bytes integer not null,
  version integer not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint memories_org_id_id primary key (org_id, id),
  constraint memories_owner_check check ((persona_id is null) <> (agent_number is null)),
  constraint memories_org_id_contact_id_fkey foreign key (org_id, contact_id) references contacts (org_id, id)
);

create unique index memories_org_id_contact_id_persona_id on memories (org_id, contact_id, persona_id);
create unique index memories_org_id_contact_id_agent_number on memories (org_id, contact_id, agent_number);
create index memories_org_id_created_at on memories (org_id, created_at);

create table memory_messages (
  org_id uuid not null,
  memory_id text collate "C" not null,
  said_at text collate "C" not null,
  position bigint not null,
  role text not null,
  content text not null,
  channel text not null,
  constraint memory_messages_org_id_memory_id_said_at_position primary key (org_id, memory_id, said_at, position),
  constraint memory_messages_org_id_memory_id_fkey foreign key (org_id, memory_id) references memories (org_id, id)
);

create table memory_changes (
  org_id uuid not null,
  source text collate "C" not null constraint memory_changes_source_check check (source in ('call', 'conversation')),
  source_id text collate "C" not null,
  memory_id text collate "C" not null,
  initial_summary text,
  initial_facts json not null,
  summary text,
  facts json not null,
  changed_at timestamptz(3) not null,
  constraint memory_changes_org_id_source_source_id_memory_id primary key (org_id, source, source_id, memory_id),
  constraint memory_changes_org_id_memory_id_fkey foreign key (org_id, memory_id) references memories (org_id, id)
);

create index memory_changes_org_id_memory_id_changed_at on memory_changes (org_id, memory_id, changed_at);
create index memory_changes_org_id_source_source_id_changed_at on memory_changes (org_id, source, source_id, changed_at);

create table memory_settings (
  org_id uuid not null constraint memory_settings_org_id_fkey references organizations (id),
  target text collate "C" not null constraint memory_settings_target_check check (target in ('persona', 'pathway')),
  target_id text collate "C" not null,
  version text not null,
  memory_enabled boolean not null,
  updated_at timestamptz(3) not null,
  constraint memory_settings_org_id_target_target_id primary key (org_id, target, target_id)
);
${tables.map(ownRows).join("")}`;

export const memories: Migration = { version: 7, name: "memories", sqlite, postgres };
