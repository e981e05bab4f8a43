// `pnpm dev`: serves the API and its reference on one address, and updates both at each save. Stop it with Ctrl-C.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Api } from "./dev/api.ts";
import { watchSources } from "./dev/changes.ts";
import { Front } from "./dev/front.ts";
import { Loop, type Report } from "./dev/loop.ts";
import type { SpecResult } from "./dev/spec-worker.ts";
import { timed } from "./dev/timed.ts";
import { Worker } from "./dev/worker.ts";
import { stopWithParent } from "./stop-with-parent.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const { HOST: host = "127.0.0.1", PORT: port = "8080", CONTACTS_DATA_DIR, CONTACTS_LOG_LEVEL } = process.env;
// For this run alone: an unfinished migration must not touch the data of `npm start`.
const throwaway = CONTACTS_DATA_DIR === undefined ? await mkdtemp(join(tmpdir(), "contacts-dev-")) : undefined;

const site = join(root, "packages/docs/dist/site");
await mkdir(site, { recursive: true });

const spec = new Worker<SpecResult>(new URL("dev/spec-worker.ts", import.meta.url), { REDOCLY_TELEMETRY: "off" });
const docs = new Worker<object>(new URL("dev/docs-worker.ts", import.meta.url));
const api = new Api({
  HOST: "127.0.0.1",
  PORT: "0",
  CONTACTS_DATA_DIR: CONTACTS_DATA_DIR ?? throwaway,
  CONTACTS_DOCS_DIR: site,
  CONTACTS_LOG_LEVEL: CONTACTS_LOG_LEVEL ?? "warn",
});
const front = new Front(() => api.url);
const loop = new Loop({ root, spec, docs, api, front });

stopWithParent();
process.once("SIGINT", stop);
process.once("SIGTERM", stop);

let waiting = new Set<string>();
let isBusy = true;
let isKeyTold = false;
const endWatch = watchSources(root, (files) => {
  for (const file of files) waiting.add(file);
  if (!isBusy) catchUp();
});
try {
  const url = await front.listen(host, Number(port));
  await pass([]);
  console.log(`\nContacts API   ${url}\nDocumentation  ${url}/docs/`);
  tellKey();
  console.log("\nWaiting for a save in spec/ or a src/ of packages/. Ctrl-C ends it.\n");
  await catchUp();
} catch (error) {
  console.error(error instanceof Error ? `The loop cannot start: ${error.message}. PORT=0 takes a free port.` : error);
  process.exitCode = 1;
  await stop();
}

/** Runs passes until no file was saved during the last one. */
async function catchUp(): Promise<void> {
  isBusy = true;
  while (waiting.size > 0) {
    const files = [...waiting];
    waiting = new Set();
    await pass(files);
    tellKey();
  }
  isBusy = false;
}

/** Prints the key once, as soon as a server has started. */
function tellKey(): void {
  if (isKeyTold || api.key === undefined) return;
  isKeyTold = true;
  console.log(`Key            ${api.key}`);
}

async function pass(files: readonly string[]): Promise<void> {
  const { result, milliseconds } = await timed(() => loop.pass(files));
  print(files, result, milliseconds);
}

function print(files: readonly string[], { steps, written, problems }: Report, milliseconds: number): void {
  const cause = files.length > 2 ? `${files.length} files` : files.join(", ") || "everything";
  console.log(
    `${new Date().toTimeString().slice(0, 8)} ${cause}: ${[...steps, `in all ${milliseconds} ms`].join(" · ")}`,
  );
  for (const line of written) console.log(`  ${line}`);
  for (const problem of problems) console.log(problem.replaceAll(/^/gm, "  "));
  if (problems.length > 0)
    console.log(`  Problems: ${problems.length}. Everything that depends on them keeps running unchanged.`);
}

async function stop(): Promise<void> {
  endWatch();
  front.close();
  spec.stop();
  docs.stop();
  await api.stop();
  if (throwaway !== undefined) await rm(throwaway, { recursive: true, force: true });
  process.exit();
}
