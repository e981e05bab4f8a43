// `node:sqlite` without a server: the same statements in a loop, in a separate process. Updates are committed in groups, as
// large as there are connections elsewhere. Started with the file and the id of a key.
import { DatabaseSync } from "node:sqlite";
import { engineCalls, fill, unlocked, type ValueName } from "./engine-statements.ts";
import {
  anyNumber,
  contactCount,
  contactIdStart,
  emailOf,
  firstPageIds,
  orgId,
  type ScenarioName,
} from "./scenarios.ts";

export interface LoopJob {
  readonly scenario: ScenarioName;
  readonly group: number;
  readonly milliseconds: number;
}

const [, , file = "", keyId = ""] = process.argv;
const database = new DatabaseSync(file);
database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on");

let updates = 0;
const values: Record<ValueName, (number: number) => string | number | null> = {
  org: () => orgId,
  key: () => keyId,
  contact: (number) => contactIdStart + number,
  email: emailOf,
  type: () => "email",
  name: () => `John Smith ${++updates}`,
  metadata: () => `{"source":"web_signup","preferences":{"language":"en"},"visits":${updates}}`,
  version: () => updates,
  now: () => new Date().toISOString(),
  // No update of this engine is optimistic.
  old: () => null,
  next: () => null,
  page: () => firstPageIds,
  bytes: () => 4 * 2 ** 20,
  limit: () => 51,
  offset: () => 0,
  none: () => null,
};

function prepare(text: string, findsRows = true): (number: number) => void {
  const names: ValueName[] = [];
  const plain = fill(text, (name) => {
    names.push(name);
    return "?";
  });
  const statement = database.prepare(unlocked(plain));
  return (number) => {
    const rows = statement.all(...names.map((name) => values[name](number)));
    if (rows.length === 0 && findsRows && plain.includes("select")) throw new Error(`Nothing was found by ${plain}`);
  };
}

const calls = Object.fromEntries(
  Object.entries(engineCalls.sqlite).map(([name, { texts, ofMemories }]) => [
    name,
    [...texts.map((text) => prepare(text)), ...(ofMemories === undefined ? [] : [prepare(ofMemories, false)])],
  ]),
) as Record<ScenarioName, ReturnType<typeof prepare>[]>;

process.on("message", ({ scenario, group, milliseconds }: LoopJob) => {
  const { isTransaction } = engineCalls.sqlite[scenario];
  const end = performance.now() + milliseconds;
  let count = 0;
  while (performance.now() < end) {
    if (isTransaction) database.exec("begin immediate");
    for (let n = 0; n < group; n++) {
      const number = anyNumber(contactCount);
      for (const statement of calls[scenario]) statement(number);
    }
    if (isTransaction) database.exec("commit");
    count += group;
  }
  process.send?.({ rate: (count * 1000) / milliseconds });
});
process.on("disconnect", () => process.exit());
