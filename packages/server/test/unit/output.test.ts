import { execFileSync } from "node:child_process";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isWrittenInto, writeFileWhole, writeInto } from "../../src/bulk/output.ts";

let directory: string;
let file: string;
const beside = async (path: string) => `${path}.1`;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "contacts-api-output-"));
  file = join(directory, "contacts.csv");
  writeFileSync(file, "before", { mode: 0o644 });
});
afterEach(() => rmSync(directory, { recursive: true }));

describe("the file of an export", () => {
  test("is what it was until it is whole, and then its owner's alone", async () => {
    async function* chunks() {
      yield "a";
      expect(readFileSync(file, "utf8")).toBe("before");
      yield "b";
    }
    await writeFileWhole(file, chunks(), beside);
    expect(readFileSync(file, "utf8")).toBe("ab");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(directory)).toEqual(["contacts.csv"]);
  });

  test("stays what it was when the export stops halfway, and nothing else is left behind", async () => {
    async function* chunks() {
      yield "a";
      throw new Error("Stopped.");
    }
    await expect(writeFileWhole(file, chunks(), beside)).rejects.toThrow("Stopped.");
    expect(readFileSync(file, "utf8")).toBe("before");
    expect(readdirSync(directory)).toEqual(["contacts.csv"]);
  });
});

async function* whole() {
  yield "a";
  yield "b";
}

describe("a symbolic link", () => {
  test("stays, and the file that it leads to is replaced", async () => {
    mkdirSync(join(directory, "elsewhere"));
    const target = join(directory, "elsewhere", "target.csv");
    writeFileSync(target, "before");
    rmSync(file);
    symlinkSync("elsewhere/target.csv", file);
    await writeFileWhole(file, whole(), beside);
    expect(readlinkSync(file)).toBe("elsewhere/target.csv");
    expect(readFileSync(target, "utf8")).toBe("ab");
    expect(readdirSync(join(directory, "elsewhere"))).toEqual(["target.csv"]);
  });

  test("that leads nowhere is refused", async () => {
    rmSync(file);
    symlinkSync("nothing", file);
    await expect(writeFileWhole(file, whole(), beside)).rejects.toThrow(
      `${file} is a symbolic link to a missing file. Remove it, or name another file.`,
    );
    expect(readdirSync(directory)).toEqual(["contacts.csv"]);
  });
});

describe("what is not a file", () => {
  test.each(["pipe", "link"])("is written into if it is a pipe, or a link to one: %s", async (name) => {
    const pipe = join(directory, "pipe");
    execFileSync("mkfifo", [pipe]);
    symlinkSync("pipe", join(directory, "link"));
    const path = join(directory, name);
    expect(isWrittenInto(path)).toBe(true);
    const read = readFile(pipe, "utf8");
    await writeInto(path, whole());
    expect(await read).toBe("ab");
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(readdirSync(directory)).toEqual(["contacts.csv", "link", "pipe"]);
  });

  test.runIf(process.getuid?.() === 0)("is written into if it is a character device, as /dev/null", async () => {
    const device = join(directory, "null");
    try {
      execFileSync("mknod", [device, "c", "1", "3"], { stdio: "ignore" });
    } catch {
      return; // A container without the right to make devices.
    }
    expect(isWrittenInto(device)).toBe(true);
    await writeInto(device, whole());
    expect(lstatSync(device).isCharacterDevice()).toBe(true);
  });

  test("is refused if it is a socket or a directory, and stays", async () => {
    const socket = join(directory, "socket");
    const server = createServer().listen(socket);
    await new Promise((resolve) => server.once("listening", resolve));
    for (const [path, kind] of [
      [socket, "not a file or pipe"],
      [directory, "a directory"],
    ]) {
      expect(isWrittenInto(path!)).toBe(false);
      await expect(writeFileWhole(path!, whole(), beside)).rejects.toThrow(`${path} is ${kind}. Name a file.`);
    }
    expect(lstatSync(socket).isSocket()).toBe(true);
    server.close();
  });
});
