// The migrations that belong to no resource, and those from before resources had their own.
import type { Migration } from "../migration.ts";
import { contacts } from "./0001-contacts.ts";
import { rowLevelSecurity } from "./0002-row-level-security.ts";
import { imports } from "./0003-imports.ts";
import { organizationNames } from "./0005-organization-names.ts";
import { rejectsHash } from "./0006-rejects-hash.ts";
import { responsesOfContacts } from "./0008-responses-of-contacts.ts";

export const platformMigrations: readonly Migration[] = [
  contacts,
  rowLevelSecurity,
  imports,
  organizationNames,
  rejectsHash,
  responsesOfContacts,
];
