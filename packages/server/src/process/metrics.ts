// Metrics for Prometheus. Labels are operationIds, methods and statuses, a closed set. They never contain paths, keys
// or other data of callers.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { ConnectionUse } from "../database/database.ts";
import { routes } from "../generated/routes.ts";
import type { ApiRequest } from "../http/request.ts";
import type { RequestRecord } from "../http/request-record.ts";
import type { ApiResponse } from "../http/response.ts";
import type { HttpRefusal } from "./listener/listener-options.ts";

export interface Metrics {
  countRequest(record: RequestRecord): void;
  countRefusal(refusal: HttpRefusal): void;
  /** Counts a commit, and the units of work that shared it. */
  countCommit(works: number): void;
  /** Serves /metrics. */
  respond(request: ApiRequest): Promise<ApiResponse>;
}

export interface MetricsSources {
  readonly admission: { readonly inFlight: number; readonly shed: number };
  /** The number of dropped log lines. */
  readonly log: { readonly dropped: number };
  /** Returns the use of PostgreSQL's connections; undefined on SQLite. */
  readonly connections: (() => ConnectionUse) | undefined;
}

// From a read in memory to the 10 s after which work is cancelled.
const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The common label of unknown paths and methods, so that callers cannot create labels. */
const none = "none";
const methods: readonly string[] = ["HEAD", "OPTIONS", ...routes.map(({ method }) => method)];

export function createMetrics({ admission, log, connections }: MetricsSources): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Counter({
    name: "contacts_requests_total",
    help: "Requests with a response.",
    labelNames: ["operation", "method", "status"],
    registers,
  });
  const durations = new Histogram({
    name: "contacts_request_duration_seconds",
    help: "Time from a request's headers to its response.",
    labelNames: ["operation"],
    buckets: seconds,
    registers,
  });
  const refused = new Counter({
    name: "contacts_bare_refusals_total",
    help: "Requests that HTTP itself refused, for their syntax, limits or timeouts.",
    labelNames: ["status"],
    registers,
  });
  gauge("contacts_requests_in_flight", "Requests in progress.", () => admission.inFlight);
  counter(
    "contacts_requests_shed_total",
    "Requests refused with 503, because too many were in progress.",
    () => admission.shed,
  );
  counter("contacts_log_lines_dropped_total", "Log lines that could not be written.", () => log.dropped);
  const commits = commitSizes();
  if (connections !== undefined) {
    gauge("contacts_database_connections", "Open connections to PostgreSQL.", () => connections().open);
    gauge("contacts_database_connections_idle", "Idle connections to PostgreSQL.", () => connections().idle);
    gauge("contacts_database_waiting", "Units of work that wait for a connection.", () => connections().waiting);
  }

  return {
    countRequest({ operationId = none, method, status, milliseconds }) {
      requests.inc({ operation: operationId, method: methods.includes(method) ? method : none, status });
      durations.observe({ operation: operationId }, milliseconds / 1_000);
    },
    countRefusal: ({ status }) => refused.inc({ status }),
    countCommit: (works) => commits.observe(works),
    async respond({ pathname }) {
      if (pathname !== "/metrics") {
        return { status: 404, headers: { "content-type": "text/plain" }, body: "See /metrics.\n" };
      }
      return { status: 200, headers: { "content-type": register.contentType }, body: await register.metrics() };
    },
  };

  function counter(name: string, help: string, read: () => number): void {
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  }

  function gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  }

  function commitSizes(): Histogram {
    const help = "Units of work in one durable commit.";
    return new Histogram({ name: "contacts_commit_works", help, buckets: [1, 2, 4, 8, 16, 32, 64, 128], registers });
  }
}
