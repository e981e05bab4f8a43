import { execFileSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPrivateFile, writePrivateFile } from "../../src/database/private-file.ts";
import { createTemporaryDirectory } from "../support/test-database.ts";

const user = process.geteuid!();
const fresh = () => join(createTemporaryDirectory(), "key");

function other(file: string): string {
  writeFileSync(`${file}-2`, "other");
  return `${file}-2`;
}

describe("a private file", () => {
  test("is nothing before it is written, and then has the mode 0600 and nothing beside it", async () => {
    const file = join(fresh(), "made", "key");
    expect(await readPrivateFile(file, user)).toBeUndefined();
    await writePrivateFile(file, "secret", "1");
    expect(await readPrivateFile(file, user)).toBe("secret");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(file, "..")).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(file, ".."))).toEqual(["key"]);
  });

  test.each([0o644, 0o660, 0o604, 0o400, 0o777])("has its mode corrected: %o", async (mode) => {
    const file = fresh();
    writeFileSync(file, "secret");
    chmodSync(file, mode);
    expect(await readPrivateFile(file, user)).toBe("secret");
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test.each<[string, string, (file: string) => unknown]>([
    ["a link", "is a symbolic link", (file) => symlinkSync(other(file), file)],
    ["a link to nowhere", "is a symbolic link", (file) => symlinkSync("/nowhere", file)],
    ["a hard link", "has a second name", (file) => linkSync(other(file), file)],
    ["a directory", "is not a file", (file) => mkdirSync(file)],
    ["a pipe", "is not a file", (file) => execFileSync("mkfifo", [file])],
    ["a socket", "is not a file", (file) => once(createServer().listen(file).unref(), "listening")],
    ["a device", "is a symbolic link", (file) => symlinkSync("/dev/zero", file)],
  ])("is refused when it is %s", async (_what, said, make) => {
    const file = fresh();
    await make(file);
    await expect(readPrivateFile(file, user)).rejects.toThrow(`${file} ${said}`);
    await expect(readPrivateFile(file, user)).rejects.toThrow("remove it, or choose another data directory.");
  });

  test("is refused when it belongs to another user", async () => {
    const file = fresh();
    writeFileSync(file, "secret");
    if (user === 0) chownSync(file, 65_534, 65_534);
    const expected = user === 0 ? user : user + 1;
    await expect(readPrivateFile(file, expected)).rejects.toThrow("belongs to another user");
  });

  test("is written in the place of a link, not through it", async () => {
    const file = fresh();
    writeFileSync(`${file}-2`, "other");
    symlinkSync(`${file}-2`, file);
    await writePrivateFile(file, "secret", "1");
    expect(readFileSync(`${file}-2`, "utf8")).toBe("other");
    expect(await readPrivateFile(file, user)).toBe("secret");
  });

  test("is refused in one sentence where it cannot be written", async () => {
    await expect(writePrivateFile("/proc/none/key", "secret", "1")).rejects.toThrow(
      /^\/proc\/none\/key cannot be written \(E\w+\): .*\.$/,
    );
  });
});
