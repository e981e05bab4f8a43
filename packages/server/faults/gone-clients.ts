// Half of the clients hang up before the end of a response, a thousand times in all. The other half notices nothing.
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { onSqlite, withPostgres } from "./support/database.ts";
import { inflict } from "./support/inflict.ts";
import { createLargeContacts } from "./support/large-contacts.ts";
import { openFiles } from "./support/process-figures.ts";
import { figure, heading, promise } from "./support/report.ts";
import { type Environment, type Served, serve } from "./support/served.ts";

const sides = 8;
const hangUps = 1_000;

heading(`SQLite, ${hangUps} clients hang up`);
await hangUp(onSqlite());
heading(`PostgreSQL, ${hangUps} clients hang up`);
await withPostgres((_postgres, environment) => hangUp(environment));

async function hangUp(environment: Environment): Promise<void> {
  const server = await serve(environment);
  await createLargeContacts(server);
  let left = 0;
  await inflict(
    server,
    {
      async begin() {
        const openBefore = openFiles(server);
        const leave = async () => {
          for (; left < hangUps; left++) await leaveMidAnswer(server, left);
        };
        await Promise.all(Array.from({ length: sides }, leave));
        await pause(1_000);
        const open = openFiles(server);
        figure("open files before and after", `${openBefore}, ${open}`);
        promise("no connection is left over", open <= openBefore + 2 * sides, open);
      },
      lasts: 0,
    },
    { writers: sides / 2, readers: sides / 2 },
  );
}

/** Asks for two megabytes, or changes a contact, and hangs up at the first bytes of the response, or a moment before. */
async function leaveMidAnswer({ url, key }: Served, number: number): Promise<void> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  const left = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  const body = `{"external_id":"gone-${number % 10}","name":"${number}"}`;
  const line = number % 2 === 0 ? "GET /v1/contacts?limit=200" : "POST /v1/contacts/resolve";
  const framing = number % 2 === 0 ? "" : `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n`;
  socket.write(`${line} HTTP/1.1\r\nHost: x\r\nAuthorization: ${key}\r\n${framing}\r\n${number % 2 === 0 ? "" : body}`);
  if (number % 3 === 0) setTimeout(() => socket.destroy(), Math.random() * 5);
  else socket.once("data", () => socket.destroy());
  await left;
}
