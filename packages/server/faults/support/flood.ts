// Many requests at a time, each on a connection that waits for its response.
import { setTimeout as pause } from "node:timers/promises";
import { RawConnection, type RawRequest, type RawResponse, toBytes } from "./raw-connection.ts";

export interface FloodOptions {
  readonly connections: number;
  readonly milliseconds: number;
  /** Milliseconds in which the connections are opened, one after the other. @default 0 */
  readonly openingMs?: number;
  /** Bytes of a response after which the connection is cut. */
  readonly maxBytes?: number;
}

export interface Flooded {
  readonly requests: number;
  /** The number of responses of each status; 0 stands for no response. */
  readonly statuses: Readonly<Record<number, number>>;
}

/** Sends the requests in turn, again and again, until the time is over. */
export async function flood(
  url: string,
  requests: readonly RawRequest[],
  { connections, milliseconds, openingMs = 0, maxBytes = 2 ** 20 }: FloodOptions,
): Promise<Flooded> {
  const bytes = requests.map(toBytes);
  const statuses: Record<number, number> = {};
  const end = performance.now() + milliseconds;
  let turn = 0;
  const send = async (_: unknown, index: number) => {
    await pause((openingMs / connections) * index);
    let connection: RawConnection | undefined;
    while (performance.now() < end) {
      if (connection === undefined || connection.isClosed) connection = new RawConnection(url, { maxBytes });
      const response = await exchange(connection, bytes[turn++ % bytes.length]!, end - performance.now() + 500);
      // One that is in progress when the time is over says nothing.
      if (response === undefined && !connection.isClosed && performance.now() >= end) break;
      const status = response?.status ?? 0;
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (response === undefined || response.headers.get("connection") === "close") connection.close();
    }
    connection?.close();
  };
  await Promise.all(Array.from({ length: connections }, send));
  return { requests: turn, statuses };
}

/** Sends one request and waits for its response; undefined without one. */
export async function exchange(
  connection: RawConnection,
  bytes: Uint8Array,
  timeoutMs?: number,
): Promise<RawResponse | undefined> {
  const count = connection.responses.length;
  connection.write(bytes);
  return (await connection.responded(count + 1, timeoutMs))[count];
}

/** Waits until the server has time for a usual request, for half a minute at most. */
export async function settled(url: string): Promise<void> {
  const connection = new RawConnection(url);
  await exchange(connection, toBytes({ path: "/livez" }), 30_000);
  connection.close();
}

/** Returns the statuses as text, such as `200: 17, no response: 1`. */
export function listStatuses(statuses: Readonly<Record<number, number>>): string {
  const parts = Object.entries(statuses).map(
    ([status, count]) => `${status === "0" ? "no response" : status}: ${count}`,
  );
  return parts.join(", ") || "none";
}
