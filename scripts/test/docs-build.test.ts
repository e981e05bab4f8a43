import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { globSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { copyOfRepository, linkDependencies, repository } from "@contacts-api/test-support/workspace";
import { expect, test } from "vitest";
import { guarded } from "../child-guard.ts";

test("the build of the docs leaves the last good site alone when it fails or is killed", async () => {
  const root = await copyOfRepository();
  for (const folder of [".", "spec", "packages/docs", "packages/server"]) await linkDependencies(root, folder);
  const docs = join(root, "packages/docs");
  const bundle = join(root, "spec/dist/openapi.json");
  const redocly = join(repository, "spec/node_modules/@redocly/cli/bin/cli.js");
  const node = (folder: string, ...args: string[]) =>
    spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, REDOCLY_TELEMETRY: "off" },
    });
  node(join(root, "spec"), redocly, "bundle", "contacts.yaml", "--output", "dist/openapi.json");
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  for (const folder of [join(root, "packages/openapi"), docs]) node(folder, compiler, "-p", "tsconfig.build.json");
  const build = () => node(docs, "dist/build.js");
  expect(build()).toMatchObject({ status: 0, stderr: "" });
  const page = join(docs, "dist/site/operations/listContacts.html");
  const files = () => globSync("**/*", { cwd: join(docs, "dist/site") }).length;
  const [before, count] = [await readFile(page, "utf8"), files()];

  // A bundle that is missing, one that was half written, and one with a circular reference.
  const text = await readFile(bundle, "utf8");
  await writeFile(bundle, text.slice(0, text.length / 2));
  expect(build()).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^spec\/dist\/openapi\.json is not .*\n$/),
  });
  const circular = {
    ContactName: { $ref: "#/components/schemas/Uuid" },
    Uuid: { $ref: "#/components/schemas/ContactName" },
  };
  const document = JSON.parse(text);
  document.components.schemas = { ...document.components.schemas, ...circular };
  await writeFile(bundle, JSON.stringify(document));
  expect(build()).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^#\/.*: the reference .* leads to itself\.\n$/),
  });
  await rm(bundle);
  expect(build().status).toBe(1);

  // A folder that cannot be written.
  await writeFile(bundle, text.replace("One page of contacts.", "One page of people."));
  const drafts = join(docs, "node_modules/.cache");
  await rm(drafts, { recursive: true });
  await writeFile(drafts, "");
  expect(build()).toMatchObject({ status: 1, stderr: expect.stringContaining("node_modules/.cache") });
  expect([await readFile(page, "utf8"), files()]).toEqual([before, count]);

  // Killed while it writes.
  await rm(drafts);
  await mkdir(drafts);
  const child = guarded(spawn(process.execPath, ["dist/build.js"], { cwd: docs, stdio: "ignore" }));
  while (child.exitCode === null && globSync("site-*/new/operations/*", { cwd: drafts }).length === 0) await pause(1);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect([await readFile(page, "utf8"), files()]).toEqual([before, count]);
  expect(build().status).toBe(0);
  expect(await readFile(page, "utf8")).toContain("One page of people.");
});
