import { Command, InvalidArgumentError } from "commander";
import { migrate } from "../database/migrate.ts";
import { type CommandContext, withDatabase } from "./command-context.ts";

export function migrateCommand(context: CommandContext): Command {
  return new Command("migrate")
    .description("Bring the schema of the database up to date, and say what was done.")
    .option("--partitions <number>", "split the tables of an empty PostgreSQL database by organisation", toPartitions)
    .action(({ partitions }: { partitions?: number }) =>
      withDatabase(context, async (database) => {
        if (partitions !== undefined && database.engine === "sqlite") {
          throw new Error("SQLite has no partitions: leave --partitions out, or set DATABASE_URL to a PostgreSQL.");
        }
        const applied = await migrate(database, { now: context.now, partitions, onWait: context.tell });
        for (const { version, name } of applied) context.print(`Applied ${version} ${name}`);
        if (applied.length === 0) context.print("The schema is up to date.");
      }),
    );
}

/** More than a few hundred partitions cost every plan more than they save. */
function toPartitions(text: string): number {
  const number = Number(text);
  if (/^\d{1,3}$/.test(text) && number >= 2 && number <= 256) return number;
  throw new InvalidArgumentError("Expected a number from 2 to 256.");
}
