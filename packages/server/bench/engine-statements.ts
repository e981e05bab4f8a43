// The statements that our server sends for each call, for the engines to run without a server around them.

import type { Engine } from "../src/database/database.ts";
import { statements as statementsOf } from "../src/resources/contacts/contact-statements.ts";
import { statements as memoryStatementsOf } from "../src/resources/memories/memory-statements.ts";
import type { ScenarioName } from "./scenarios.ts";

export interface EngineCall {
  readonly isTransaction: boolean;
  /** The statement that reads memories, which the contacts of the benchmark do not have. */
  readonly ofMemories?: string;
  /** With the name of a value in place of each `$1`. */
  readonly texts: readonly string[];
}

export type ValueName =
  | "org"
  | "key"
  | "contact"
  | "email"
  | "type"
  | "name"
  | "metadata"
  | "version"
  | "old"
  | "next"
  | "page"
  | "bytes"
  | "now"
  | "limit"
  | "offset"
  | "none";

const findKey = `
  select org_id, id, name, secret_hash, created_at, revoked_at from api_keys where org_id = :org: and id = :key:`;

export type EngineCalls = Readonly<Record<ScenarioName, EngineCall>>;

export const engineCalls: Readonly<Record<Engine, EngineCalls>> = {
  sqlite: callsOf("sqlite"),
  postgres: callsOf("postgres"),
};

function callsOf(engine: Engine): EngineCalls {
  const statements = statementsOf[engine];
  const memories = memoryStatementsOf[engine];
  const ofContact = named(memories.listOfContact.text, "org", "contact");
  return {
    PATCH: {
      isTransaction: true,
      texts: [
        findKey,
        named(statements.lockContact.text, "org", "contact"),
        named(ofAnyVersion(statements.updateContact.text), "org", "contact", "name", "metadata", "version", "now"),
      ],
    },
    GET: {
      isTransaction: false,
      texts: [findKey, named(statements.findContact.text, "org", "contact")],
      ofMemories: ofContact,
    },
    find: {
      isTransaction: false,
      texts: [
        findKey,
        named(statements.findContactByIdentifiers.text, "org", "type", "email", "none", "none", "none", "none"),
      ],
      ofMemories: ofContact,
    },
    list: {
      isTransaction: false,
      texts: [findKey, named(statements.listContacts.text, "org", "limit", "offset")],
      ofMemories: named(memories.listOfContacts.text, "org", "page", "bytes"),
    },
  };
}

/**
 * An update without a lock: it is committed by itself, and changes nothing if another one came first. `\\gset` keeps what was
 * read, in pgbench alone.
 */
export const optimisticPatch: EngineCall = {
  isTransaction: false,
  texts: [
    findKey,
    `${named(unlocked(statementsOf.postgres.lockContact.text), "org", "contact")} \\gset old_`,
    `${named(ofAnyVersion(statementsOf.postgres.updateContact.text), "org", "contact", "name", "metadata", "next", "now")} and version = :old:`,
  ],
};

/** The statement without the lock on the rows that it reads. */
export function unlocked(text: string): string {
  return text.replace(/\s+for update\s*$/, "");
}

/** The update without its condition on the version, which an engine by itself does not compute from the row that it has read. */
function ofAnyVersion(text: string): string {
  return text.replace(/ and version = \S+ - 1$/, "");
}

/** The statement with its placeholders named, `:org:` for `$1` and so on. */
function named(text: string, ...names: ValueName[]): string {
  return text.replaceAll(/\$(\d)/g, (_, number) => `:${names[number - 1]}:`);
}

/** The text with each named value replaced, and the names in their order. */
export function fill(text: string, replacement: (name: ValueName, position: number) => string): string {
  let position = 0;
  return text.replaceAll(/:(\w+):/g, (_, name: ValueName) => replacement(name, ++position));
}
