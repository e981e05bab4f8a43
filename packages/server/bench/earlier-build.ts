// An earlier build of ours beside this one, on a database whose schema that build made.
import { execFile } from "node:child_process";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { openPostgres } from "../src/database/postgres.ts";
import { openSqlite } from "../src/database/sqlite.ts";
import { parseApiKey } from "../src/http/api-key.ts";
import type { Environment } from "./programs.ts";
import { contactCount } from "./scenarios.ts";
import { fill } from "./seed.ts";
import type { Workbench } from "./workbench.ts";

const run = promisify(execFile);

/** The settings to start an earlier build with. */
export interface Earlier {
  readonly environment: Environment;
  /** The text of a key. Its organisation differs from the other contenders'. */
  readonly key: string;
}

/** Lets the build with this `dist/cli.js` create its schema, and fills it with the same contacts. */
export async function prepareEarlier(
  program: string,
  engine: "sqlite" | "postgres",
  workbench: Pick<Workbench, "emptyDirectory" | "emptyPostgres">,
  contacts = contactCount,
): Promise<Earlier> {
  const isSqlite = engine === "sqlite";
  const place = isSqlite ? await workbench.emptyDirectory() : await workbench.emptyPostgres();
  const environment: Environment = isSqlite ? { CONTACTS_DATA_DIR: place } : { DATABASE_URL: place };
  const command = async (...args: string[]) => {
    const env = { PATH: process.env["PATH"]!, ...environment };
    return (await run(process.execPath, [program, ...args], { env })).stdout.trim();
  };
  await command("migrate");
  await command("orgs", "create", "Measured");
  const key = await command("keys", "create", "--org", "Measured");
  const database = isSqlite
    ? openSqlite({ file: `${place}/contacts.sqlite` })
    : await openPostgres({ url: `${place}?statement_timeout=0` });
  await fill(database, parseApiKey(key)!.orgId, contacts);
  await database.close();
  return { environment, key };
}

/** Returns the commit that is checked out around a build, or its path if there is none. */
export async function commitOf(program: string): Promise<string> {
  const asked = await run("git", ["-C", dirname(program), "rev-parse", "--short", "HEAD"]).catch(() => undefined);
  return asked?.stdout.trim() ?? program;
}
