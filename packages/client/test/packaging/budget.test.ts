// The costs of the client for its users; bench/ shows it beside others.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type InstalledPackage, installPackedPackage, run } from "./packed-package.ts";

const tsc = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));

let packed: InstalledPackage;

beforeAll(async () => {
  packed = await installPackedPackage();
});

afterAll(() => packed?.remove());

describe("the packed client", () => {
  test("costs a page that makes one call 6.4 KiB at most, and no other operation", async () => {
    const bundle = await bundled(
      `import { createTransport, updateContact } from "@contacts-api/client/calls";
       const transport = createTransport({ apiKey: "key" });
       export const run = (id) => updateContact(transport, id, { name: "John Smith" });`,
    );
    expect(bundle).toContain("updateContact");
    expect(bundle).not.toMatch(/mergeContacts|listContacts/);
    expect(gzipSync(bundle, { level: 9 }).length).toBeLessThanOrEqual(6.4 * 1024);
  });

  test("leaves nothing in the bundle of a page that imports it and does not use it", async () => {
    expect(await bundled('import "@contacts-api/client"; import "@contacts-api/client/calls";')).toBe("");
  });

  test("costs the compiler of an app at most 33 instantiations for two calls", async () => {
    await writeFile(
      join(packed.folder, "two-calls.ts"),
      `import { ContactsClient } from "@contacts-api/client";
       const contacts = new ContactsClient({ apiKey: "key" });
       export const page = await contacts.list({ limit: 10 });
       export const name: string | null = (await contacts.update("id", { name: "John Smith" })).name;`,
    );
    const settings = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--lib", "es2022,dom"];
    const diagnostics = ["--module", "nodenext", "--singleThreaded", "--extendedDiagnostics"];
    const { stdout } = await run(process.execPath, [tsc, ...settings, ...diagnostics, "two-calls.ts"], {
      cwd: packed.folder,
    });
    expect(Number(/^Instantiations: +(\d+)$/m.exec(stdout)?.[1])).toBeLessThanOrEqual(33);
  });
});

/** The whole of a module as a browser would load it. */
async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: packed.folder },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logOverride: { "ignored-bare-import": "silent" },
  });
  return outputFiles[0]!.text;
}
