#!/usr/bin/env node
// The command line. Whatever goes wrong ends as one sentence on standard error and exit code 1.
import { readFileSync } from "node:fs";
import { Command, Option } from "commander";
import { type Config, readConfig } from "./config.ts";
import type { MigratableDatabase } from "./database/database.ts";
import { migrate } from "./database/migrate.ts";
import { openDatabase } from "./database/open.ts";
import { demonstrationContactId } from "./demonstration.ts";
import { createKey, listKeys, revokeKey } from "./keys.ts";
import { newId, now, startServer } from "./main.ts";
import { sqlStore } from "./sql-store.ts";
import type { Store } from "./store.ts";

const settings = `
Settings are taken from the environment:
  HOST, PORT            where to listen (127.0.0.1, 8080; port 0 takes a free one)
  DATABASE_URL          a PostgreSQL database; without it SQLite is used
  CONTACTS_DATA_DIR     where SQLite keeps its file (./data)
  CONTACTS_DOCS_DIR     a rendered reference to serve at /docs/
  CONTACTS_RATE_LIMIT   requests per seconds for each key, such as 100/60 (no limit)
  CONTACTS_LOG_LEVEL    trace, debug, info, warn, error or silent (info)
`;

const organization = () => new Option("--org <name or id>", "the organisation").makeOptionMandatory();

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

const program = new Command("contacts-api")
  .description("The Contacts API as a server, on SQLite or PostgreSQL.")
  .version(version)
  .addHelpText("after", settings)
  .showHelpAfterError("Run it with --help to see what it takes.");

program
  .command("serve")
  .description("Bring the database up to date and answer requests until stopped (SIGTERM or SIGINT).")
  .option("--demo", "make a demonstration organisation with one contact, and print its key and a call to try")
  .option("--docs <directory>", "a rendered reference to serve at /docs/")
  .addHelpText("after", settings)
  .action(async ({ demo, docs }: { demo?: true; docs?: string }) => {
    const config = readConfig(process.env);
    const server = await startServer(
      { ...config, docsDirectory: docs ?? config.docsDirectory },
      { demonstration: demo === true },
    );
    stopOnSignal(server.stop);
    console.log(`Contacts API   ${server.url}`);
    if (docs ?? config.docsDirectory) console.log(`Documentation  ${server.url}/docs/`);
    if (server.demonstrationKey !== undefined) console.log(toTry(server.url, server.demonstrationKey));
  });

program
  .command("migrate")
  .description("Bring the schema of the database up to date, and say what was done.")
  .action(() =>
    withDatabase(async (database) => {
      const applied = await migrate(database, { now });
      for (const { version, name } of applied) console.log(`Applied ${version} ${name}`);
      if (applied.length === 0) console.log("The schema is up to date.");
    }),
  );

const keys = program.command("keys").description("Make, list and revoke API keys.");

keys
  .command("create")
  .description("Make a key for an organisation and print it, once. An organisation that is not known by name is made.")
  .addOption(organization())
  .option("--name <name>", "what the key is for")
  .action(({ org, name }: { org: string; name?: string }) =>
    withStore(async (store) => {
      const key = await createKey(store, { organization: org, name, now: now(), newId });
      console.error(
        `Organisation ${key.organization.name} (${key.organization.id})${key.isNewOrganization ? ", new" : ""}`,
      );
      console.error(`Key ${key.keyId}. It is shown this once; only its hash is kept:`);
      console.log(key.text);
    }),
  );

keys
  .command("list")
  .description("List the keys of an organisation.")
  .addOption(organization())
  .action(({ org }: { org: string }) =>
    withStore(async (store) => {
      const rows = await listKeys(store, org);
      if (rows === undefined) throw new Error(`There is no organisation ${org}.`);
      for (const { id, name, created_at, revoked_at } of rows) {
        console.log([id, created_at, revoked_at === null ? "valid" : `revoked ${revoked_at}`, name ?? ""].join("\t"));
      }
    }),
  );

keys
  .command("revoke")
  .description("Revoke a key. From the next request on it is refused.")
  .addOption(organization())
  .argument("<key id>", "as `keys create` and `keys list` print it")
  .action((keyId: string, { org }: { org: string }) =>
    withStore(async (store) => {
      const isRevoked = await revokeKey(store, org, keyId, now());
      if (!isRevoked)
        throw new Error(`The organisation ${org} has no valid key ${keyId}. See \`contacts-api keys list\`.`);
      console.log(`Revoked ${keyId}`);
    }),
  );

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function withDatabase(work: (database: MigratableDatabase, config: Config) => Promise<void>): Promise<void> {
  const config = readConfig(process.env);
  const database = await openDatabase(config);
  try {
    await work(database, config);
  } finally {
    await database.close();
  }
}

function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  return withDatabase(async (database) => {
    await migrate(database, { now });
    await work(sqlStore(database));
  });
}

/** A second signal changes nothing: `npm start` passes on the one that the terminal has sent already. */
function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  const onSignal = async () => {
    if (isStopping) return;
    isStopping = true;
    try {
      await stop();
      process.exit(0);
    } catch (error) {
      console.error(`Stopping failed: ${(error as Error).message}`);
      process.exit(1);
    }
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, onSignal);
}

function toTry(url: string, key: string): string {
  const call = [
    `curl -sS -X PATCH ${url}/v1/contacts/${demonstrationContactId}`,
    `-H 'authorization: ${key}'`,
    "-H 'content-type: application/json'",
    `-d '{"name":"John Smith","metadata":{"verified":true}}'`,
  ];
  return `Key            ${key}\n\nTry it:\n${call.join(" ")}\n`;
}
