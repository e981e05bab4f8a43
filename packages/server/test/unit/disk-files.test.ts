import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { digestOf, namedFile, StorageUnavailable } from "../../src/http/temporary-files.ts";
import { DiskFiles } from "../../src/process/disk-files.ts";
import { ownPrefix, removeLeftovers, requestFiles } from "../../src/process/leftover-files.ts";

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "contacts-api-test-"));
});
afterEach(() => rmSync(parent, { recursive: true }));

const most = 65_536;
const { pid } = process;
const of = (bytes: number) => new Uint8Array(bytes).fill(7);
const names = () => readdirSync(parent, { recursive: true });

async function kept(files: DiskFiles, ...chunks: Uint8Array[]) {
  const request = files.ofRequest();
  const file = request.begin();
  for (const chunk of chunks) await file.write(chunk);
  return { blob: await file.end("image/png"), request };
}

describe("a file", () => {
  test("stays in memory up to 64 KiB, and lies on the disk beyond, for its owner alone", async () => {
    const files = new DiskFiles({ maxBytes: 10 * most, parent, pid });
    const small = await kept(files, of(most));
    expect([small.blob.size, names()]).toEqual([most, []]);
    const large = await kept(files, of(most), of(1));
    const [directory, path] = names().sort() as [string, string];
    expect(names()).toHaveLength(2);
    expect(statSync(join(parent, directory)).mode & 0o777).toBe(0o700);
    expect(statSync(join(parent, path)).mode & 0o777).toBe(0o600);
    expect([large.blob.size, large.blob.type]).toEqual([most + 1, "image/png"]);
    // A transaction that is repeated reads it again.
    for (let time = 0; time < 2; time++) expect(new Uint8Array(await large.blob.arrayBuffer())).toEqual(of(most + 1));
    await large.request.remove();
    expect(names()).toEqual([directory]);
    files.close();
    expect(names()).toEqual([]);
  });

  test("has the same hash wherever it is, under a name too", async () => {
    const files = new DiskFiles({ maxBytes: 10 * most, parent, pid });
    const { blob } = await kept(files, of(100_000), of(100_000));
    const hash = await digestOf(new Blob([of(200_000)]));
    expect([await digestOf(blob), await digestOf(namedFile(blob, "a"))]).toEqual([hash, hash]);
    files.close();
    expect(await digestOf(blob), "it need not be read for it").toBe(hash);
  });

  test("that is one of many small ones goes to the disk too", async () => {
    const request = new DiskFiles({ maxBytes: 10 * most, parent, pid }).ofRequest();
    for (let index = 0; index < 5; index++) {
      const file = request.begin();
      await file.write(of(most / 2));
      await file.end("");
    }
    expect(names()).toHaveLength(1 + 3);
    await request.remove();
    expect(names()).toHaveLength(1);
  });
});

describe("there is no place for a file", () => {
  test("where all files would be too large together, until others are removed", async () => {
    const files = new DiskFiles({ maxBytes: 3 * most, parent, pid });
    const { request } = await kept(files, of(2 * most));
    await expect(kept(files, of(2 * most))).rejects.toThrow(StorageUnavailable);
    await request.remove();
    await kept(files, of(2 * most));
  });

  test("where there is no directory, until there is one", async () => {
    const missing = join(parent, "missing");
    const files = new DiskFiles({ maxBytes: 10 * most, parent: missing, pid });
    await expect(kept(files, of(2 * most))).rejects.toThrow(StorageUnavailable);
    mkdirSync(missing);
    expect((await kept(files, of(2 * most))).blob.size).toBe(2 * most);
  });

  test("where the system has removed the directory, until it is made again", async () => {
    const files = new DiskFiles({ maxBytes: 10 * most, parent, pid });
    await kept(files, of(2 * most));
    for (const name of readdirSync(parent)) rmSync(join(parent, name), { recursive: true });
    expect(await Promise.all([kept(files, of(2 * most)), kept(files, of(2 * most))])).toHaveLength(2);
    expect(readdirSync(parent)).toHaveLength(1);
  });

  test("once the server has stopped", async () => {
    const files = new DiskFiles({ maxBytes: 10 * most, parent, pid });
    files.close();
    await expect(kept(files, of(2 * most))).rejects.toThrow(StorageUnavailable);
    expect(names()).toEqual([]);
  });
});

describe("what a killed process has left behind", () => {
  const prefixOf = (one: number) => ownPrefix(requestFiles, one);
  const leave = (name: string, time = new Date()) => {
    mkdirSync(join(parent, name));
    writeFileSync(join(parent, name, "file"), "");
    utimesSync(join(parent, name), time, time);
  };
  const [ended, running] = [1_000_001, 1_000_002];
  const own = {
    pid,
    userId: process.geteuid?.(),
    startedAt: Date.now() - 60_000,
    hasEnded: (one: number) => one === ended,
  };

  test("is removed, and nothing else", async () => {
    leave(`${prefixOf(ended)}a`);
    leave(`${prefixOf(pid)}in-a-container`, new Date(own.startedAt - 1_000));
    const others = [
      `${prefixOf(pid)}own`,
      `${prefixOf(running)}running`,
      `contacts-api-files-elsewhere-${ended}-a`,
      "another",
    ];
    for (const name of others) leave(name);
    writeFileSync(join(parent, `${prefixOf(ended)}file`), "");
    symlinkSync("another", join(parent, `${prefixOf(ended)}link`));
    expect(await removeLeftovers(parent, requestFiles, own)).toBe(3);
    expect(readdirSync(parent).sort()).toEqual([...others, `${prefixOf(ended)}link`].sort());
    expect(await removeLeftovers(join(parent, "missing"), requestFiles, own)).toBe(0);
  });
});
