// One key, or none, tries to take every slot of the server: with slow bodies, and with complete requests at once.
import { setTimeout as pause } from "node:timers/promises";
import { createApiKey } from "../src/http/api-key.ts";
import { type Attacker, underAttack } from "./support/attacked.ts";
import { flood, listStatuses } from "./support/flood.ts";
import { RawConnection, type RawRequest, toBytes } from "./support/raw-connection.ts";
import { figure, option, promise } from "./support/report.ts";

const connections = option("connections", 1_100);
/** The number of bodies within `maxArrivingBytes`: beyond that, the oldest are refused with 408. */
const longBodies = Math.min(connections, 500);
const milliseconds = option("seconds", 8) * 1_000;

/** Announces a long body on every connection and sends a byte of it each second. Connections that end are opened again. */
async function dripBodies(url: string, begin: (index: number) => string, drip = " "): Promise<void> {
  const open = (index: number) => {
    const connection = new RawConnection(url);
    connection.write(begin(index));
    return connection;
  };
  const all: RawConnection[] = [];
  for (let index = 0; index < connections; index++) {
    all.push(open(index));
    // The slots are the attack, not the burst: 2,000 connections a second.
    if (index % 10 === 0) await pause(5);
  }
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    await pause(1_000);
    for (const [index, connection] of all.entries()) {
      if (connection.isClosed) all[index] = open(index);
      else connection.write(drip);
      if (index % 10 === 0) await pause(2);
    }
  }
  for (const connection of all) connection.close();
}

/** Sends every body in two halves, two seconds apart, and returns how often each status came. */
async function sendHalves(url: string, request: RawRequest): Promise<Record<number, number>> {
  const bytes = toBytes(request);
  const statuses: Record<number, number> = {};
  const send = async () => {
    const connection = new RawConnection(url);
    connection.write(bytes.subarray(0, bytes.length / 2));
    await pause(2_000);
    connection.write(bytes.subarray(bytes.length / 2));
    const [response] = await connection.responded(1, 10_000);
    connection.close();
    statuses[response?.status ?? 0] = (statuses[response?.status ?? 0] ?? 0) + 1;
  };
  await Promise.all(Array.from({ length: longBodies }, send));
  return statuses;
}

const headOf = (line: string, key: string | undefined, framing: string) =>
  `${line} HTTP/1.1\r\nHost: x\r\n${key === undefined ? "" : `Authorization: ${key}\r\n`}Content-Type: application/json\r\n${framing}\r\n\r\n`;
const find = "POST /v1/contacts/find";
const long = "Content-Length: 60000";

const slow: Record<string, (attacker: Attacker) => Promise<void>> = {
  "of one key": ({ url, key }) => dripBodies(url, () => headOf(find, key, long)),
  "of one key, in chunks, on changes": ({ url, key, contactId }) =>
    dripBodies(url, () => headOf(`PATCH /v1/contacts/${contactId}`, key, "Transfer-Encoding: chunked"), "1\r\n \r\n"),
  "without a key": ({ url }) => dripBodies(url, () => headOf(find, undefined, long)),
  "of one unknown key": ({ url }) => {
    const { text } = createApiKey(crypto.randomUUID());
    return dripBodies(url, () => headOf(find, text, long));
  },
  "each of another unknown key": ({ url }) =>
    dripBodies(url, () => headOf(find, createApiKey(crypto.randomUUID()).text, long)),
};

const complete = ({ key, contactId }: Attacker): Record<string, RawRequest> => {
  const headers = [["Authorization", key]] as const;
  const path = `/v1/contacts/${contactId}`;
  return {
    finds: { method: "POST", path: "/v1/contacts/find", headers, body: '{"external_id":"attacked"}' },
    "changes of one contact": { method: "PATCH", path, headers, body: '{"name":"Taken"}' },
    "pages of 200 contacts": { path: "/v1/contacts?limit=200", headers },
    "finds under one idempotency key": {
      method: "POST",
      path: "/v1/contacts/find",
      headers: [...headers, ["Idempotency-Key", "taken"]],
      body: '{"external_id":"attacked"}',
    },
    "changes under one idempotency key": {
      method: "PATCH",
      path,
      headers: [...headers, ["Idempotency-Key", "taken-change"]],
      body: '{"name":"Taken"}',
    },
    "bodies of 64 KiB": { method: "PATCH", path, headers, body: `{"metadata":{"text":"${"x".repeat(64_000)}"}}` },
  };
};

await underAttack("Taken slots", async (attacked) => {
  for (const [name, act] of Object.entries(slow)) {
    await attacked.attack(`${connections} slow bodies ${name}`, act);
  }
  for (const name of Object.keys(complete(await attacked.attacker()))) {
    const count = name === "bodies of 64 KiB" ? longBodies : connections;
    await attacked.attack(`${count} ${name} at a time`, async (attacker) => {
      const request = complete(attacker)[name]!;
      const { statuses } = await flood(attacker.url, [request], {
        connections: count,
        milliseconds: 0.75 * milliseconds,
        // The slots are the attack, not the burst of new connections.
        openingMs: milliseconds / 4,
      });
      figure("responses", listStatuses(statuses));
      promise("complete requests get no 408", !(408 in statuses), statuses[408] ?? 0);
    });
  }
  await attacked.attack(`${longBodies} bodies of 64 KiB in two halves`, async (attacker) => {
    const statuses = await sendHalves(attacker.url, complete(attacker)["bodies of 64 KiB"]!);
    figure("responses", listStatuses(statuses));
    promise("complete requests get no 408", !(408 in statuses), statuses[408] ?? 0);
  });
});
