// Plays a request on a fresh server, and keeps its response and the data stored afterwards.
import { type Exchange, exchange, type Target } from "../exchange.ts";
import type { Stage } from "../stage.ts";
import type { Read } from "./reads.ts";

export interface Observation {
  readonly exchange: Exchange;
  /** The responses of all operations that read, afterwards. */
  readonly reads: readonly Exchange[];
}

/** Plays on the demonstration's contacts and in an empty organisation; returns an observation of each. */
export async function observe(
  newStage: () => Stage,
  reads: readonly Read[],
  play: (target: Target) => Promise<Exchange>,
): Promise<Observation[]> {
  const stage = newStage();
  try {
    const server = await stage.server();
    const observations: Observation[] = [];
    for (const target of [server, server.empty]) {
      const played = await play(target);
      const read: Exchange[] = [];
      for (const [operation, request] of reads) read.push(await exchange(target, operation, request));
      observations.push({ exchange: played, reads: read });
    }
    return observations;
  } finally {
    await stage.end();
  }
}

const id = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;
const time = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;
const cursor = /"next_cursor":"[^"]*"/g;
/** Headers that differ between equal requests, or follow from the body. */
const variable = new Set(["content-length", "date", "etag", "ratelimit"]);

/** Tells if two requests had different results. Ids and times always differ: only those in `sent` count. */
export function differ(left: Observation, right: Observation, sent: string): boolean {
  return textOf(left) !== textOf(right);

  function textOf({ exchange, reads }: Observation): string {
    const headers = [...exchange.response.headers].filter(([name]) => !variable.has(name));
    const all = [headers, ...[exchange, ...reads].flatMap(({ response }) => [response.status, response.text])];
    return all
      .map((part) => (typeof part === "string" ? part : JSON.stringify(part)))
      .join("\n")
      .replaceAll(cursor, '"next_cursor":"a cursor"')
      .replaceAll(id, (text) => (sent.includes(text) ? text : "an id"))
      .replaceAll(time, (text) => (sent.includes(text) ? text : "a time"));
  }
}

/**
 * Tells if the server examined the request itself. A 400 does not prove it: the generated validators refuse without the
 * server's own code.
 */
export function isTried({ exchange: { response } }: Observation): boolean {
  return response.status !== 400 && response.status < 500;
}
