import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contractIn, generate } from "../generate/targets.ts";
import { repository } from "./support/workspace.ts";

const folder = join(repository, "scripts/generate");
const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".ts"));
const sources = new Map(
  await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const)),
);
const importsOf = (text: string) => [...text.matchAll(/\bfrom "([^"]+)";/g)].map(([, from]) => from);

describe("the generator", () => {
  test("imports openapi-typescript in one file", () => {
    const users = names.filter((name) => importsOf(sources.get(name) ?? "").includes("openapi-typescript"));
    expect(users).toEqual(["types.ts"]);
  });

  test("has a file for each thing that is written", () => {
    const written = ["client/methods.ts", "client/operations.ts", "client/schemas.ts", "types.ts"];
    const server = ["limits", "operations", "problems", "routes", "validators"].map((name) => `server/${name}.ts`);
    expect(names).toEqual(expect.arrayContaining([...written, ...server]));
  });

  test("keeps files within 250 lines", () => {
    for (const [name, text] of sources) expect(text.split("\n").length, name).toBeLessThan(250);
  });
});

describe("generated files", () => {
  test("of the server import nothing from outside", async () => {
    for (const text of (await generate("server", await contractIn(repository))).values()) {
      expect(importsOf(text).filter((from) => !from?.startsWith("./"))).toEqual([]);
    }
  });

  test("of the client import the types of the seam and nothing else from outside", async () => {
    for (const text of (await generate("client", await contractIn(repository))).values()) {
      const outside = text.match(/^import .*"\.\.\/.*$|^import .*"[^.].*$/gm) ?? [];
      for (const line of outside) expect(line).toMatch(/^import type \{ .* \} from "\.\.\/transport\.ts";$/);
    }
  });
});
