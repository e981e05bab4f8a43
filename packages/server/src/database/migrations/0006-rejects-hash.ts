import type { Migration } from "../migration.ts";

// The hash of what an import has written to the file of rejected contacts, so that a later run detects a file that was
// edited. An import from before this step has no hash, and continues in a new file.

const sqlite = "alter table imports add column rejects_hash text;";
const postgres = `alter table imports add column rejects_hash text collate "C";`;

export const rejectsHash: Migration = { version: 6, name: "rejects-hash", sqlite, postgres };
