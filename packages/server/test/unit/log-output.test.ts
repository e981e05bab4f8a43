import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, constants, openSync, readFileSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { guarded } from "@contacts-api/scripts/child-guard";
import { describe, expect, test } from "vitest";
import { LogOutput } from "../../src/process/log-output.ts";
import { createTemporaryDirectory } from "../support/test-database.ts";

const source = new URL("../../src/process/log-output.ts", import.meta.url).href;

/** A program that writes lines and ends in its own way, with a reader that takes some at a time. */
async function linesOf(end: string): Promise<string[]> {
  const program = `
    import { LogOutput } from ${JSON.stringify(source)};
    const output = new LogOutput({ fd: process.stdout.fd });
    process.once("exit", () => output.flushAtExit());
    for (let number = 1; number <= 2_000; number++) output.write(JSON.stringify({ number, text: "é".repeat(100) }) + "\\n");
    ${end}`;
  const args = ["--input-type=module", "--eval", program];
  const child = guarded(spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] }));
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    child.stdout.pause();
    setTimeout(() => child.stdout.resume(), 2);
  });
  await once(child, "close");
  return Buffer.concat(chunks).toString().split("\n").slice(0, -1);
}

describe("the log's output", () => {
  test.each([
    ["an exception that is not caught", 'throw new Error("boom");'],
    ["a rejection that is not caught", 'await Promise.reject(new Error("boom"));'],
    ["process.exit", "process.exit(1);"],
    ["its last statement", ""],
    // A busy machine may stop this reader for longer than a process waits at its end.
  ])("has every line of a process that ends by %s", { retry: 3 }, async (_how, end) => {
    const lines = await linesOf(end);
    expect(lines).toHaveLength(2_000);
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ number: 2_000 });
  });

  test("keeps a limited queue for a reader that stalls, and has the count in the place of what is missing", async () => {
    const path = join(createTemporaryDirectory(), "pipe");
    execFileSync("mkfifo", [path]);
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const output = new LogOutput({ fd: openSync(path, "w") });
    output.onDropped = (lines) => output.write(`dropped ${lines}\n`);
    const line = `${"x".repeat(999)}\n`;
    for (let sent = 0; sent < 5_000; sent++) output.write(line);
    expect(output.dropped).toBeGreaterThan(3_800);
    expect(output.dropped).toBeLessThan(4_000);
    let text = "";
    const buffer = Buffer.alloc(65_536);
    while (!text.includes("dropped")) {
      try {
        text += buffer.toString("utf8", 0, readSync(reader, buffer));
      } catch {
        await pause(5);
      }
    }
    const lines = text.split("\n");
    expect(lines.filter((found) => found === line.trim())).toHaveLength(5_000 - output.dropped);
    expect(lines.at(-2)).toBe(`dropped ${output.dropped}`);
    closeSync(reader);
  });

  test("writes the lines of a turn together, and never more at once than a pipe takes whole", () => {
    const file = join(createTemporaryDirectory(), "log");
    const fd = openSync(file, "a");
    const output = new LogOutput({ fd });
    const written = () => readFileSync(file, "utf8");
    const line = `${"x".repeat(999)}\n`;
    output.hold();
    for (let count = 0; count < 4; count++) output.write(line);
    expect(written()).toBe("");
    output.write(line);
    expect(written()).toBe(line.repeat(4));
    output.write("last\n");
    output.release();
    expect(written()).toBe(`${line.repeat(5)}last\n`);
    output.write("alone\n");
    expect(written()).toBe(`${line.repeat(5)}last\nalone\n`);
    output.hold();
    output.write("at the end\n");
    output.flushAtExit();
    expect(written().endsWith("alone\nat the end\n")).toBe(true);
  });

  test.runIf(process.platform === "linux")("drops and counts lines that a full disk does not take", () => {
    const full = new LogOutput({ fd: openSync("/dev/full", "w") });
    full.write("one\n");
    full.write("two\n");
    expect(full.dropped).toBe(2);
    const held = new LogOutput({ fd: openSync("/dev/full", "w") });
    held.hold();
    for (const line of ["one\n", "two\n", "three\n"]) held.write(line);
    held.release();
    expect(held.dropped).toBe(3);
  });

  test("writes to a file at its end, as the shell has opened it", () => {
    const file = join(createTemporaryDirectory(), "log");
    const fd = openSync(file, "a");
    writeSync(fd, "greeting\n");
    new LogOutput({ fd }).write("line é\n");
    expect(readFileSync(file, "utf8")).toBe("greeting\nline é\n");
  });
});
