// The server process: it opens the configured database and files, listens, and stops in order.
import * as crypto from "node:crypto";
import { tmpdir } from "node:os";
import { setTimeout as pause, setImmediate } from "node:timers/promises";
import { v7 } from "uuid";
import { type App, createApp } from "../app.ts";
import type { MigratableDatabase, Session } from "../database/database.ts";
import { openDatabase } from "../database/open.ts";
import { rowSecurityGap } from "../database/postgres-row-security.ts";
import { withoutDemonstrationKeys } from "../demonstration/demonstration.ts";
import { type ServedDemonstration, serveDemonstration } from "../demonstration/demonstration-key.ts";
import { Admission } from "../http/admission.ts";
import { crossOrigin } from "../http/cors.ts";
import { rateLimiter, unlimited } from "../http/rate-limit.ts";
import { migrate } from "../store/migrate.ts";
import { sqlStore } from "../store/sql-store.ts";
import type { Store } from "../store/store.ts";
import { type Config, maxFileBytes, timeouts } from "./config.ts";
import { DiskFiles } from "./disk-files.ts";
import { fairConnections } from "./fair-connections.ts";
import { withHealth } from "./health.ts";
import { type OwnProcess, removeLeftovers, requestFiles } from "./leftover-files.ts";
import { type Listener, listen } from "./listener/listen.ts";
import type { HttpRefusal } from "./listener/listener-options.ts";
import type { AroundTurn } from "./listener/turns.ts";
import { createLog, logFailure, logRefusal, logRequest } from "./log.ts";
import { LogOutput } from "./log-output.ts";
import type { Metrics, MetricsSources } from "./metrics.ts";
import { within } from "./time-limit.ts";
import { startUpkeep } from "./upkeep.ts";

export const now = () => new Date();
/** Creates ids that sort by creation, also within a millisecond. */
export const newId = () => v7();
/**
 * Costs a tenth, because Node draws random bytes for many ids at once. These ids sort by millisecond. Node has it from
 * 24.16 on.
 */
const newRequestId = crypto.randomUUIDv7 ?? newId;

export interface RunningServer {
  /** The URL of the server, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** The URL of the metrics, if a port is set. */
  readonly metricsUrl: string | undefined;
  /** The key of the demonstration organisation, if one was requested. */
  readonly demonstrationKey: string | undefined;
  /** A contact of the demonstration for a first call, if there is one. */
  readonly demonstrationContactId: string | undefined;
  /**
   * Stops the server: it reports that it is not ready, waits for the delay, and refuses new requests. After the
   * accepted ones have ended, it closes the database.
   */
  stop(): Promise<void>;
}

