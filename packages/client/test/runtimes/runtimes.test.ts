// The tarball on every runtime that it promises, against the server of this repository. Each row has the program, the form
// of the package, and the version that the runtime reports.
import { cp, readFile, symlink, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type InstalledPackage, installPackedPackage, run } from "../packaging/packed-package.ts";
import { json, startHttpServer } from "../support/http-server.ts";
import { type RunningServer, startServer } from "../support/start-server.ts";
import { startBrowser } from "./chromium.ts";
import { installRuntimes, type Runtimes, versionOf } from "./installed-runtimes.ts";

let packed: InstalledPackage;
let server: RunningServer;
let runtimes: Runtimes;

beforeAll(async () => {
  [packed, server, runtimes] = await Promise.all([installPackedPackage(), startServer(), installRuntimes()]);
  await cp(fileURLToPath(new URL("programs", import.meta.url)), packed.folder, { recursive: true });
});

afterAll(async () => {
  await server?.stop();
  await packed?.remove();
});

const programs = [
  ["Node", "node20", "ESM", "main.mjs"],
  ["Node", "node20", "CommonJS", "main.cjs"],
  ["Node", "node22", "ESM", "main.mjs"],
  ["Node", "node22", "CommonJS", "main.cjs"],
  ["Node", "node24", "ESM", "main.mjs"],
  ["Node", "node24", "CommonJS", "main.cjs"],
  ["Node", "node26", "ESM", "main.mjs"],
  ["Node", "node26", "CommonJS", "main.cjs"],
  ["Bun", "bun", "ESM", "main.mjs"],
  ["Bun", "bun", "CommonJS", "main.cjs"],
  ["Deno", "deno", "ESM", "run --allow-net=127.0.0.1 --allow-env main.mjs"],
] as const;

describe("the packed client updates a contact and is refused another", () => {
  for (const [name, runtime, form, command] of programs) {
    test(`on ${name} ${versionOf(runtime)}, as ${form}`, async () => {
      const { stdout } = await run(runtimes[runtime], ["--version"]);
      expect(stdout).toContain(versionOf(runtime));
      expect(await report(runtimes[runtime], command.split(" "), `${runtime} ${form}`)).toEqual(
        updated(`${runtime} ${form}`),
      );
    });
  }

  test(`on workerd ${versionOf("workerd")}, bundled as its tools do`, async () => {
    await bundle("worker.mjs", "worker.bundle.js", "esm", ["workerd", "worker"]);
    expect(await report(runtimes.workerd, ["test", "worker.capnp"], "workerd")).toEqual(updated("workerd"));
  });

  test("in Chromium, on a page of the API's origin", async () => {
    // A response of the API itself is no page: its policy forbids it to load anything.
    expect(await reportOfPage(`${server.url}/livez`, server)).toEqual(updated("Chromium"));
  });

  test("in Chromium, on a page of another origin that the server lets in, and of no other", async () => {
    const [page, other] = await Promise.all([startHttpServer(json({})), startHttpServer(json({}))]);
    const open = await startServer({ CONTACTS_CORS_ORIGINS: page.url });
    try {
      expect(await reportOfPage(page.url, open)).toEqual(updated("Chromium"));
      await expect(reportOfPage(other.url, open)).rejects.toThrow("no response");
    } finally {
      await open.stop();
    }
  });
});

describe("the README's test passes with the sandbox", () => {
  beforeAll(async () => {
    const sandboxFolder = dirname(fileURLToPath(import.meta.resolve("@contacts-api/server/package.json")));
    await symlink(sandboxFolder, join(packed.folder, "node_modules/@contacts-api/server"));
    const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
    const esm = [...readme.matchAll(/^```ts\n(.*?)^```/gmsu)].map(([, code]) => code!).find(usesSandbox)!;
    const commonJs = esm.replaceAll(/^import (.*) from (".*");$/gmu, "const $1 = require($2);");
    await writeFile(join(packed.folder, "sample.mjs"), esm);
    await writeFile(join(packed.folder, "sample.cjs"), commonJs);
  });

  for (const runtime of ["node20", "node26"] as const) {
    test.each(["sample.mjs", "sample.cjs"])(`on Node ${versionOf(runtime)}: %s`, async (file) => {
      const { stdout } = await run(runtimes[runtime], ["--test", file], { cwd: packed.folder, env: environment({}) });
      expect(stdout).toMatch(/pass 1\b/);
    });
  }
});

