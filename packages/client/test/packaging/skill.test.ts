// SKILL.md as it is in the tarball: its form, and each of its samples, type-checked and run.
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import contract from "@contacts-api/spec/openapi.json" with { type: "json" };
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type RunningServer, startServer } from "../support/start-server.ts";
import { type InstalledPackage, installPackedPackage, run } from "./packed-package.ts";

const ownModules = fileURLToPath(new URL("../../node_modules/", import.meta.url));
const source = await readFile(new URL("../../SKILL.md", import.meta.url), "utf8");
const samples = [...source.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code], index) => [
  `sample-${index + 1}.ts`,
  code!,
]);

let packed: InstalledPackage;
let server: RunningServer;

beforeAll(async () => {
  [packed, server] = await Promise.all([installPackedPackage(), startServer()]);
  const modules = join(packed.folder, "node_modules");
  await mkdir(join(modules, "@types"), { recursive: true });
  for (const name of ["@contacts-api/server", "@types/node"])
    await symlink(join(ownModules, name), join(modules, name));
  for (const [name, code] of samples) await writeFile(join(packed.folder, name!), code!);
});

afterAll(async () => {
  await server?.stop();
  await packed?.remove();
});

describe("SKILL.md", () => {
  test("is in the package, and short enough to be read whole", async () => {
    const installed = join(packed.folder, "node_modules/@contacts-api/client/SKILL.md");
    expect(await readFile(installed, "utf8")).toBe(source);
    expect(source.split("\n").length).toBeLessThan(200);
  });

  test("has the front matter of an Agent Skill", () => {
    const [, head = ""] = /^---\n([\s\S]*?)\n---\n/.exec(source) ?? [];
    const { name, description, ...rest } = parse(head) as Record<string, string>;
    expect(rest).toEqual({});
    expect(name).toMatch(/^(?=.{1,64}$)[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(description!.length).toBeLessThanOrEqual(1024);
    expect(description).toMatch(/Use when /);
    expect(description).not.toMatch(/[<>]/);
  });

  test("names codes that the contract has, and files that the package has", async () => {
    const codes = source
      .match(/\b[A-Z]+_[A-Z_]+\b|(?<=`)[A-Z]{6,}(?=`)/g)!
      .filter((one) => !one.startsWith("CONTACTS_"));
    expect(contract.components.schemas.ProblemCode.enum).toEqual(expect.arrayContaining(codes));
    const files = [...source.matchAll(/`([\w/.-]+\.(?:md|d\.ts))`/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) await readFile(join(packed.folder, "node_modules/@contacts-api/client", file));
  });

  test("has samples that the compiler accepts", async () => {
    const tsc = join(ownModules, "typescript/bin/tsc");
    const strict = ["--noEmit", "--strict", "--noUncheckedIndexedAccess", "--target", "es2023", "--types", "node"];
    const files = samples.map(([name]) => name!);
    const result = await run(process.execPath, [tsc, ...strict, "--module", "nodenext", ...files], {
      cwd: packed.folder,
    }).catch((failure: { stdout: string }) => failure);
    expect(result.stdout).toBe("");
  });

  test.each(samples)("%s prints what it says", async (name, code) => {
    const expected = [...code!.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, line]) => `${line}\n`).join("");
    const env = { PATH: process.env["PATH"], CONTACTS_API_KEY: server.apiKey, CONTACTS_BASE_URL: server.url };
    const { stdout, stderr } = await run(process.execPath, [join(packed.folder, name!)], { env });
    expect({ stdout, stderr }).toEqual({ stdout: expected, stderr: "" });
  });
});
