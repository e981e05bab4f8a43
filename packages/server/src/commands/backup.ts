import { Command } from "commander";
import { sqliteFile } from "../database/open.ts";
import { backUpSqlite } from "../database/sqlite-backup.ts";
import { readConfig } from "../process/config.ts";
import { unfinishedPrefix } from "../process/leftover-files.ts";
import { tables } from "../resources/index.ts";
import { untilInterrupted, type WritingContext } from "./command-context.ts";
import { assertNamed } from "./file-name.ts";

const counted = ["organizations", ...tables.filter(({ isInternal }) => !isInternal).map(({ name }) => name)];

export function backupCommand(context: WritingContext): Command {
  const { environment, print, ownProcess } = context;
  return new Command("backup")
    .description("Copy the SQLite database into one verified file, while servers continue to use it.")
    .argument("<file>", "the file for the copy")
    .option("--force", "replace the file if it exists")
    .action(async (to: string, { force }: { force?: true }) => {
      assertNamed(to);
      if (to === "-") throw new Error("A backup goes to a file, not to standard output. Name a file.");
      const { databaseUrl, dataDirectory } = readConfig(environment);
      if (databaseUrl !== undefined) {
        throw new Error(
          `The data is in PostgreSQL; back it up with: pg_dump --format=custom --file=${to} "$DATABASE_URL"`,
        );
      }
      const options = {
        overwrite: force === true,
        tables: counted,
        nameBeside: (file: string) => unfinishedPrefix(file, ownProcess()),
        assertWanted: untilInterrupted(to, context),
      };
      const { file, bytes, rows } = await backUpSqlite(sqliteFile(dataDirectory), to, options);
      const counts = Object.entries(rows).map(([table, count]) => `${count} ${table.replace("_", " ")}`);
      print(`Wrote ${file}: ${[`${bytes} bytes`, ...counts].join(", ")}; verified.`);
    });
}
