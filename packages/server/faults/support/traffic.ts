// Writers and readers that continue while something breaks, and their observations.
import { setTimeout as pause } from "node:timers/promises";
import { call, type Outcome, type Target } from "./call.ts";
import { promise } from "./report.ts";
import { type Audit, Writer } from "./writer.ts";

/** The server's promises during a fault and after it, in milliseconds. */
export const promises = { refusal: 2_000, response: 10_000, recovery: 5_000 };

interface Seen extends Outcome {
  readonly kind: "read" | "write";
}

export class Traffic {
  readonly seen: Seen[] = [];
  readonly writers: readonly Writer[];
  readonly #target: Target;
  readonly #loops: Promise<void>[] = [];
  #isGoing = true;

  /** Begins at once. */
  constructor(target: Target, { writers = 8, readers = 4 } = {}) {
    this.#target = target;
    this.writers = Array.from({ length: writers }, () => new Writer());
    for (const writer of this.writers) this.#loops.push(this.#repeat("write", () => writer.write(target)));
    const read = () => call(target, "GET", "/v1/contacts?limit=1");
    for (let reader = 0; reader < readers; reader++) this.#loops.push(this.#repeat("read", read));
  }

  async end(): Promise<void> {
    this.#isGoing = false;
    await Promise.all(this.#loops);
  }

  /** Ends, and reads what was written. */
  async audit(): Promise<Audit> {
    await this.end();
    const audits = await Promise.all(this.writers.map((writer) => writer.audit(this.#target)));
    return sum(audits);
  }

  async #repeat(kind: Seen["kind"], act: () => Promise<Outcome>): Promise<void> {
    while (this.#isGoing) {
      const outcome = await act();
      this.seen.push({ ...outcome, kind });
      // Waits like a client that respects Retry-After, but less patiently.
      await pause(outcome.status < 400 && outcome.status > 0 ? 1 : 50);
    }
  }
}

export function sum(audits: readonly Audit[]): Audit {
  return audits.reduce((total, { acknowledged, lost, torn }) => ({
    acknowledged: total.acknowledged + acknowledged,
    lost: total.lost + lost,
    torn: total.torn + torn,
  }));
}

/** Holds what was seen against the promises; `from` and `to` are the time of the fault, by `performance.now()`. */
export function judge({ seen }: Traffic, { from, to }: { from: number; to: number }): void {
  const during = seen.filter(({ sent, milliseconds }) => sent + milliseconds > from && sent < to);
  const refused = during.filter(({ status }) => status >= 300 || status === 0);
  const slowest = (outcomes: readonly Seen[]) =>
    Math.round(outcomes.reduce((most, { milliseconds }) => Math.max(most, milliseconds), 0));
  const isGood = ({ status, retryAfter }: Seen) => status === 503 && retryAfter !== undefined;
  const others = refused.filter((outcome) => !isGood(outcome)).map(({ status }) => status);
  promise(
    "every refusal is a 503 with Retry-After",
    others.length === 0,
    `${refused.length} refusals of ${during.length}, others ${[...new Set(others)].join(" ") || "none"}`,
  );
  promise(
    `refusals come within ${promises.refusal} ms`,
    slowest(refused) <= promises.refusal,
    `${slowest(refused)} ms`,
  );
  promise(
    `nothing takes longer than ${promises.response} ms`,
    slowest(seen) <= promises.response,
    `${slowest(seen)} ms`,
  );
  for (const kind of ["read", "write"] as const) {
    const served = seen.find(
      (outcome) => outcome.kind === kind && outcome.status < 300 && outcome.status > 0 && outcome.sent >= to,
    );
    const after = served === undefined ? Number.POSITIVE_INFINITY : Math.round(served.sent + served.milliseconds - to);
    promise(`${kind}s are served again within ${promises.recovery} ms`, after <= promises.recovery, `${after} ms`);
  }
}

export function judgeAudit({ acknowledged, lost, torn }: Audit): void {
  promise("no acknowledged write is lost", lost === 0, `${lost} of ${acknowledged}`);
  promise("no write is stored in part", torn === 0, torn);
}
