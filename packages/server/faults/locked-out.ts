// One client holds every connection that the server takes, with blank lines; another organisation needs a new one.
import { setTimeout as pause } from "node:timers/promises";
import { underAttack } from "./support/attacked.ts";
import { bounds } from "./support/bounds.ts";
import { exchange } from "./support/flood.ts";
import { RawConnection, toBytes } from "./support/raw-connection.ts";
import { figure, heading, option, promise } from "./support/report.ts";

/** The maximum number of connections of the server. */
const connections = option("connections", 4_096);
const watchedMs = option("seconds", 25) * 1_000;

await underAttack(
  "Locked out",
  async (attacked) => {
    const { key } = await attacked.other();
    for (const isRepeated of [false, true]) {
      const server = await attacked.server();
      heading(
        `${attacked.title}: ${connections} connections with blank lines${isRepeated ? ", opened again and again" : ""}`,
      );
      const longest = Math.round(await lockOut(server.url, key, { isRepeated }));
      const isServed = longest <= bounds.lockedOutMs;
      promise(`another organisation gets a new connection within ${bounds.lockedOutMs} ms`, isServed, `${longest} ms`);
      promise("the process stays up", server.isAlive(), "alive");
    }
  },
  // The listener is the same on either database.
  { engines: ["SQLite"] },
);

/** Holds every connection that the server takes, and returns how long another client got no new one at most. */
async function lockOut(url: string, other: string, { isRepeated }: { isRepeated: boolean }): Promise<number> {
  const request = toBytes({ path: "/v1/contacts" });
  const held: (RawConnection | undefined)[] = [];
  const hold = async (index: number) => {
    const connection = new RawConnection(url);
    held[index] = connection;
    await exchange(connection, request, 2_000);
  };
  // From the beginning, so that none ends before all are there.
  const dripping = setInterval(() => {
    for (const connection of held) connection?.write("\r\n");
  }, 2_000);
  for (let index = 0; index < connections; index += 256) {
    await Promise.all(Array.from({ length: Math.min(256, connections - index) }, (_, more) => hold(index + more)));
  }
  // The slots of connections that others have left idle become free.
  await pause(6_000);
  await Promise.all(held.map((connection, index) => (connection?.isClosed ? hold(index) : undefined)));
  figure("connections held", held.filter((connection) => connection?.isClosed === false).length);
  const started = performance.now();
  let served = started;
  let longest = 0;
  while (performance.now() - started < watchedMs) {
    const connection = new RawConnection(url);
    const response = await exchange(
      connection,
      toBytes({ path: "/v1/contacts?limit=1", headers: [["Authorization", other]] }),
      1_000,
    );
    connection.close();
    longest = Math.max(longest, performance.now() - served);
    if (response?.status === 200) served = performance.now();
    if (isRepeated) for (const [index, connection] of held.entries()) if (connection?.isClosed) void hold(index);
    await pause(200);
  }
  clearInterval(dripping);
  for (const connection of held) connection?.close();
  return longest;
}
