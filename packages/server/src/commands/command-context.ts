// The context of a command: its settings, and their database, which is closed afterwards.
import { Option } from "commander";
import type { MigratableDatabase } from "../database/database.ts";
import { openDatabase } from "../database/open.ts";
import { getOrganization, type OrganizationRow } from "../organizations/organization.ts";
import { type Config, readConfig } from "../process/config.ts";
import type { OwnProcess } from "../process/leftover-files.ts";
import { printable } from "../process/printable.ts";
import { createSchema } from "../store/migrate.ts";
import { type SqlStore, sqlStore } from "../store/sql-store.ts";

/** The parts of the process that a command uses. */
export interface CommandContext {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Writes a line of the command's result. Control characters are escaped. */
  readonly print: (line: string) => void;
  /** Writes a line of fields, separated by tabs and escaped likewise. */
  readonly printRow: (fields: readonly string[]) => void;
  /** Writes a line to standard error for the user. Control characters are escaped. */
  readonly tell: (line: string) => void;
}

/** The parts of the process that a command needs to write a file that appears complete or not at all. */
export interface WritingContext extends CommandContext {
  readonly ownProcess: () => OwnProcess;
  /** Registers a callback for the first stop signal. A second one ends the process at once. */
  readonly onInterrupt: (stop: () => void) => void;
}

/** Returns a function that throws once the process was asked to stop, so that it removes an unfinished file first. */
export function untilInterrupted(file: string, { onInterrupt }: WritingContext): () => void {
  let isWanted = true;
  onInterrupt(() => {
    isWanted = false;
  });
  return () => {
    if (!isWanted) throw new Error(`Stopped. ${printable(file)} is unchanged.`);
  };
}

export const organizationOption = () =>
  new Option("--org <name or id>", "an organisation that exists").makeOptionMandatory();

/** Runs the work on the database without migrating it. */
export async function withDatabase(
  { environment }: CommandContext,
  work: (database: MigratableDatabase, config: Config) => Promise<void>,
): Promise<void> {
  const config = readConfig(environment);
  const database = await openDatabase(config);
  try {
    await work(database, config);
  } finally {
    await database.close();
  }
}

/** Runs the work on the database. Creates its schema if it is empty, and refuses an older schema. */
export function withStore(context: CommandContext, work: (store: SqlStore) => Promise<void>): Promise<void> {
  return withDatabase(context, async (database) => {
    await createSchema(database, { now: context.now, onWait: context.tell });
    await work(sqlStore(database));
  });
}

/**
 * Returns the organisation with this name or id. Throws `OrganizationError` if it does not exist, or several have the
 * name.
 */
export function organizationOf(store: SqlStore, nameOrId: string): Promise<OrganizationRow> {
  return store.read(({ keys }) => getOrganization(keys, nameOrId));
}
