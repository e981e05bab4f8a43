// All checks of an installation, in order of dependence.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { openDatabase, sqliteFile } from "../database/open.ts";
import { type Config, ConfigError, readConfig } from "../process/config.ts";
import { databaseFindings } from "./database-findings.ts";
import { directoryFindings } from "./directory-findings.ts";
import { type Finding, fail, ok, warn } from "./finding.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Checks the configured installation. It changes nothing: neither schema nor files. */
export async function diagnose(environment: Environment, now: () => Date): Promise<Finding[]> {
  const config = read(environment);
  if (!("host" in config)) return [config];
  const settings = settingsFinding(config);
  const file = sqliteFile(config.dataDirectory);
  if (config.databaseUrl !== undefined) return [settings, ...(await openedFindings(config, now))];
  if (!existsSync(file)) {
    return [settings, warn("database", `There is no ${file} yet.`, "Starting the server creates it.")];
  }
  return [settings, ...directoryFindings(resolve(config.dataDirectory), file), ...(await openedFindings(config, now))];
}

function read(environment: Environment): Config | Finding {
  try {
    return readConfig(environment);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return fail("settings", error.message.replaceAll(/\n\s*/g, " "), "`contacts-api serve --help` lists the settings.");
  }
}

function settingsFinding({ host, rateLimit }: Config): Finding {
  const isLocal = /^(127\.|localhost$|::1$)/.test(host);
  if (isLocal || rateLimit !== undefined) return ok("settings", "All are known and valid.");
  const remedy = "Set CONTACTS_RATE_LIMIT, unless a proxy limits already.";
  return warn("settings", `HOST is ${host}, open to other machines, without a rate limit.`, remedy);
}

async function openedFindings(config: Config, now: () => Date): Promise<Finding[]> {
  try {
    const database = await openDatabase(config);
    try {
      return await databaseFindings(database, now());
    } finally {
      await database.close();
    }
  } catch (error) {
    return [fail("database", (error as Error).message, "The other checks of the database need this first.")];
  }
}
