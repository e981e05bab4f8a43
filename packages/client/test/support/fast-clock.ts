import type { Clock } from "../../src/clock.ts";
import { ContactMethods } from "../../src/generated/methods.ts";
import type { ContactsClientOptions } from "../../src/options.ts";
import { readSettings } from "../../src/settings.ts";
import { transportOf } from "../../src/transport.ts";
import { apiKey } from "./client.ts";
import { type Answer, type HttpServer, startHttpServer } from "./http-server.ts";

/** Delays of this length and more are deadlines, which a fast clock never reaches by itself. */
export const farAway = 30_000;

/** A clock whose waits take no time: it jumps to their end. `waits` holds their lengths in milliseconds. */
export function fastClock(random = 0.5): { clock: Clock; waits: number[] } {
  const waits: number[] = [];
  let time = 0;
  const clock: Clock = {
    now: () => time,
    random: () => random,
    after(delay, callback) {
      if (delay >= farAway) return () => {};
      waits.push(delay);
      time += delay;
      const timer = setImmediate(callback);
      return () => clearImmediate(timer);
    },
  };
  return { clock, waits };
}

/** A client with a clock of the test's, and the server it talks to. */
export async function fastClientOf(answer: Answer, options: ContactsClientOptions = {}, random?: number) {
  const server: HttpServer = await startHttpServer(answer);
  const { clock, waits } = fastClock(random);
  const settings = readSettings({ apiKey, baseUrl: server.url, ...options }, server.url);
  return { contacts: new ContactMethods(transportOf({ ...settings, clock })), server, waits };
}
