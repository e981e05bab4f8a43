// A hundred thousand changes through a network and a server that fail now and then: `pnpm --filter
// @contacts-api/client-bench endurance`. Takes half a minute; exits with 1 unless nothing has piled up in this
// process, and everything that the client called a success took effect exactly once.
import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { ContactsClient, type ContactsError } from "@contacts-api/client";
import { publish, table } from "@contacts-api/scripts/markdown";
import { verdictOn } from "./verdict.ts";

const calls = 100_000;
const workers = 50;
const maxRetries = 2;

const server = fork(fileURLToPath(new URL("faulty-server.ts", import.meta.url)));
const [port] = await once(server, "message");
setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

const unhandled: unknown[] = [];
process.on("unhandledRejection", (reason) => unhandled.push(reason));
const succeeded = new Uint8Array(calls);
const failures = { "after all retries": 0, "with no retry left in the budget": 0, "for no reason": 0 };
let mixedUp = 0;
let retries = 0;
/** The retry budget in docs/options-and-retries.md: ten retries, and one more for ten calls. */
let budget = 10;
const contacts = new ContactsClient({
  apiKey: "key",
  baseUrl: `http://127.0.0.1:${port}`,
  maxRetries,
  onRetry() {
    retries++;
    budget--;
  },
});

const resourcesBefore = resources();
const begin = performance.now();
await run(0, calls / 10);
const heapBefore = heap();
await run(calls / 10, calls);
const growth = (heap() - heapBefore) / 2 ** 20;
const seconds = (performance.now() - begin) / 1000;

server.send("finish");
const [{ effects, committed }] = await once(server, "message");
const left = await whatIsLeft();
server.disconnect();

const failed = Object.values(failures).reduce((sum, count) => sum + count, 0);
const wrong = succeeded.reduce((count, isSuccess, call) => count + Number(isSuccess && effects[call] !== 1), 0);
const twice = effects.filter((count: number) => count > 1).length;
const faults = Object.values<number>(committed).reduce((sum, count) => sum + count, 0);

const rows = [
  ["calls", calls.toString()],
  ["faults committed", faults.toString()],
  ["requests sent again", retries.toString()],
  ...Object.entries(failures).map(([kind, count]) => [`failed ${kind}`, count.toString()]),
  ["got another call's data", mixedUp.toString()],
  ["succeeded, but did not take effect exactly once", wrong.toString()],
  ["took effect twice", twice.toString()],
  ["unhandled rejections", unhandled.length.toString()],
  ["timers and sockets left", left.length.toString()],
  ["growth of the heap after the first tenth, MB", growth.toFixed(1)],
  ["seconds", seconds.toFixed(0)],
];
const text = table(["endurance", ""], rows);
console.log(text);
publish(new URL("RESULTS.md", import.meta.url), { endurance: text });
verdictOn({
  "no unhandled rejection": unhandled.length === 0,
  [`no timer or socket left (${[...new Set(left)].join(", ")})`]: left.length === 0,
  "a heap that is flat within 5 MB": growth < 5,
  "no failure but what retries explain": failures["for no reason"] === 0,
  "few failures": failed < calls / 1000,
  "its own response for each call": mixedUp === 0,
  "one effect for each success": wrong === 0 && twice === 0,
});

async function run(from: number, to: number): Promise<void> {
  let next = from;
  const work = async () => {
    while (next < to) await change(next++);
  };
  await Promise.all(Array.from({ length: workers }, work));
}

async function change(call: number): Promise<void> {
  budget = Math.min(10, budget + 0.1);
  const result = await contacts.update("a", { metadata: { call } }).result();
  if (!result.ok) {
    failures[explain(result.error)]++;
    return;
  }
  succeeded[call] = 1;
  if (result.data.metadata["call"] !== call) mixedUp++;
}

function explain(error: ContactsError): keyof typeof failures {
  if (error.attempts === maxRetries + 1) return "after all retries";
  // Another call may have begun since the client looked.
  return budget < 1.5 ? "with no retry left in the budget" : "for no reason";
}

function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

function resources(): string[] {
  return process.getActiveResourcesInfo().toSorted();
}

/** The connections that were not there before the first call; closing takes a moment. */
async function whatIsLeft(): Promise<string[]> {
  for (let n = 0; n < 50 && resources().join() !== resourcesBefore.join(); n++) await wait(100);
  const before = [...resourcesBefore];
  return resources().filter((kind) => !before.includes(kind) || before.splice(before.indexOf(kind), 1).length === 0);
}
