// The troubles, and the verdict on a caller in each: a few words, and a rank. The table names the callers with a lower
// rank. A difference of a half, or of half a second, is noise.
import { gzipSync } from "node:zlib";
import { type HostileServer, type Misbehave, refuse, succeed, success } from "./hostile-server.ts";
import type { Errand, Report } from "./troubled-caller.ts";

export interface Trouble {
  readonly title: string;
  /** Milliseconds given to a call. */
  readonly limit: number;
  readonly job: Errand["job"];
  /** Milliseconds until the caller is given up. */
  readonly patience: number;
  /** The number of callers at a time, where one takes much of the machine. */
  readonly atOnce?: number;
  /** Part of the short table in docs/measurements.md. */
  readonly inShort?: boolean;
  readonly misbehave: () => Misbehave;
  readonly judge: (report: Report, server: HostileServer) => Judgement;
}

export interface Judgement {
  readonly text: string;
  readonly rank: number;
}

const one = { job: "one", limit: 20_000, patience: 6_000 } as const;
const json = { "content-type": "application/json" };

const lostResponses: readonly Trouble[] = [
  {
    ...one,
    title: "one 503, then 200",
    misbehave: () => (response, count) => (count === 1 ? refuse(response, 503) : succeed(response)),
    judge: (report, server) => ({ text: `${done(report)}, ${requests(server)}`, rank: Number(!report.succeeded) }),
  },
  {
    ...one,
    inShort: true,
    title: "reset before the response, then 200",
    misbehave: () => (response, count) => {
      if (count === 1) response.socket?.resetAndDestroy();
      else succeed(response);
    },
    // Without the same key on both, a change that is sent again may take effect twice.
    judge: (report, server) => {
      const isSafe = report.succeeded && keys(server) === "same key";
      return { text: `${done(report)}, ${requests(server)}`, rank: Number(!isSafe) };
    },
  },
];

const times: readonly Trouble[] = [
  {
    ...one,
    inShort: true,
    title: "503 with `Retry-After: 60`, limit 2 s",
    limit: 2_000,
    misbehave: () => (response) => refuse(response, 503, { "retry-after": "60" }),
    judge: ({ duration, saysWhen }) => ({
      text: `${ms(duration)}, ${saysWhen ? "says when" : "does not say when"}`,
      rank: seconds(duration) + (saysWhen ? 0 : 1e6),
    }),
  },
  {
    ...one,
    inShort: true,
    title: "no response, limit 1 s",
    limit: 1_000,
    patience: 10_000,
    misbehave: () => () => {},
    judge: ({ duration }, { seen }) => ({ text: `${ms(duration)}, ${plural(seen.length)}`, rank: seconds(duration) }),
  },
  {
    ...one,
    title: "body that stalls, limit 1 s",
    limit: 1_000,
    misbehave: () => (response) => response.writeHead(200, { ...json, "content-length": "500" }).write('{"data":'),
    judge: ({ duration }) => ({ text: ms(duration), rank: seconds(duration) }),
  },
  {
    ...one,
    title: "abort in the wait for a retry",
    job: "aborted",
    misbehave: () => (response, count, here) => {
      refuse(response, 503, { "retry-after": "3" });
      if (count === 1) setTimeout(() => here.abort(), 100);
    },
    judge: ({ duration }) =>
      duration < 0 ? { text: "no retry", rank: 0 } : { text: ms(duration), rank: seconds(duration) },
  },
];

