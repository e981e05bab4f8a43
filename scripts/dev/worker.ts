// A process beside this one that keeps its modules loaded, does one job at a time and may be ended at any moment: what it
// is given may take all memory or never come to an end.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

/** A job has this long; the longest takes a second. */
const patience = 20_000;

export class Worker<Result> {
  readonly #file: URL;
  readonly #environment: NodeJS.ProcessEnv;
  #process: ChildProcess | undefined;

  constructor(file: URL, environment: NodeJS.ProcessEnv = {}) {
    this.#file = file;
    this.#environment = environment;
  }

  /** Does the job; rejects with a sentence if the process ends or takes too long, and is ready for the next job then. */
  async run(): Promise<Result> {
    this.#process ??= start(this.#file, this.#environment);
    const child = this.#process;
    const over = new AbortController();
    const signal = AbortSignal.any([over.signal, AbortSignal.timeout(patience)]);
    child.send("run");
    const answered = once(child, "message", { signal }).then(([answer]) => answer as Result | { failure: string });
    const ended = once(child, "exit", { signal }).then(() => ({
      failure: "The process ended; memory may be too little.",
    }));
    const late = () => ({ failure: `It took more than ${patience / 1000} seconds.` });
    const answer = await Promise.race([answered, ended]).catch(late);
    over.abort();
    if (!isFailure(answer)) return answer;
    if (this.#process === child) this.stop();
    throw new Error(answer.failure);
  }

  /** Ends the process. The next job has a new one, with the modules as they are then. */
  stop(): void {
    this.#process?.kill("SIGKILL");
    this.#process = undefined;
  }
}

/** In the worker: does the job whenever it is asked for, and ends with the process that asks. */
export function onJob(job: () => Promise<object>): void {
  process.on("message", async () => {
    const answer = await job().catch((error) => ({ failure: error instanceof Error ? error.message : String(error) }));
    process.send?.(answer);
  });
  process.on("disconnect", () => process.exit());
  // Ctrl-C reaches every process of the terminal; the one that asks decides.
  process.on("SIGINT", () => {});
}

function start(file: URL, environment: NodeJS.ProcessEnv): ChildProcess {
  const child = fork(file, { execArgv: ["--max-old-space-size=1024"], env: { ...process.env, ...environment } });
  child.on("error", () => {}); // told by its exit
  return child;
}

function isFailure(answer: unknown): answer is { failure: string } {
  return typeof answer === "object" && answer !== null && "failure" in answer;
}
