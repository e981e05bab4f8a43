import type { Socket } from "node:net";
import { expect, test } from "vitest";
import { createPool } from "../../src/database/postgres-pool.ts";
import { createStorage } from "../support/test-database.ts";

/** Counts the writes of a connected socket. TCP may join packets on their way, so the other end cannot count them. */
function countSending(socket: Socket): () => number {
  let count = 0;
  for (const name of ["_write", "_writev"] as const) {
    const send = socket[name]!.bind(socket) as (...parameters: unknown[]) => void;
    socket[name] = (...parameters: unknown[]) => {
      count++;
      send(...parameters);
    };
  }
  return () => count;
}

test("statements that are sent together go out in one packet, on a connection of the pool", async () => {
  const pool = createPool({ url: (await createStorage("empty")).location, connections: 1 });
  const client = await pool.connect();
  const sendings = countSending((client as unknown as { connection: { stream: Socket } }).connection.stream);
  const query = (number: number) => client.query({ name: `select ${number}`, text: `select ${number} as one` });
  await Promise.all([client.query("begin"), query(1), query(2), client.query("commit")]);
  expect(sendings()).toBe(1);
  await query(3);
  expect(sendings()).toBe(2);
  client.release();
  await pool.end();
});
