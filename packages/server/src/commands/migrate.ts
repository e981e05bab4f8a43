import { Command } from "commander";
import { migrate } from "../database/migrate.ts";
import { type CommandContext, withDatabase } from "./command-context.ts";

export function migrateCommand(context: CommandContext): Command {
  return new Command("migrate")
    .description("Bring the schema of the database up to date, and say what was done.")
    .action(() =>
      withDatabase(context, async (database) => {
        const applied = await migrate(database, { now: context.now });
        for (const { version, name } of applied) context.print(`Applied ${version} ${name}`);
        if (applied.length === 0) context.print("The schema is up to date.");
      }),
    );
}
