// The package as users get it: packed, installed in an empty folder, against the server of this repository.
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, startServer } from "./support/start-server.ts";

const run = promisify(execFile);
const packageFolder = fileURLToPath(new URL("..", import.meta.url));
const tsc = fileURLToPath(import.meta.resolve("../node_modules/typescript/bin/tsc"));
const contactAfterwards = {
  name: "John Smith",
  metadata: { source: "web_signup", preferences: { language: "en" }, verified: true },
};

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "contacts-client-"));
  [server] = await Promise.all([startServer(), install(folder)]);
}, 120_000);

afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe("the packed client", { timeout: 60_000 }, () => {
  test("updates a contact from plain JavaScript", async () => {
    await writeFile(
      join(folder, "update.js"),
      `import { ContactsClient } from "@contacts-api/client";
       const contacts = new ContactsClient({ apiKey: process.env.KEY, baseUrl: process.env.URL });
       const changes = { name: "John Smith", metadata: { verified: true } };
       console.log(JSON.stringify(await contacts.update("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", changes)));`,
    );
    const { stdout } = await runNode("update.js", { KEY: server.apiKey, URL: server.url });
    const contact = JSON.parse(stdout);
    expect(contact).toMatchObject(contactAfterwards);
    expect(Object.keys(contact).sort()).toEqual(["created_at", "id", "metadata", "name", "org_id", "updated_at"]);
  });

  test("updates a contact from the TypeScript example, configured by the environment", async () => {
    const { stdout } = await runNode("update-contact.ts", {
      CONTACTS_API_KEY: server.apiKey,
      CONTACTS_BASE_URL: server.url,
    });
    expect(stdout).toMatch(/^John Smith since \d{4}-/);
    expect(stdout).toContain(JSON.stringify(contactAfterwards.metadata));
  });

  test.each(["nodenext", "bundler"])("type-checks with moduleResolution %s and every library checked", async (mode) => {
    const resolution =
      mode === "nodenext" ? ["--module", "nodenext"] : ["--module", "esnext", "--moduleResolution", mode];
    const settings = ["--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom", "--skipLibCheck", "false"];
    await run(process.execPath, [tsc, ...settings, ...resolution, "update-contact.ts"], { cwd: folder });
    const wrong = (await readFile(join(folder, "update-contact.ts"), "utf8")).replace("name:", "nickname:");
    await writeFile(join(folder, "wrong.ts"), wrong);
    const failure = await run(process.execPath, [tsc, ...settings, ...resolution, "wrong.ts"], { cwd: folder }).catch(
      (error: { stdout: string }) => error,
    );
    expect(failure.stdout).toContain("'nickname' does not exist in type 'ContactUpdate'");
  });

  test("shows no type of openapi-fetch, and holds built files, README, licence and manifest only", async () => {
    const installed = join(folder, "node_modules/@contacts-api/client");
    expect((await readdir(installed)).sort()).toEqual(["LICENSE", "README.md", "dist", "package.json"]);
    for (const file of await readdir(join(installed, "dist"), { recursive: true })) {
      if (file.endsWith(".d.ts")) {
        expect(await readFile(join(installed, "dist", file), "utf8"), file).not.toMatch(
          /from "openapi|import\("openapi/,
        );
      }
    }
  });
});

/** Installs without the network, so that the test says the same on every machine. */
async function install(into: string): Promise<void> {
  const packed = join(into, "packed");
  await mkdir(packed);
  // pnpm packs, because it writes real versions where the manifest says `catalog:`; npm installs, as most users do.
  const { packageManager } = JSON.parse(await readFile(join(packageFolder, "../../package.json"), "utf8"));
  const pnpm = ["--yes", "--prefer-offline", packageManager];
  await run("npx", [...pnpm, "pack", "--pack-destination", packed], { cwd: packageFolder });
  await run("npm", ["pack", ...(await dependencies()), "--ignore-scripts", "--pack-destination", packed]);
  await writeFile(join(into, "package.json"), '{ "private": true, "type": "module" }');
  await cp(join(packageFolder, "examples/update-contact.ts"), join(into, "update-contact.ts"));
  const tarballs = (await readdir(packed)).map((name) => join(packed, name));
  await run("npm", ["install", ...tarballs, "--offline", "--no-audit", "--no-fund"], { cwd: into });
}

/** The folders of openapi-fetch and of what it depends on, as installed here. */
async function dependencies(): Promise<string[]> {
  const openapiFetch = await realpath(join(packageFolder, "node_modules/openapi-fetch"));
  return [openapiFetch, await realpath(join(openapiFetch, "../openapi-typescript-helpers"))];
}

function runNode(file: string, environment: Record<string, string>) {
  return run(process.execPath, [file], { cwd: folder, env: { PATH: process.env["PATH"], ...environment } });
}
