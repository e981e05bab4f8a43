// A user's project, compiled against the tarball with every library checked, by the oldest compiler that its declarations
// allow (5.0, the first with `export type *`) and by those in use.
import { readFileSync } from "node:fs";
import { copyFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type InstalledPackage, installPackedPackage, run } from "./packed-package.ts";

const compilers = { "5.0": "typescript-5.0", "5.9": "typescript-5.9", "6.0": "typescript-6.0", "7.0": "typescript" };
const examples = fileURLToPath(new URL("../../examples/", import.meta.url));
const strict = ["--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom", "--skipLibCheck", "false"];
const modes = {
  bundler: ["--module", "esnext", "--moduleResolution", "bundler"],
  node16: ["--module", "node16", "--moduleResolution", "node16"],
  node10: ["--module", "commonjs", "--moduleResolution", "node10"],
};

const common = `
import { ApiError, type Contact, ContactsClient } from "@contacts-api/client";
import { createTransport, getContact } from "@contacts-api/client/calls";
export const details: Promise<Contact> = getContact(createTransport(), "id");
const updated: Promise<Contact> = new ContactsClient().update("id", { name: "John Smith" });
updated.catch((error: unknown) => error instanceof ApiError && error.code === "NOT_FOUND");`;

let modules: string[];
let packed: InstalledPackage;

beforeAll(async () => {
  packed = await installPackedPackage();
  modules = (await readdir(examples)).filter((name) => !readFileSync(examples + name, "utf8").includes("api/server"));
  for (const name of modules) await copyFile(examples + name, join(packed.folder, name));
  // Under node16 a .cts file sees the package through `require`.
  await writeFile(join(packed.folder, "common.cts"), common);
  await writeFile(join(packed.folder, "wrong.cts"), common.replace("name:", "nickname:"));
});

afterAll(() => packed?.remove());

describe.concurrent.each(Object.entries(compilers))("TypeScript %s", (version, compiler) => {
  // TypeScript 6 deprecates node10, 7 has removed it.
  const usable = version < "6" ? (["bundler", "node16", "node10"] as const) : (["bundler", "node16"] as const);

  test.each(usable)("checks a project with moduleResolution %s, and refuses an unknown field", async (mode) => {
    const output = await compile(compiler, mode);
    expect(output.match(/^.*error TS.*$/gm)).toEqual([
      expect.stringMatching(/^wrong\.cts.*nickname.*'ContactUpdate<Metadata>'/),
    ]);
  });
});

/** Returns the compiler's report. A project of CommonJS alone has no top-level await, so no modules. */
async function compile(compiler: string, mode: keyof typeof modes): Promise<string> {
  const tsc = fileURLToPath(new URL(`../../node_modules/${compiler}/bin/tsc`, import.meta.url));
  const files = ["common.cts", "wrong.cts", ...(mode === "node10" ? [] : modules)];
  const result = await run(process.execPath, [tsc, ...strict, ...modes[mode], ...files], { cwd: packed.folder }).catch(
    (failure: { stdout: string }) => failure,
  );
  return result.stdout;
}
