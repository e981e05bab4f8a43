import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, constants, openSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  cli,
  type Environment,
  endingWithTests,
  freshEnvironment,
  hasRead,
  processEnvironment,
} from "../support/command-line.ts";
import { exchange } from "../support/raw-http.ts";
import { timed } from "../support/slowness.ts";
import { createTemporaryDirectory } from "../support/test-database.ts";

// A server whose output goes into named pipes, which the test reads when it likes, or closes.

class Pipe {
  readonly writer: number;
  readonly #path: string;
  readonly #reader: number;
  #text = "";

  constructor() {
    this.#path = join(createTemporaryDirectory(), "pipe");
    execFileSync("mkfifo", [this.#path]);
    this.#reader = openSync(this.#path, constants.O_RDONLY | constants.O_NONBLOCK);
    this.writer = openSync(this.#path, "w");
  }

  /** Writes until nothing more goes in. */
  fill(): void {
    const writer = openSync(this.#path, constants.O_WRONLY | constants.O_NONBLOCK);
    try {
      while (true) writeSync(writer, "\n");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    } finally {
      closeSync(writer);
    }
  }

  /** Reads at most `bytes` more, and returns everything read so far. */
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
  /** Fills the output with the lines of `count` requests. All must get a response. */
  request(count: number): Promise<void>;
  /** Ends it and returns the exit code and the seconds that took, as `timed` counts them. */
  stop(): Promise<{ code: number | null; seconds: number }>;
  kill(signal: NodeJS.Signals): void;
}

async function servePiped(settings: Environment = {}, stderr: "ignore" | number = "ignore"): Promise<Piped> {
  const stdout = new Pipe();
  const environment = { CONTACTS_METRICS_PORT: "0", ...(await freshEnvironment()), CONTACTS_LOG_LEVEL: "info" };
  const child = endingWithTests(
    spawn(process.execPath, [cli, "serve"], {
      env: processEnvironment({ ...environment, ...settings }),
      stdio: ["ignore", stdout.writer, stderr],
    }),
  );
  closeSync(stdout.writer);
  const said = (name: string) => new RegExp(`^${name} +(\\S+)$`, "m").exec(stdout.read())?.[1];
  await expect.poll(() => said("Metrics")).toBeDefined();
  const url = said("Contacts API")!;
  return {
    url,
    metricsUrl: said("Metrics")!,
    stdout,
    async request(count) {
      // The longest id, so that fewer lines fill the output.
      const head = `GET /v1/contacts HTTP/1.1\r\nHost: contacts.test\r\nX-Request-Id: ${"a".repeat(128)}\r\n`;
      for (let left = count; left > 0; left -= 500) {
        const length = Math.min(left, 500);
        const text = `${head}\r\n`.repeat(length - 1);
        const responses = await exchange(url, `${text}${head}Connection: close\r\n\r\n`);
        expect(responses.map(({ status }) => status)).toEqual(Array(length).fill(401));
      }
    },
    async stop() {
      const ended = once(child, "exit");
      const milliseconds = await timed(() => {
        child.kill("SIGTERM");
        return ended;
      });
      const [code] = (await ended) as [number | null];
      return { code, seconds: milliseconds / 1_000 };
    },
    kill: (signal) => child.kill(signal),
  };
}

const droppedOf = async ({ metricsUrl }: Piped) => {
  const text = await (await fetch(metricsUrl)).text();
  return Number(/^contacts_log_lines_dropped_total (\d+)$/m.exec(text)?.[1]);
};

describe("a server whose log is not read", () => {
  test("responds, and stops within 10 s with code 0", async () => {
    const server = await servePiped();
    await server.request(600);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    const { code, seconds } = await server.stop();
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(10);
  });

  test("drops and counts what does not fit, and logs the count when it is read again", async () => {
    const server = await servePiped();
    await server.request(5_000);
    const dropped = await droppedOf(server);
    expect(dropped).toBeGreaterThan(100);
    await expect.poll(() => server.stdout.read()).toContain("log lines dropped");
    await server.request(50);
    const lines = () =>
      server.stdout
        .read()
        .split("\n")
        .filter((line) => line.startsWith("{") && line.endsWith("}"))
        .map((line) => JSON.parse(line) as { msg: string; dropped?: number });
    await expect.poll(() => lines().filter(({ msg }) => msg === "request").length).toBe(5_050 - dropped);
    // One line for each gap: a busy system may take some bytes between two.
    const gaps = lines().filter((line) => line.dropped !== undefined);
    for (const { msg } of gaps) expect(msg).toBe("log lines dropped, because they could not be written");
    expect(gaps.reduce((sum, gap) => sum + gap.dropped!, 0)).toBe(dropped);
    expect(await droppedOf(server)).toBe(dropped);
    expect((await server.stop()).code).toBe(0);
  });

  test("has every line when the reader is slow, up to the last ones before the end", async () => {
    const server = await servePiped();
    await server.request(500);
    const stopped = server.stop();
    const reading = setInterval(() => server.stdout.read(16_384), 5);
    expect((await stopped).code).toBe(0);
    clearInterval(reading);
    const lines = server.stdout.read().split("\n");
    expect(lines.filter((line) => line.includes('"msg":"request"'))).toHaveLength(500);
    expect(lines.at(-1)).toBe("");
  });

  test("keeps responding, and stops in order, after the reader has left", async () => {
    const server = await servePiped();
    server.stdout.leave();
    await server.request(200);
    expect(await droppedOf(server)).toBe(200);
    const { code, seconds } = await server.stop();
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(10);
  });

  test("stops within 10 s while standard error is not read either", async () => {
    const stderr = new Pipe();
    const server = await servePiped({}, stderr.writer);
    await server.request(600);
    stderr.fill();
    for (let sent = 0; sent < 10; sent++) {
      server.kill("SIGUSR2");
      await hasRead(server);
    }
    const { code, seconds } = await server.stop();
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(10);
  });
});
