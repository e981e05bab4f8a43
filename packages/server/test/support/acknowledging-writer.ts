// Run as a separate process: inserts counters into the given file from eight sides at once, and prints the id of each
// once its write is acknowledged, until it is killed.
import { writeSync } from "node:fs";
import type { Statement } from "../../src/database/database.ts";
import { openSqlite } from "../../src/database/sqlite.ts";

const INSERT: Statement = { name: "counters.insert", text: "insert into counters (id, value) values ($1, 0)" };
const SIDES = 8;

const [file = ""] = process.argv.slice(2);
const database = openSqlite({ file });

async function insertForEver(first: number): Promise<never> {
  for (let id = first; ; id += SIDES) {
    await database.write((session) => session.run(INSERT, [id]));
    writeSync(1, `${id}\n`);
  }
}

await Promise.all(Array.from({ length: SIDES }, (_, side) => insertForEver(side)));
