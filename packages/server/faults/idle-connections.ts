// Connections that send just enough to look alive: each must end.
import { setTimeout as pause } from "node:timers/promises";
import { type Attacker, underAttack } from "./support/attacked.ts";
import { bounds } from "./support/bounds.ts";
import { RawConnection } from "./support/raw-connection.ts";
import { promise } from "./support/report.ts";

const patienceMs = bounds.idleConnectionMs + 10_000;

interface Kind {
  readonly begin: string;
  /** Sent every `everyMs`. */
  readonly drip: string;
  readonly everyMs?: number;
}

const kinds = ({ key, contactId }: Attacker): Record<string, Kind> => {
  const get = (path: string, more = "") => `GET ${path} HTTP/1.1\r\nHost: x\r\n${more}\r\n`;
  const authorized = `Authorization: ${key}\r\n`;
  return {
    "a blank line every 3 s after a 401": { begin: get("/v1/contacts"), drip: "\r\n" },
    "a blank line every 3 s after a 200": { begin: get(`/v1/contacts/${contactId}`, authorized), drip: "\r\n" },
    "a blank line every 3 s after /livez": { begin: get("/livez"), drip: "\r\n" },
    "a blank line every 3 s before a first request": { begin: "", drip: "\r\n" },
    "a bare line feed every 3 s after a 401": { begin: get("/v1/contacts"), drip: "\n" },
    "a blank line every 0.5 s after a 401": { begin: get("/v1/contacts"), drip: "\r\n", everyMs: 500 },
    "a carriage return and a line feed by turns after a 401": {
      begin: get("/v1/contacts"),
      drip: "\r",
      everyMs: 1_500,
    },
    "a letter of the next request every 3 s after a 401": { begin: get("/v1/contacts"), drip: "G" },
    "a header every 3 s": { begin: "GET /v1/contacts HTTP/1.1\r\n", drip: "X-A: b\r\n" },
    "a body byte every 3 s": {
      begin: `POST /v1/contacts/find HTTP/1.1\r\nHost: x\r\n${authorized}Content-Type: application/json\r\nContent-Length: 60000\r\n\r\n`,
      drip: " ",
    },
    "a chunk every 3 s": {
      begin: `POST /v1/contacts/find HTTP/1.1\r\nHost: x\r\n${authorized}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
      drip: "1\r\n \r\n",
    },
    "a body byte every 3 s without a key": {
      begin:
        "POST /v1/contacts/find HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n",
      drip: " ",
    },
    "a body byte every 3 s to an unknown path": {
      begin: "POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n",
      drip: " ",
    },
    "a body that was announced and never sent": {
      begin: `POST /v1/contacts/find HTTP/1.1\r\nHost: x\r\n${authorized}Content-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n`,
      drip: "",
    },
    "an upgrade, then a byte every 3 s": {
      begin: get("/v1/contacts", "Connection: Upgrade\r\nUpgrade: websocket\r\n"),
      drip: "\x81",
    },
    nothing: { begin: "", drip: "" },
  };
};

/** Returns how long the server kept the connection. */
async function stay(url: string, { begin, drip, everyMs = 3_000 }: Kind): Promise<number> {
  const connection = new RawConnection(url);
  connection.write(Buffer.from(begin, "latin1"));
  const started = performance.now();
  const dripping = drip === "" ? undefined : setInterval(() => connection.write(Buffer.from(drip, "latin1")), everyMs);
  while (!connection.isClosed && performance.now() - started < patienceMs) await pause(100);
  clearInterval(dripping);
  connection.close();
  return performance.now() - started;
}

await underAttack(
  "Idle connections",
  async (attacked) => {
    const all = Object.entries(kinds(await attacked.attacker()));
    await attacked.attack(`${all.length} kinds at once`, async (attacker) => {
      const stayed = await Promise.all(all.map(([, kind]) => stay(attacker.url, kind)));
      for (const [index, [name]] of all.entries()) {
        const milliseconds = Math.round(stayed[index]!);
        const isEnded = milliseconds <= bounds.idleConnectionMs;
        promise(`a connection with ${name} ends within ${bounds.idleConnectionMs} ms`, isEnded, `${milliseconds} ms`);
      }
    });
  },
  // The listener is the same on either database.
  { engines: ["SQLite"] },
);
