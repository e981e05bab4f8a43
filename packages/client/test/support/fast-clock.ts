import { transportOf } from "../../src/call/transport.ts";
import { ContactMethods } from "../../src/generated/methods.ts";
import { logged } from "../../src/observing/logged.ts";
import type { Clock } from "../../src/retry/clock.ts";
import type { ContactsClientOptions } from "../../src/settings/options.ts";
import { readSettings } from "../../src/settings/settings.ts";
import { apiKey } from "./client.ts";
import { type Handler, type HttpServer, startHttpServer } from "./http-server.ts";

/** Delays of at least this length are deadlines. The clock reaches them only on request. */
export const farAway = 30_000;

interface FastClock {
  readonly clock: Clock;
  /** The lengths of all waits and of all deadlines, in milliseconds. */
  readonly waits: number[];
  readonly deadlines: number[];
  /** Reaches every deadline that has not been cleared. */
  readonly expire: () => void;
}

/** A clock whose waits take no time: it jumps to their end. */
export function fastClock(random = 0.5): FastClock {
  const waits: number[] = [];
  const deadlines: number[] = [];
  const pending = new Set<() => void>();
  let time = 0;
  const clock: Clock = {
    now: () => time,
    random: () => random,
    after(delay, callback) {
      if (delay >= farAway) {
        deadlines.push(delay);
        pending.add(callback);
        return () => pending.delete(callback);
      }
      waits.push(delay);
      time += delay;
      const timer = setImmediate(callback);
      return () => clearImmediate(timer);
    },
  };
  const expire = () => {
    for (const callback of pending) callback();
  };
  return { clock, waits, deadlines, expire };
}

/** A client with a clock of the test's, and the server it talks to. */
export async function fastClientOf(handle: Handler, options: ContactsClientOptions = {}, random?: number) {
  const server: HttpServer = await startHttpServer(handle);
  const { clock, ...seen } = fastClock(random);
  const settings = readSettings({ apiKey, baseUrl: server.url, ...options }, server.url);
  return { contacts: new ContactMethods(transportOf({ ...logged(settings), clock })), server, ...seen };
}
