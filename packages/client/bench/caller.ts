// One contender in a separate process, so that the calls of one do not shape the code that the engine compiles for another.
// Started with the contender's module and the server's address. Makes a round of calls for each message.
import type { Sample } from "./time.ts";

type Call = () => Promise<{ name: string }>;

const [, , module = "", url] = process.argv;
const { start } = await import(module);
const realFetch = globalThis.fetch;
const realCall: Call = start(url);

const response = await realFetch(`${url}/v1/contacts`);
const { headers } = response;
const body = await response.text();
globalThis.fetch = async () => new Response(body, { headers });
const localFetch = globalThis.fetch;
const localCall: Call = start(url);

process.on("message", async (calls: number) => {
  globalThis.fetch = realFetch;
  const { wall, cpu } = await measure(realCall, calls);
  // Some look `fetch` up when they are made, others at every call.
  globalThis.fetch = localFetch;
  // More of them, so that each round has its share of garbage collection.
  const local = await measure(localCall, calls * 10);
  process.send?.({ wall, cpu, local: local.cpu } satisfies Sample);
});
process.on("disconnect", () => process.exit());
process.send?.("ready");

async function measure(call: Call, calls: number) {
  const { name } = await call();
  if (name !== "John Smith") throw new Error(`${module} returned ${name}.`);
  const before = process.cpuUsage();
  const begin = performance.now();
  for (let n = 0; n < calls; n++) await call();
  const wall = (performance.now() - begin) * 1000;
  const { user, system } = process.cpuUsage(before);
  return { wall: wall / calls, cpu: (user + system) / calls };
}
