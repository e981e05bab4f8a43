import { type ChildProcess, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSqlite } from "../../src/database/sqlite.ts";
import { ownPrefix } from "../../src/process/leftover-files.ts";
import { migrate } from "../../src/store/migrate.ts";
import { freshEnvironment, freshOrganization, launch, run } from "../support/command-line.ts";
import { createTemporaryDirectory } from "../support/test-database.ts";

/** Starts the backup of a large database, and waits until the copy has begun. */
async function beginBackup(): Promise<{ backup: ChildProcess; again: () => Promise<unknown>; directory: string }> {
  const environment = await freshEnvironment();
  const database = openSqlite({ file: join(environment["CONTACTS_DATA_DIR"]!, "contacts.sqlite") });
  await migrate(database, { now: () => new Date() });
  await database.write((session) =>
    session.execute(`create table things (bytes blob); insert into things values (zeroblob(${2 ** 27}))`),
  );
  await database.close();
  const directory = createTemporaryDirectory();
  const command = ["backup", join(directory, "copy.sqlite")];
  const backup = launch(command, environment);
  await expect.poll(() => readdirSync(directory), { interval: 1 }).not.toEqual([]);
  return { backup, again: () => run(command, environment), directory };
}

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("a backup that is ended by %s leaves nothing", async (signal) => {
  const { backup, directory } = await beginBackup();
  let said = "";
  backup.stderr!.on("data", (text: Buffer) => {
    said += text;
  });
  backup.kill(signal);
  expect((await once(backup, "close"))[0]).toBe(1);
  expect(said).toBe(`Stopped. ${join(directory, "copy.sqlite")} is unchanged.\n`);
  expect(readdirSync(directory)).toEqual([]);
});

test("the next backup to the same file removes what a killed one has left", async () => {
  const { backup, again, directory } = await beginBackup();
  backup.kill("SIGKILL");
  await once(backup, "close");
  expect(readdirSync(directory)).toEqual([expect.stringMatching(/^\.copy\.sqlite\.unfinished-/)]);
  expect(await again()).toMatchObject({ code: 0 });
  expect(readdirSync(directory)).toEqual(["copy.sqlite"]);
});

test("the next export to the same file removes what a killed one has left, and nothing of a running one", async () => {
  const { environment } = await freshOrganization();
  const directory = createTemporaryDirectory();
  const start = ".contacts.ndjson.unfinished";
  const { pid: ended } = spawnSync(process.execPath, ["--version"]);
  const kept = [`${ownPrefix(start, process.ppid)}1`, ".other.ndjson.unfinished-1"];
  for (const name of [...kept, `${ownPrefix(start, ended)}1`]) writeFileSync(join(directory, name), "");
  const file = join(directory, "contacts.ndjson");
  expect(await run(["export", "--org", "Acme", file], environment)).toMatchObject({ code: 0 });
  expect(readdirSync(directory).sort()).toEqual([...kept, "contacts.ndjson"].sort());
});
