import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { repository, temporaryFolder } from "@contacts-api/test-support/workspace";
import { expect, test } from "vitest";
import { pack, specFiles } from "../support/packed.ts";

/** An npm whose registry is the file PUBLISHED, by name and version; it fails without a reason if that is gone. */
const npm = `
const { appendFileSync, readFileSync } = require("node:fs");
const [command, what, ...rest] = process.argv.slice(2);
const published = JSON.parse(readFileSync(process.env.PUBLISHED, "utf8"));
if (command === "view") {
  if (published[what] === undefined) { console.log('{ "error": { "code": "E404" } }'); process.exit(1); }
  console.log(JSON.stringify(published[what]));
} else appendFileSync(process.env.LOG, [command, what, ...rest].join(" ") + "\\n");
`;

async function releaseFolder() {
  const folder = await temporaryFolder();
  await pack(folder, await specFiles());
  mkdirSync(join(folder, "changelogs"));
  const changelog = "# @contacts-api/spec\n\n## 1.2.3\n\n### Minor Changes\n\n- A fact.\n\n## 1.2.2\n\n- Another.\n";
  writeFileSync(join(folder, "changelogs/spec.md"), changelog);
  writeFileSync(join(folder, "npm-cli.cjs"), npm);
  mkdirSync(join(folder, "bin"));
  writeFileSync(
    join(folder, "bin/gh"),
    '#!/bin/sh\nprintf "%s|" "$@" >> "$LOG"\n[ "$2" != view ] || [ -e "$EXISTS" ]\n',
  );
  chmodSync(join(folder, "bin/gh"), 0o755);
  const tarball = join(folder, "spec.tgz");
  const integrity = `sha512-${createHash("sha512").update(readFileSync(tarball)).digest("base64")}`;
  const log = join(folder, "log");
  const run = (program: string, published: object, ...args: string[]) => {
    writeFileSync(join(folder, "published.json"), JSON.stringify(published));
    const env = {
      PATH: [join(folder, "bin"), process.env["PATH"]].join(delimiter),
      LOG: log,
      PUBLISHED: join(folder, "published.json"),
      EXISTS: join(folder, "exists"),
      GITHUB_SHA: "abc",
    };
    const file = join(repository, "scripts/release", program);
    return spawnSync(process.execPath, [file, folder, ...args], { encoding: "utf8", env });
  };
  const publish = (published: object) => run("publish.ts", published, "--npm", join(folder, "npm-cli.cjs"));
  const logged = () => (existsSync(log) ? readFileSync(log, "utf8") : "");
  return { folder, tarball, integrity, publish, run, logged };
}

test("publishes the packed tarball, without its scripts", async () => {
  const { publish, tarball, logged } = await releaseFolder();
  expect(publish({})).toMatchObject({ status: 0, stdout: "@contacts-api/spec@1.2.3 is published.\n" });
  expect(logged()).toBe(`publish ${tarball} --access public --ignore-scripts\n`);
});

test("a repeated call publishes nothing that is there already", async () => {
  const { publish, integrity, logged } = await releaseFolder();
  const outcome = publish({ "@contacts-api/spec@1.2.3": integrity });
  expect(outcome).toMatchObject({ status: 0, stdout: "@contacts-api/spec@1.2.3 is published already.\n" });
  expect(logged()).toBe("");
});

test("refuses a version that is published with other bytes, and a tarball that is not the planned one", async () => {
  const { publish, tarball, logged } = await releaseFolder();
  const other = publish({ "@contacts-api/spec@1.2.3": "sha512-other" });
  expect(other).toMatchObject({ status: 1, stderr: expect.stringContaining("Received: sha512-other") });
  appendFileSync(tarball, "more");
  const tampered = publish({});
  expect(tampered).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/Expected: sha256-[\s\S]*Received: sha256-/),
  });
  expect(logged()).toBe("");
});

test("does not publish if the registry does not say what it has", async () => {
  const { folder, run, logged } = await releaseFolder();
  writeFileSync(join(folder, "npm-cli.cjs"), 'console.error("no network"); process.exit(1);');
  const outcome = run("publish.ts", {}, "--npm", join(folder, "npm-cli.cjs"));
  expect(outcome).toMatchObject({ status: 1, stderr: expect.stringContaining("no network") });
  expect(logged()).toBe("");
});

test("makes a release on GitHub with its changes and its bill, once", async () => {
  const { folder, run, logged } = await releaseFolder();
  expect(run("github-releases.ts", {})).toMatchObject({ status: 0, stderr: "" });
  const bill = join(folder, "sbom/contacts-api-spec.cdx.json");
  const tag = "@contacts-api/spec@1.2.3";
  expect(logged()).toBe(
    `release|view|${tag}|release|create|${tag}|${bill}|--title|${tag}|` +
      "--notes|### Minor Changes\n\n- A fact.|--target|abc|",
  );
  writeFileSync(join(folder, "exists"), "");
  writeFileSync(join(folder, "log"), "");
  expect(run("github-releases.ts", {})).toMatchObject({ status: 0 });
  expect(logged()).toBe(`release|view|${tag}|release|upload|${tag}|${bill}|--clobber|`);
});
