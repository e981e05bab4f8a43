import type { Migration } from "../migration.ts";

// What an import has written to the file of rejected contacts, so that a later run recognises a file that a person changed.
// An import from before this step has no hash; it continues in a new file.

const sqlite = "alter table imports add column rejects_hash text;";
const postgres = `alter table imports add column rejects_hash text collate "C";`;

export const rejectsHash: Migration = { version: 6, name: "rejects-hash", sqlite, postgres };
