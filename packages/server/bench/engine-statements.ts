// The statements that our server sends for each call, for the engines to run without a server around them.

import type { Engine } from "../src/database/database.ts";
import { statements as statementsOf } from "../src/resources/contacts/contact-statements.ts";
import type { ScenarioName } from "./scenarios.ts";

export interface EngineCall {
  readonly isTransaction: boolean;
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
  return {
    PATCH: {
      isTransaction: true,
      texts: [
        findKey,
        named(statements.lockContact.text, "org", "contact"),
        named(statements.updateContact.text, "org", "contact", "name", "metadata", "version", "now"),
      ],
    },
    GET: { isTransaction: false, texts: [findKey, named(statements.findContact.text, "org", "contact")] },
    find: {
      isTransaction: false,
      texts: [
        findKey,
        named(statements.findContactByIdentifiers.text, "org", "type", "email", "none", "none", "none", "none"),
      ],
    },
    list: {
      isTransaction: false,
      texts: [findKey, named(statements.listContacts.text, "org", "limit", "offset")],
    },
  };
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
