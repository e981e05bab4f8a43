// What a Prometheus server collects. Labels are operationIds, methods and statuses, a closed set; never a path, a key or
// anything of a caller.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { ConnectionUse } from "../database/database.ts";
import { routes } from "../generated/routes.ts";
import type { Answer } from "../http/answer.ts";
import type { ApiRequest } from "../http/request.ts";
import type { RequestRecord } from "../http/request-record.ts";
import type { HttpRefusal } from "./listener/listener-options.ts";

export interface Metrics {
  countRequest(record: RequestRecord): void;
  countRefusal(refusal: HttpRefusal): void;
  /** Works that shared a commit. */
  countCommit(works: number): void;
  /** Serves /metrics. */
  respond(request: ApiRequest): Promise<Answer>;
}

export interface MetricsSources {
  readonly admission: { readonly inFlight: number; readonly shed: number };
  /** Lines of the log that were not written. */
  readonly log: { readonly dropped: number };
  /** The use of PostgreSQL's connections; undefined on SQLite. */
  readonly connections: (() => ConnectionUse) | undefined;
}

// From a read in memory to the 10 s after which work is given up.
const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Neither a path that is none nor a method that HTTP has and the contract has not makes a label of its own. */
const none = "none";
const methods: readonly string[] = ["HEAD", "OPTIONS", ...routes.map(({ method }) => method)];

export function createMetrics({ admission, log, connections }: MetricsSources): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Counter({
    name: "contacts_requests_total",
    help: "Answered requests.",
    labelNames: ["operation", "method", "status"],
    registers,
  });
  const durations = new Histogram({
    name: "contacts_request_duration_seconds",
    help: "Time from a request's headers to its answer.",
    labelNames: ["operation"],
    buckets: seconds,
    registers,
  });
  const refused = new Counter({
    name: "contacts_bare_refusals_total",
    help: "What HTTP's own grammar, limits or time-outs refused before it became a request.",
    labelNames: ["status"],
    registers,
  });
  gauge("contacts_requests_in_flight", "Requests worked on now.", () => admission.inFlight);
  counter(
    "contacts_requests_shed_total",
    "Requests refused with 503, as too many were in flight.",
    () => admission.shed,
  );
  counter("contacts_log_lines_dropped_total", "Log lines that could not be written.", () => log.dropped);
  const commits = commitSizes();
  if (connections !== undefined) {
    gauge("contacts_database_connections", "Open connections to PostgreSQL.", () => connections().open);
    gauge("contacts_database_connections_idle", "Those that nobody uses.", () => connections().idle);
    gauge("contacts_database_waiting", "Works that wait for a connection.", () => connections().waiting);
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
    const help = "Works that shared one durable commit.";
    return new Histogram({ name: "contacts_commit_works", help, buckets: [1, 2, 4, 8, 16, 32, 64, 128], registers });
  }
}