/** Starts the server with the given settings. Rejects with one clear sentence if it fails. */
export async function startServer(config: Config, { demonstration = false } = {}): Promise<RunningServer> {
  const output = standardOutput();
  const log = createLog(config.logLevel, output);
  // The database opens before the metrics, which count its commits.
  let metrics: Metrics | undefined;
  const database = await openDatabase(config, {
    onCommit: (works) => metrics?.countCommit(works),
    onReplaced: (sentence) => log.error(sentence),
  });
  const listeners: Listener[] = [];
  const temporaryFiles = new DiskFiles({ maxBytes: maxFileBytes, parent: tmpdir(), pid: process.pid });
  const closeFiles = () => {
    process.off("exit", closeFiles);
    temporaryFiles.close();
  };
  process.once("exit", closeFiles);
  try {
    const migrated = await migrate(database, { now, onWait: (sentence) => log.warn(sentence) });
    for (const { version, name } of migrated) log.info({ version, name }, "migration applied");
    const gap = await rowSecurityGap(database);
    if (gap !== undefined) log.warn(gap);
    const leftovers = await removeLeftovers(tmpdir(), requestFiles, ownProcess());
    if (leftovers > 0) log.info({ leftovers }, "removed files of requests that a killed server left behind");
    const store = sqlStore(database);
    const demonstrated = demonstration ? await startDemonstration(store, config) : undefined;
    const admission = new Admission(config.maxInFlight);
    const connections = database.connections && fairConnections(database.connections);
    metrics = await metricsOf(config, { admission, log: output, connections: connections?.use });
    const app = createApp({
      store: demonstrated ? store : { ...store, keys: withoutDemonstrationKeys(store.keys) },
      now,
      newId,
      newRequestId,
      sha256: (text) => crypto.hash("sha256", text),
      // SQLite works within a turn of the event loop; PostgreSQL works beside it.
      ...(connections === undefined ? {} : { connections }),
      // On PostgreSQL, one page is sent while the next is read. With more, one organisation's large pages would delay
      // all others.
      costlyAtATime: database.engine === "sqlite" ? 1 : 2,
      temporaryFiles,
      nextTurn: setImmediate,
      onRequest(record) {
        logRequest(log, record);
        metrics?.countRequest(record);
      },
      rateLimiter: config.rateLimit === undefined ? unlimited : rateLimiter(config.rateLimit, now),
      admission,
      ...(config.corsOrigins.length > 0 ? { crossOrigin: crossOrigin(config.corsOrigins) } : {}),
    });
    const onRefusal = (refusal: HttpRefusal) => {
      logRefusal(log, refusal);
      metrics?.countRefusal(refusal);
    };
    let isStopping = false;
    const respond = withHealth(
      await withDocsOf(config, app),
      () => !isStopping,
      () => database.read(isReachable),
    );
    const listener = await listen(config, {
      respond,
      onRefusal,
      newRequestId,
      aroundTurn: aroundTurn(output, database),
    });
    listeners.push(listener);
    const watched = metrics && (await listenForMetrics(config, metrics, onRefusal));
    if (watched !== undefined) listeners.push(watched);
    let shed = 0;
    const shedding = setInterval(() => {
      if (admission.shed > shed)
        log.warn({ shed: admission.shed - shed }, "requests refused, because too many were in progress");
      shed = admission.shed;
    }, 1_000).unref();
    const stopUpkeep = startUpkeep(database, { now, onFailure: (error, what) => logFailure(log, error, what) });

    const end = async () => {
      app.drain();
      stopUpkeep();
      clearInterval(shedding);
      await Promise.all(listeners.map((listener) => listener.close()));
      closeFiles();
      // Uncommitted work is rolled back in any case.
      await within(timeouts.close, database.close());
    };
    const stop = async () => {
      isStopping = true;
      await pause(config.stopDelayMs);
      await within(timeouts.stop, end());
    };
    const metricsUrl = watched && `${watched.url}/metrics`;
    const { key: demonstrationKey, contactId: demonstrationContactId } = demonstrated ?? {};
    return { url: listener.url, metricsUrl, demonstrationKey, demonstrationContactId, stop };
  } catch (error) {
    await Promise.all(listeners.map((listener) => listener.close()));
    closeFiles();
    await database.close();
    throw error;
  }
}

/** Returns the work that the requests of a turn share: one moment of the database, and one write of the log. */
function aroundTurn(output: LogOutput, { reading }: Pick<MigratableDatabase, "reading">): AroundTurn {
  return {
    begin() {
      output.hold();
      reading?.begin();
    },
    end() {
      reading?.end();
      // The lines are written before the responses.
      output.release();
    },
  };
}

function startDemonstration(store: Store, { dataDirectory }: Config): Promise<ServedDemonstration> {
  return serveDemonstration(store, { dataDirectory, userId: process.geteuid?.(), now: now(), newId });
}

export function ownProcess(): OwnProcess {
  return {
    pid: process.pid,
    userId: process.geteuid?.(),
    startedAt: Date.now() - process.uptime() * 1_000,
    hasEnded(pid) {
      try {
        process.kill(pid, 0);
        return false;
      } catch (error) {
        return (error as NodeJS.ErrnoException).code === "ESRCH";
      }
    },
  };
}

let logOutput: LogOutput | undefined;

/**
 * Returns the log's output, one per process. Reading `process.stdout` puts a socket behind it into non-blocking mode.
 */
function standardOutput(): LogOutput {
  if (logOutput !== undefined) return logOutput;
  const output = new LogOutput({ fd: process.stdout.fd });
  process.once("exit", () => output.flushAtExit());
  logOutput = output;
  return output;
}

// Loaded only on request, because it takes megabytes.

async function metricsOf({ metricsPort }: Config, sources: MetricsSources) {
  if (metricsPort === undefined) return undefined;
  const { createMetrics } = await import("./metrics.ts");
  return createMetrics(sources);
}

function listenForMetrics(config: Config, { respond }: Metrics, onRefusal: (refusal: HttpRefusal) => void) {
  const place = { ...config, port: config.metricsPort! };
  return listen(place, { respond, onRefusal, newRequestId, setting: "CONTACTS_METRICS_PORT" });
}

async function withDocsOf({ docsDirectory }: Config, { respond }: App) {
  if (docsDirectory === undefined) return respond;
  const { withDocs } = await import("./docs-site.ts");
  return withDocs(docsDirectory, respond);
}

/** Returns true if the database responds. */
async function isReachable(session: Session): Promise<boolean> {
  const rows = await session.all({ name: "health.reachable", text: "select 1 as one" }, []);
  return rows.length === 1;
}
