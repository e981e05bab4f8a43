// The running API. A new server takes over when it listens. Until then, and if it fails to start, the old one responds.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

interface Started {
  readonly url: string;
  readonly key: string;
}

export class Api {
  readonly #environment: NodeJS.ProcessEnv;
  #process: ChildProcess | undefined;
  #started: Started | undefined;

  constructor(environment: NodeJS.ProcessEnv) {
    this.#environment = environment;
  }

  /** The address of the server; undefined before the first has started. */
  get url(): string | undefined {
    return this.#started?.url;
  }

  get key(): string | undefined {
    return this.#started?.key;
  }

  /** Starts a new server. Rejects with the sentence that it ended with. */
  async restart(): Promise<void> {
    const child = fork(new URL("api-worker.ts", import.meta.url), { env: { ...process.env, ...this.#environment } });
    const ended = once(child, "exit").then(() => [{ failure: "The server ended before it listened." }]);
    const [reply] = (await Promise.race([once(child, "message"), ended])) as [Started | { failure: string }];
    if ("failure" in reply) throw new Error(reply.failure);
    const previous = this.#process;
    this.#process = child;
    this.#started = reply;
    previous?.disconnect();
  }

  async stop(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.disconnect();
    await ended;
  }
}
