import { Client } from "pg";

/** The database that all test databases with a schema are copied from. */
export const MIGRATED = "contacts_api_migrated";

/** Owns the databases under test, and is no superuser: row-level security holds it. */
const OWNER = "contacts_api";

/** Longer than a busy machine takes. Production's refuse work soon, and outage.postgres.test.ts tests those. */
export const patient = { connectMs: 60_000, lockMs: 60_000, statementMs: 60_000 };

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(`/${name}`, serverUrl);
  url.username = OWNER;
  return url.href;
}

export async function createOwner(serverUrl: string): Promise<void> {
  await query(serverUrl, `create role ${OWNER} login`);
}

/** Leaves a server as it was before `createOwner`. */
export async function removeOwner(serverUrl: string): Promise<void> {
  await dropDatabase(serverUrl, MIGRATED);
  await query(serverUrl, `drop role if exists ${OWNER}`);
}

export async function createDatabase(serverUrl: string, name: string, template: string): Promise<void> {
  await query(serverUrl, `create database ${name} template ${template} owner ${OWNER}`);
}

export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await query(serverUrl, `drop database if exists ${name} with (force)`);
}

/** Runs one statement on a separate connection, not one of the pools under test. */
export async function query<Row>(url: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
