// Two hundred clients that take their time: with their headers, with their body, with reading the response, with anything.
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { onSqlite } from "./support/database.ts";
import { inflict } from "./support/inflict.ts";
import { createLargeContacts } from "./support/large-contacts.ts";
import { megabytes, openFiles } from "./support/process-figures.ts";
import { figure, heading, promise } from "./support/report.ts";
import { type Served, serve } from "./support/served.ts";

interface Kind {
  readonly name: string;
  /** Milliseconds that the server may keep the connection: its limit, and the interval of its checks. */
  readonly stays: number;
  readonly begin: string;
  /** Sent every second. */
  readonly drip: string;
}

const clients = 200;
const patience = 45_000;

heading(`${clients} slow clients of each kind`);
const server = await serve(onSqlite());
await createLargeContacts(server);
const authorized = `HTTP/1.1\r\nHost: x\r\nAuthorization: ${server.key}\r\n`;
const json = "Content-Type: application/json\r\nContent-Length: 60000\r\n";
const kinds: Kind[] = [
  { name: "says nothing", stays: 8_000, begin: "", drip: "" },
  { name: "writes its headers slowly", stays: 8_000, begin: "GET /v1/contacts HTTP/1.1\r\n", drip: "X-A: b\r\n" },
  {
    name: "writes its body slowly",
    stays: 18_000,
    begin: `POST /v1/contacts/find ${authorized}${json}\r\n`,
    drip: " ",
  },
  { name: "reads nothing", stays: 40_000, begin: `GET /v1/contacts?limit=200 ${authorized}\r\n`, drip: "" },
];
const endured = async () => {
  figure("memory before", `${megabytes(server)} MB`);
  for (const kind of kinds) {
    const { stayed, memory } = await stay(server, kind);
    promise(`who ${kind.name} is let go within ${kind.stays} ms`, stayed <= kind.stays, `${stayed} ms, ${memory} MB`);
  }
};
await inflict(server, { begin: endured, lasts: 0 }, { writers: 4, readers: 4 });

/** Opens the connections. Returns how long the server kept them, and its peak of memory meanwhile. */
async function stay(server: Served, { begin, drip }: Kind): Promise<{ stayed: number; memory: number }> {
  const before = openFiles(server);
  const { hostname, port } = new URL(server.url);
  const sockets = Array.from({ length: clients }, () => connect(Number(port), hostname).pause());
  for (const socket of sockets) {
    socket.on("error", () => {});
    if (begin !== "") socket.write(begin);
  }
  const started = performance.now();
  let memory = 0;
  do {
    await pause(1_000);
    memory = Math.max(memory, megabytes(server));
    if (drip !== "") for (const socket of sockets) if (socket.writable) socket.write(drip);
    // The server's side tells: who does not read does not learn of the end either.
  } while (openFiles(server) > before + clients / 50 && performance.now() - started < patience);
  const stayed = Math.round(performance.now() - started);
  for (const socket of sockets) socket.destroy();
  return { stayed, memory };
}
