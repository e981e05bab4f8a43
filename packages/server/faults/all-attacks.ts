// Runs the attacks one after the other and prints a line for each promise: `all-attacks.ts [name …] [--only sqlite]`.
// What begins with two hyphens is passed on to each of them.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** The control and the quickest first. */
const attacks = [
  "no-attack",
  "quadratic-work",
  "refused-followers",
  "amplification",
  "idle-connections",
  "locked-out",
  "stalled-log",
  "large-organization",
  "foreign-plans",
  "pending-migration",
  "expired-records",
  "unknown-keys",
  "unread-responses",
  "taken-slots",
  "costly-inputs",
];

interface Result {
  readonly kept: number;
  readonly broken: number;
  readonly seconds: number;
}

let running: ChildProcess | undefined;
process.on("exit", () => running?.kill("SIGTERM"));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(130));

const firstOption = process.argv.findIndex((argument) => argument.startsWith("--"));
const names = process.argv.slice(2, firstOption === -1 ? undefined : firstOption);
const unknown = names.filter((name) => !attacks.includes(name));
if (unknown.length > 0) {
  console.error(`There is no attack ${unknown.join(", ")}. Choose from: ${attacks.join(", ")}.`);
  process.exit(2);
}
const chosen = attacks.filter((name) => names.length === 0 || names.includes(name));
const results = new Map<string, Result>();
for (const name of chosen)
  results.set(name, await run(name, firstOption === -1 ? [] : process.argv.slice(firstOption)));

console.log();
for (const [name, { kept, broken, seconds }] of results) {
  console.log(
    `${name.padEnd(20)} ${String(kept).padStart(4)} kept, ${String(broken).padStart(3)} broken, ${seconds} s`,
  );
}
process.exitCode = [...results.values()].some(({ broken }) => broken > 0) ? 1 : 0;

/** Runs one attack. One that ends without a judgement counts as a broken promise. */
async function run(name: string, options: readonly string[]): Promise<Result> {
  const began = performance.now();
  const script = new URL(`${name}.ts`, import.meta.url);
  running = fork(script, options, { stdio: ["ignore", "pipe", "pipe", "ipc"] });
  const ended = once(running, "exit") as Promise<[number | null]>;
  const complaints: string[] = [];
  running.stderr!.setEncoding("utf8").on("data", (text: string) => complaints.push(text));
  let [part, kept, broken] = ["", 0, 0];
  for await (const line of createInterface({ input: running.stdout! })) {
    const [, mark, text] = /^( {2}ok {2}|BROKEN)(.*)$/.exec(line) ?? [];
    if (/^\S/.test(line) && mark === undefined) part = line;
    if (mark === undefined) continue;
    if (mark === "BROKEN") broken++;
    else kept++;
    console.log(`${mark} ${name}: ${part}: ${text}`);
  }
  const [code] = await ended;
  running = undefined;
  if (code !== 0 && broken === 0) {
    broken++;
    console.log(`BROKEN ${name}: the script ends in order (exit code ${code}) ${complaints.join("").trim()}`);
  }
  return { kept, broken, seconds: Math.round((performance.now() - began) / 1_000) };
}