const responses: readonly Trouble[] = [
  ...[307, 302].map((status) => ({
    ...one,
    title: `${status} to another origin`,
    misbehave: (): Misbehave => (response, _, here) =>
      response.writeHead(status, { location: `${here.elsewhere.url}/x` }).end(),
    judge: (_: Report, { elsewhere: { seen } }: HostileServer) => given(seen[0]),
  })),
  {
    ...one,
    title: "half of the JSON, with 200",
    misbehave: () => (response) => response.writeHead(200, json).end(success().slice(0, 100)),
    judge: whatIsGiven,
  },
  {
    ...one,
    title: "HTML with 200",
    misbehave: () => (response) => response.writeHead(200, { "content-type": "text/html" }).end("<h1>Welcome</h1>"),
    judge: whatIsGiven,
  },
  {
    ...one,
    title: "200 KB gzip that stands for 200 MB",
    patience: 20_000,
    atOnce: 1,
    misbehave: () => (response) => response.writeHead(200, { ...json, "content-encoding": "gzip" }).end(bomb()),
    judge: ({ growth, outcome }) => ({
      text: `+${growth.toFixed(0)} MB, ${outcome}`,
      rank: growth / 20,
    }),
  },
];

const loads: readonly Trouble[] = [
  {
    inShort: true,
    title: "100 calls by 10 workers, 20 requests per second allowed",
    job: "job",
    atOnce: 3,
    limit: 30_000,
    patience: 30_000,
    misbehave: allowTwentyPerSecond,
    judge: ({ duration, failures }, { seen }) => {
      const refused = seen.length - (100 - failures);
      const text = `${refused} × 429, ${failures} failed, ${seconds(duration).toFixed(1)} s`;
      return { text, rank: failures * 1e6 + seconds(duration) };
    },
  },
  {
    title: "outage of 5 s, 200 calls at 40 per second",
    job: "stream",
    atOnce: 3,
    limit: 10_000,
    patience: 30_000,
    misbehave: () => {
      let ends: number | undefined;
      return (response) => {
        ends ??= performance.now() + 5_000;
        if (performance.now() < ends) refuse(response, 503);
        else succeed(response);
      };
    },
    judge: (_, { seen }) => ({ text: `${(seen.length / 200).toFixed(2)} requests per call`, rank: seen.length / 20 }),
  },
];

export const troubles = { lostResponses, times, responses, loads };

function allowTwentyPerSecond(): Misbehave {
  let used = 0;
  let ends = 0;
  return (response) => {
    const now = performance.now();
    if (now >= ends) [used, ends] = [0, now + 1000];
    const left = Math.max(0, 20 - ++used);
    const headers = { ratelimit: `"default";r=${left};t=1`, "ratelimit-policy": '"default";q=20;w=1' };
    if (used > 20) refuse(response, 429, { ...headers, "retry-after": "1" });
    else succeed(response, headers);
  };
}

let zipped: Buffer | undefined;
function bomb(): Buffer {
  zipped ??= gzipSync(success("a".repeat(200 * 2 ** 20)));
  return zipped;
}

function whatIsGiven({ outcome, succeeded }: Report): Judgement {
  const isError = /Error$/.test(outcome);
  return { text: isError ? outcome : `${outcome} as data`, rank: Number(succeeded || !isError) };
}

/** The findings of the other origin; the key is worse than the body. */
function given(request: HostileServer["seen"][number] | undefined): Judgement {
  if (!request) return { text: "nothing", rank: 0 };
  const isKeyed = /key/.test(request.headers.authorization ?? "");
  const got = [`a ${request.method}`, ...(isKeyed ? ["key"] : []), ...(request.body ? ["body"] : [])];
  return { text: got.join(", "), rank: isKeyed ? 3 : request.body ? 2 : 1 };
}

function keys({ seen }: HostileServer): string {
  const all = seen.map(({ headers }) => headers["idempotency-key"]);
  const distinct = new Set(all).size;
  if (all.includes(undefined)) return "no key";
  return all.length === 1 ? "a key" : distinct === 1 ? "same key" : "new keys";
}

const done = ({ succeeded }: Report) => (succeeded ? "succeeds" : "fails");
const requests = (server: HostileServer) => `${plural(server.seen.length)}, ${keys(server)}`;
const plural = (count: number) => `${count} request${count === 1 ? "" : "s"}`;
const ms = (duration: number) => `${duration.toFixed(0)} ms`;
const seconds = (duration: number) => duration / 1000;
