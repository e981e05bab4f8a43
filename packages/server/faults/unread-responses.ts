// Requests whose responses stay unread: pipelined over large data, minimal ones by the thousand, and slow readers.
import { setTimeout as pause } from "node:timers/promises";
import { underAttack } from "./support/attacked.ts";
import { createLargeContacts } from "./support/large-contacts.ts";
import { RawConnection, toBytes } from "./support/raw-connection.ts";
import { option } from "./support/report.ts";

const contacts = option("contacts", 200);
const milliseconds = option("seconds", 6) * 1_000;

interface Unread {
  readonly connections: number;
  readonly bytes: Uint8Array;
  /** Bytes read per second. @default 0 */
  readonly rate?: number;
  /** True if connections that the server ends are opened again. */
  readonly isRepeated?: boolean;
}

/** Sends the bytes on every connection and reads nothing, or a little every second. */
async function leaveUnread(url: string, { connections, bytes, rate = 0, isRepeated = false }: Unread): Promise<void> {
  const begin = () => {
    const connection = new RawConnection(url);
    connection.socket.pause();
    connection.write(bytes);
    return connection;
  };
  const opened = Array.from({ length: connections }, begin);
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    await pause(1_000);
    for (const [index, connection] of opened.entries()) {
      if (rate > 0) connection.socket.read(rate);
      if (isRepeated && connection.isClosed) opened[index] = begin();
    }
  }
  for (const connection of opened) connection.close();
}

await underAttack("Unread responses", async (attacked) => {
  // The organisation's own data: 200 contacts of 64 KiB are 12.8 MB for one page.
  await createLargeContacts(await attacked.attacker(), { count: contacts, bytes: 64_000 });
  const requests = ({ key, contactId }: { key: string; contactId: string }) => {
    const headers = [["Authorization", key]] as const;
    const page = toBytes({ path: "/v1/contacts?limit=200", headers });
    const patch = { method: "PATCH", path: `/v1/contacts/${contactId}`, headers, body: '{"name":"Unread"}' };
    const times = (bytes: Uint8Array, count: number) => Buffer.concat(Array.from({ length: count }, () => bytes));
    const minimal = Buffer.from("GET / HTTP/1.1\r\nHost:a\r\n\r\n");
    return {
      "100 pipelined pages of 12.8 MB on one connection": { connections: 1, bytes: times(page, 100) },
      "one page of 12.8 MB on each of 50 connections": { connections: 50, bytes: page },
      "100 pipelined pages on each of 8 connections": { connections: 8, bytes: times(page, 100) },
      "300 pipelined single contacts of 64 KB on each of 20 connections": {
        connections: 20,
        bytes: times(toBytes({ path: "/v1/contacts?limit=1&offset=5", headers }), 300),
      },
      "pages read at one byte a second, on 20 connections": { connections: 20, bytes: page, rate: 1 },
      "200 pipelined changes on each of 20 connections": { connections: 20, bytes: times(toBytes(patch), 200) },
      "64 KB of minimal requests without a key on each of 300 connections": {
        connections: 300,
        bytes: times(minimal, 2_520),
        isRepeated: true,
      },
      "64 KB of minimal requests, read at one byte a second, on 200 connections": {
        connections: 200,
        bytes: times(minimal, 2_520),
        rate: 1,
      },
    } satisfies Record<string, Unread>;
  };
  for (const name of Object.keys(requests(await attacked.attacker())) as (keyof ReturnType<typeof requests>)[]) {
    await attacked.attack(name, (attacker) => leaveUnread(attacker.url, requests(attacker)[name]));
  }
});
