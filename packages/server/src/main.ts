// The process: opens what the settings name, listens, and stops in order.
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { v7 } from "uuid";
import { createApp } from "./app.ts";
import { type Config, maxHeaderBytes, timeouts } from "./config.ts";
import type { Session } from "./database/database.ts";
import { migrate } from "./database/migrate.ts";
import { openDatabase } from "./database/open.ts";
import { sweepAnswers } from "./database/sql-answer-repository.ts";
import { prepareDemonstration } from "./demonstration.ts";
import { demonstrationKey } from "./demonstration-key.ts";
import { withDocs } from "./docs-site.ts";
import { withHealth } from "./health.ts";
import { forgottenUpTo } from "./http/idempotency.ts";
import { rateLimiter, unlimited } from "./http/rate-limit.ts";
import { createLog, logRequest } from "./log.ts";
import { sqlStore } from "./sql-store.ts";

export const now = () => new Date();
export const newId = () => v7();

export interface RunningServer {
  /** Where it listens, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** The key of the demonstration organisation, if one was asked for. */
  readonly demonstrationKey: string | undefined;
  /** Refuses new requests, lets accepted ones end, closes the database. */
  stop(): Promise<void>;
}

/** Starts the server that the settings describe. Rejects with one clear sentence when it cannot. */
export async function startServer(config: Config, { demonstration = false } = {}): Promise<RunningServer> {
  const log = createLog(config.logLevel);
  const database = await openDatabase(config);
  try {
    for (const { version, name } of await migrate(database, { now })) log.info({ version, name }, "migration applied");
    const store = sqlStore(database);
    const key = demonstration ? await demonstrationKey(config.dataDirectory) : undefined;
    if (key !== undefined) await prepareDemonstration(store, { key, contact: true, now: now(), newId });
    const app = createApp({
      store,
      now,
      newId,
      onRequest: (record) => logRequest(log, record),
      rateLimiter: config.rateLimit === undefined ? unlimited : rateLimiter(config.rateLimit, now),
    });
    const { docsDirectory } = config;
    let isStopping = false;
    const isReady = async () => !isStopping && (await database.read(answers));
    const served = docsDirectory === undefined ? app.fetch : withDocs(docsDirectory, app.fetch);
    const server = await listen(withHealth(served, isReady), config);
    const sweeping = setInterval(() => {
      const upTo = forgottenUpTo(now());
      database.write((session) => sweepAnswers(session, upTo)).catch((error) => log.error({ error }, "sweep failed"));
    }, 3_600_000).unref();

    const stop = async () => {
      isStopping = true;
      app.drain();
      clearInterval(sweeping);
      await close(server);
      await database.close();
    };
    return { url: addressOf(server), demonstrationKey: key, stop };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function listen(fetch: (request: Request) => Response | Promise<Response>, { host, port }: Config): Promise<Server> {
  const server = createAdaptorServer({
    fetch,
    serverOptions: {
      maxHeaderSize: maxHeaderBytes,
      headersTimeout: timeouts.headers,
      requestTimeout: timeouts.request,
      keepAliveTimeout: timeouts.keepAlive,
      connectionsCheckingInterval: timeouts.check,
    },
  }) as Server;
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(toListenError(error, host, port)));
    server.listen(port, host, () => resolve(server));
  });
}

function toListenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is in use. Stop what uses it, or set PORT to another one.`,
    EACCES: `Port ${port} may not be used by this user. Set PORT to one above 1023.`,
    EADDRNOTAVAIL: `${host} is no address of this machine. Set HOST to one that is, such as 127.0.0.1.`,
    ENOTFOUND: `${host} is no known host. Set HOST to an address of this machine, such as 127.0.0.1.`,
  };
  return new Error(reasons[error.code ?? ""] ?? `Cannot listen on ${host}:${port} (${error.code}).`, { cause: error });
}

/** Whether the database answers at all. */
async function answers(session: Session): Promise<boolean> {
  const rows = await session.all({ name: "health.answers", text: "select 1 as one" }, []);
  return rows.length === 1;
}

function addressOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}

/** Idle connections end at once, busy ones with their answer, all after the time for draining. */
async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that has got its last answer is idle only then.
  const idling = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => server.closeAllConnections(), timeouts.drain);
  await closed;
  clearInterval(idling);
  clearTimeout(deadline);
}
