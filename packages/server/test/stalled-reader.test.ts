import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, constants, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { cli, type Environment, freshEnvironment, processEnvironment } from "./support/command-line.ts";
import { createTemporaryDirectory } from "./support/test-database.ts";

// A server whose output goes into named pipes, which the test reads when it likes, or closes.

const ends: (() => void)[] = [];
afterAll(() => {
  for (const end of ends) end();
});

class Pipe {
  readonly writer: number;
  readonly #reader: number;
  #text = "";

  constructor() {
    const path = join(createTemporaryDirectory(), "pipe");
    execFileSync("mkfifo", [path]);
    this.#reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    this.writer = openSync(path, "w");
  }

  /** Everything that came until now, after taking at most so many bytes more. */
  read(bytes = Number.MAX_SAFE_INTEGER): string {
    const buffer = Buffer.alloc(65_536);
    try {
      for (let left = bytes; left > 0; ) {
        const taken = readSync(this.#reader, buffer, 0, Math.min(buffer.length, left), null);
        if (taken === 0) break;
        left -= taken;
        this.#text += buffer.toString("utf8", 0, taken);
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    }
    return this.#text;
  }

  leave(): void {
    closeSync(this.#reader);
  }
}

interface Piped {
  readonly url: string;
  readonly metricsUrl: string;
  readonly stdout: Pipe;
  /** Fills the output with the lines of so many requests, all of which must be answered. */
  request(count: number): Promise<void>;
  /** Ends it and returns the exit code and the seconds that took. */
  stop(): Promise<{ code: number | null; seconds: number }>;
  kill(signal: NodeJS.Signals): void;
}

async function servePiped(settings: Environment = {}, stderr: "ignore" | number = "ignore"): Promise<Piped> {
  const stdout = new Pipe();
  const environment = { CONTACTS_METRICS_PORT: "0", ...(await freshEnvironment()), CONTACTS_LOG_LEVEL: "info" };
  const child = spawn(process.execPath, [cli, "serve"], {
    env: processEnvironment({ ...environment, ...settings }),
    stdio: ["ignore", stdout.writer, stderr],
  });
  closeSync(stdout.writer);
  ends.push(() => child.kill("SIGKILL"));
  const said = (name: string) => new RegExp(`^${name} +(\\S+)$`, "m").exec(stdout.read())?.[1];
  await expect.poll(() => said("Metrics"), { timeout: 20_000 }).toBeDefined();
  const url = said("Contacts API")!;
  return {
    url,
    metricsUrl: said("Metrics")!,
    stdout,
    async request(count) {
      for (let sent = 0; sent < count; sent += 50) {
        const answers = await Promise.all(
          Array.from({ length: 50 }, () => fetch(`${url}/v1/contacts`, { signal: AbortSignal.timeout(5_000) })),
        );
        for (const answer of answers) {
          expect(answer.status).toBe(401);
          await answer.arrayBuffer();
        }
      }
    },
    async stop() {
      const started = performance.now();
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      const late = pause(12_000, undefined, { ref: false }).then(() => ["still running after 12 s"]);
      const [code] = (await Promise.race([ended, late])) as [number | null];
      return { code, seconds: (performance.now() - started) / 1_000 };
    },
    kill: (signal) => child.kill(signal),
  };
}

const droppedOf = async ({ metricsUrl }: Piped) => {
  const text = await (await fetch(metricsUrl)).text();
  return Number(/^contacts_log_lines_dropped_total (\d+)$/m.exec(text)?.[1]);
};

describe("a server whose log is not read", () => {
  it("answers, and stops within 10 s with code 0", async () => {
    const server = await servePiped();
    await server.request(600);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    const { code, seconds } = await server.stop();
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(10);
  });

  it("drops and counts what does not fit, and logs the count when it is read again", async () => {
    const server = await servePiped();
    await server.request(7_000);
    const dropped = await droppedOf(server);
    expect(dropped).toBeGreaterThan(100);
    await expect.poll(() => server.stdout.read(), { timeout: 5_000 }).toContain("log lines dropped");
    await server.request(50);
    await pause(100);
    const lines = server.stdout
      .read()
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map((line) => JSON.parse(line) as { msg: string; dropped?: number });
    expect(lines.filter(({ msg }) => msg === "request")).toHaveLength(7_050 - dropped);
    expect(lines.filter(({ dropped }) => dropped !== undefined)).toEqual([
      expect.objectContaining({ level: 40, dropped, msg: "log lines dropped, as they could not be written" }),
    ]);
    expect(await droppedOf(server)).toBe(dropped);
    expect((await server.stop()).code).toBe(0);
  });

  it("has every line when the reader is slow, up to the last ones before the end", async () => {
    const server = await servePiped();
    await server.request(1_000);
    const stopped = server.stop();
    const reading = setInterval(() => server.stdout.read(32_768), 20);
    expect((await stopped).code).toBe(0);
    clearInterval(reading);
    const lines = server.stdout.read().split("\n");
    expect(lines.filter((line) => line.includes('"msg":"request"'))).toHaveLength(1_000);
    expect(lines.at(-1)).toBe("");
  });

  it("keeps answering, and stops in order, after the reader has left", async () => {
    const server = await servePiped();
    server.stdout.leave();
    await server.request(200);
    expect(await droppedOf(server)).toBe(200);
    const { code, seconds } = await server.stop();
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(10);
  });

  it("stops within 10 s while standard error is not read either", async () => {
    const stderr = new Pipe();
    const server = await servePiped({}, stderr.writer);
    await server.request(400);
    for (let sent = 0; sent < 1_500; sent++) {
      server.kill("SIGUSR2");
      if (sent % 50 === 0) await pause(5);
    }
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    const { code, seconds } = await server.stop();
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(10);
  });
});
