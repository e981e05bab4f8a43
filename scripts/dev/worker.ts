// A child process that keeps its modules loaded and does one job at a time. It may be ended at any moment: its input
// may take all memory or never finish.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

/** The time limit of a job in milliseconds; the longest takes a second. */
const limitMs = 20_000;

export class Worker<Result> {
  readonly #file: URL;
  readonly #environment: NodeJS.ProcessEnv;
  #process: ChildProcess | undefined;

  constructor(file: URL, environment: NodeJS.ProcessEnv = {}) {
    this.#file = file;
    this.#environment = environment;
  }

  /** Does the job; rejects with a sentence if the process ends or takes too long. It is then ready for the next job. */
  async run(): Promise<Result> {
    this.#process ??= start(this.#file, this.#environment);
    const child = this.#process;
    const over = new AbortController();
    const signal = AbortSignal.any([over.signal, AbortSignal.timeout(limitMs)]);
    child.send("run");
    const replied = once(child, "message", { signal }).then(([reply]) => reply as Result | { failure: string });
    const ended = once(child, "exit", { signal }).then(() => ({
      failure: "The process ended; memory may be too little.",
    }));
    const late = () => ({ failure: `It took more than ${limitMs / 1000} seconds.` });
    const reply = await Promise.race([replied, ended]).catch(late);
    over.abort();
    if (!isFailure(reply)) return reply;
    if (this.#process === child) this.stop();
    throw new Error(reply.failure);
  }

  /** Ends the process. The next job starts a new one, with the current modules. */
  stop(): void {
    this.#process?.kill("SIGKILL");
    this.#process = undefined;
  }
}

/** Runs in the worker: does the job on each message, and ends with its parent. */
export function onJob(job: () => Promise<object>): void {
  process.on("message", async () => {
    const reply = await job().catch((error) => ({ failure: error instanceof Error ? error.message : String(error) }));
    process.send?.(reply);
  });
  process.on("disconnect", () => process.exit());
  // Ctrl-C reaches every process of the terminal; the parent decides.
  process.on("SIGINT", () => {});
}

function start(file: URL, environment: NodeJS.ProcessEnv): ChildProcess {
  const child = fork(file, { execArgv: ["--max-old-space-size=1024"], env: { ...process.env, ...environment } });
  child.on("error", () => {}); // its exit reports the error
  return child;
}

function isFailure(reply: unknown): reply is { failure: string } {
  return typeof reply === "object" && reply !== null && "failure" in reply;
}
