import { Command, InvalidArgumentError } from "commander";
import type { MigratableDatabase } from "../database/database.ts";
import { organizationIds } from "../database/diagnosis-statements.ts";
import { totals } from "../resources/index.ts";
import { migrate } from "../store/migrate.ts";
import { type CommandContext, withDatabase } from "./command-context.ts";

const nouns = totals.map(({ noun }) => noun).join(" and ");

export function migrateCommand(context: CommandContext): Command {
  return new Command("migrate")
    .description("Migrate the database schema to the newest version, and print the applied migrations.")
    .option("--partitions <number>", "split the tables of an empty PostgreSQL database by organisation", toPartitions)
    .option("--recount", `count the ${nouns} of every organisation again, and correct its total`)
    .action(({ partitions, recount }: { partitions?: number; recount?: true }) =>
      withDatabase(context, async (database) => {
        if (partitions !== undefined && database.engine === "sqlite") {
          throw new Error(
            "SQLite has no partitions: leave --partitions out, or set DATABASE_URL to a PostgreSQL database.",
          );
        }
        const applied = await migrate(database, { now: context.now, partitions, onWait: context.tell });
        for (const { version, name } of applied) context.print(`Applied ${version} ${name}`);
        if (applied.length === 0) context.print("The schema is up to date.");
        if (recount) context.print(`Counted the ${nouns} of ${await recountAll(database)}.`);
      }),
    );
}

async function recountAll(database: MigratableDatabase): Promise<string> {
  const organizations = await database.read((session) => session.all<{ id: string }>(organizationIds, []));
  for (const { id } of organizations) for (const { recount } of totals) await recount(database, id);
  return organizations.length === 1 ? "1 organisation" : `${organizations.length} organisations`;
}

/** Returns the number of partitions. More than a few hundred make every plan slower than they save. */
function toPartitions(text: string): number {
  const number = Number(text);
  if (/^\d{1,3}$/.test(text) && number >= 2 && number <= 256) return number;
  throw new InvalidArgumentError("Expected a number from 2 to 256.");
}
