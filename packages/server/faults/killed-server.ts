// The server is killed, again and again, while eight writers write: `--rounds 50 --writes 100000`.
import { setTimeout as pause } from "node:timers/promises";
import { onSqlite, withPostgres } from "./support/database.ts";
import { figure, heading, option, promise } from "./support/report.ts";
import { type Environment, type Served, serve } from "./support/served.ts";
import { judgeAudit, sum } from "./support/traffic.ts";
import { type Audit, Writer } from "./support/writer.ts";

const rounds = option("rounds", 50);
const writes = option("writes", 100_000);
const sides = 8;

heading(`SQLite, ${rounds} times kill -9`);
await repeat(onSqlite());
heading(`PostgreSQL, ${rounds} times kill -9`);
await withPostgres((_postgres, environment) => repeat(environment));

async function repeat(environment: Environment): Promise<void> {
  const writers = Array.from({ length: sides }, () => new Writer());
  const audits: Audit[] = [];
  let slowestStart = 0;
  let writing = 0;
  for (let round = 0; round <= rounds; round++) {
    const began = performance.now();
    const server = await serve(environment);
    slowestStart = Math.max(slowestStart, performance.now() - began);
    audits.push(sum(await Promise.all(writers.map((writer) => writer.audit(server)))));
    for (const writer of writers) writer.turnOver();
    if (round < rounds) writing += await writeUntilKilled(server, writers);
    else await server.end();
  }
  const total = sum(audits);
  figure("acknowledged writes per second", Math.round((total.acknowledged / writing) * 1000));
  figure("slowest start", `${Math.round(slowestStart)} ms`);
  promise(
    `at least ${writes.toLocaleString("en")} writes are acknowledged`,
    total.acknowledged >= writes,
    total.acknowledged,
  );
  judgeAudit(total);
}

/** Kills the server at no particular moment once its share of the writes is acknowledged; returns the milliseconds until then. */
async function writeUntilKilled(server: Served, writers: readonly Writer[]): Promise<number> {
  const acknowledged = () => writers.reduce((sum, writer) => sum + writer.acknowledged, 0);
  const goal = acknowledged() + Math.ceil(writes / rounds);
  const began = performance.now();
  const writing = Promise.all(
    writers.map(async (writer) => {
      let status = 200;
      while (status === 200 || status === 201) ({ status } = await writer.write(server));
    }),
  );
  while (acknowledged() < goal && server.isAlive()) await pause(5);
  await pause(Math.random() * 20);
  const milliseconds = performance.now() - began;
  await server.end("SIGKILL");
  await writing;
  return milliseconds;
}
