import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openFile } from "../../src/bulk/input.ts";
import { writeFileWhole } from "../../src/bulk/output.ts";
import { asOrdinaryUser } from "../support/ordinary-user.ts";

let directory: string;
const beside = async (path: string) => `${path}.1`;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "contacts-api-test-"));
  chmodSync(directory, 0o755);
});

afterAll(() => rmSync(directory, { recursive: true }));

test("an import says that a file may not be read", async () => {
  const file = join(directory, "secret.csv");
  writeFileSync(file, "name\n", { mode: 0o000 });
  await expect(asOrdinaryUser(() => openFile(file))).rejects.toThrow(
    `The file ${file} may not be read by this user. Let this user read it.`,
  );
});

test("an export says that a directory may not be written, and leaves nothing there", async () => {
  const locked = join(directory, "locked");
  mkdirSync(locked, { mode: 0o555 });
  const file = join(locked, "contacts.csv");
  async function* chunks() {
    yield "name\n";
  }
  await expect(asOrdinaryUser(() => writeFileWhole(file, chunks(), beside))).rejects.toThrow(
    `The directory ${locked} may not be written by this user. Let this user write there, or name another file.`,
  );
  expect(existsSync(file)).toBe(false);
});