describe("a printed error holds neither the key, the contact's id nor the body", () => {
  const settings = { apiKey: "org_printed-key-5f1c", contactId: "printed-contact-77", email: "printed@mail.example" };

  test.each(["node20", "node26", "bun", "deno"] as const)("on %s", async (runtime) => {
    const servers = await Promise.all(brokenResponses.map(serveBytes));
    const baseUrls = ["http://127.0.0.1:1", ...servers];
    const program = "printed-errors.mjs";
    const command = runtime === "deno" ? ["run", "--allow-net=127.0.0.1", "--allow-env", program] : [program];
    const { stderr } = await run(runtimes[runtime], command, {
      cwd: packed.folder,
      env: environment({ ...settings, baseUrls }),
    });
    expect(stderr).not.toContain("did not fail");
    expect(stderr.match(/updateContact/g)!.length).toBeGreaterThanOrEqual(baseUrls.length);
    for (const secret of Object.values(settings)) expect(stderr).not.toContain(secret);
  });
});

const usesSandbox = (code: string) => code.includes("createSandbox");

/** Ways in which a server ends a response that is not HTTP, with the request's bytes in it or after part of it. */
const brokenResponses: readonly ((request: Buffer) => string | Buffer)[] = [
  (request) => request,
  (request) => `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n${request}`,
  (request) => `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 9999\r\n\r\n${request}`,
  (request) => `HTTP/1.1 500 Oops\r\ncontent-type: text/plain\r\n\r\n${request}`,
  () => "",
];

/** Starts a server that responds to each request with bytes and closes the connection. */
async function serveBytes(respond: (request: Buffer) => string | Buffer): Promise<string> {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", (request) => socket.end(respond(Buffer.from(request))));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Returns the report of the client in a page of the address, against the server. */
async function reportOfPage(address: string, { apiKey, url }: RunningServer): Promise<unknown> {
  const script = await bundle("page.mjs", "page.bundle.js", "iife", ["browser"]);
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(address, { timeout: 120_000 });
    await page.evaluate(script);
    return await page.evaluate(`client.run(${JSON.stringify({ name: "Chromium", apiKey, baseUrl: url })})`);
  } finally {
    await browser.close();
  }
}

function settings(name: string) {
  return { name, apiKey: server.apiKey, baseUrl: server.url };
}

function environment(settings: object) {
  const SETTINGS = JSON.stringify(settings);
  return { PATH: process.env["PATH"], HOME: packed.folder, DENO_NO_UPDATE_CHECK: "1", SETTINGS };
}

function updated(name: string) {
  const metadata = { source: "web_signup", preferences: { language: "en" }, verified: true };
  return { name, metadata, refusal: "NOT_FOUND" };
}

/** Returns the output of the program; it must end by itself. */
async function report(executable: string, command: readonly string[], name: string): Promise<unknown> {
  const { stdout } = await run(executable, command, { cwd: packed.folder, env: environment(settings(name)) });
  return JSON.parse(/^\{.*\}$/m.exec(stdout)?.[0] ?? `"${stdout}"`);
}

async function bundle(entry: string, outfile: string, format: "esm" | "iife", conditions: string[]): Promise<string> {
  await build({
    absWorkingDir: packed.folder,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format,
    globalName: "client",
    conditions,
  });
  return await readFile(join(packed.folder, outfile), "utf8");
}
