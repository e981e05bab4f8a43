// The examples work against the server of this repository, and the README and the guides show them unchanged.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "./packaging/packed-package.ts";
import outputs from "./support/example-outputs.json" with { type: "json" };
import { type RunningServer, startServer } from "./support/start-server.ts";

const packageFolder = join(import.meta.dirname, "..");
const names = (await readdir(join(packageFolder, "examples"))).sort();

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "contacts-examples-"));
  server = await startServer();
  await build({
    entryPoints: names.map((name) => join(packageFolder, "examples", name)),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    alias: {
      "@contacts-api/client": join(packageFolder, "src/index.ts"),
      "@contacts-api/client/calls": join(packageFolder, "src/calls.ts"),
    },
  });
  // The others print the name that it sets, so it runs first.
  await runExample("update-contact.ts");
});

afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

function runExample(name: string) {
  const env = { PATH: process.env["PATH"], CONTACTS_API_KEY: server.apiKey, CONTACTS_BASE_URL: server.url };
  return run(process.execPath, [join(folder, name.replace(/\.ts$/, ".mjs"))], { env });
}

describe("the examples", () => {
  test("are all expected to print something", () => {
    expect(names).toEqual(Object.keys(outputs));
  });

  test.each(names)("%s prints what it found", async (name) => {
    const { stdout, stderr } = await runExample(name);
    expect(stderr).toBe("");
    expect(stdout).toMatch(new RegExp(outputs[name as keyof typeof outputs]));
  });

  test.each(names)("%s stands in the README or a guide to the letter", async (name) => {
    const code = (await readFile(join(packageFolder, "examples", name), "utf8")).replace(/^(?:\/\/.*\n)+\n?/, "");
    const guides = (await readdir(join(packageFolder, "docs"))).map((guide) => join("docs", guide));
    const pages = ["README.md", ...guides].map((page) => readFile(join(packageFolder, page), "utf8"));
    expect((await Promise.all(pages)).join("\n")).toContain(`\`\`\`ts\n${code}\`\`\`\n`);
  });
});
