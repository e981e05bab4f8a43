import { access, readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type InstalledPackage, installPackedPackage } from "./packed-package.ts";

let packed: InstalledPackage;
let installed: string;
let manifest: { exports: Record<string, unknown>; dependencies?: object; sideEffects: boolean };

beforeAll(async () => {
  packed = await installPackedPackage();
  installed = join(packed.folder, "node_modules/@contacts-api/client");
  manifest = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
});

afterAll(() => packed?.remove());

describe("the tarball", () => {
  test("is a package that publint has nothing to say about", async () => {
    const bytes = new Uint8Array(await readFile(packed.tarball)).buffer;
    const { messages, pkg } = await publint({ pack: { tarball: bytes }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test("resolves to the right types in every mode, by the verdict of Are The Types Wrong", async () => {
    const result = await checkPackage(createPackageFromTarballData(await readFile(packed.tarball)));
    expect(result.types && result.problems).toEqual([]);
  });

  test("holds built files with their sources, README, skill, licence and manifest only", async () => {
    expect((await readdir(installed)).sort()).toEqual([
      ...["LICENSE", "README.md", "SKILL.md"],
      ...["dist", "docs", "package.json", "src"],
    ]);
    const files = (await readdir(join(installed, "dist"), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
    expect(files.filter((name) => !/\.(?:js|d\.ts)(?:\.map)?$/.test(name))).toEqual(["package.json"]);
  });

  test("leads from each declaration to its source", async () => {
    const dist = join(installed, "dist/esm");
    const maps = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith(".map"));
    expect(maps.length).toBeGreaterThan(20);
    for (const file of maps) {
      const { sources, sourceRoot } = JSON.parse(await readFile(join(dist, file), "utf8"));
      for (const source of sources) await access(join(dist, file, "..", sourceRoot, source));
    }
  });

  test("holds no file that its entries do not need", async () => {
    const dist = join(installed, "dist/esm");
    const entries = ["index", "calls", "import", "openapi", "opentelemetry", "schemas", "tanstack-query"];
    const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith(".d.ts"));
    const texts = await Promise.all(files.map((file) => readFile(join(dist, file), "utf8")));
    const code = await Promise.all(files.map((file) => readFile(join(dist, file.replace(".d.ts", ".js")), "utf8")));
    const targets = new Set(
      [...texts, ...code].flatMap((text) => text.match(/(?<=from "\.[^"]*)[\w-]+(?=\.js")/g) ?? []),
    );
    const names = files.map((file) => basename(file, ".d.ts"));
    expect(names.filter((name) => !targets.has(name) && !entries.includes(name))).toEqual([]);
  });

  test("shows no type of openapi-fetch or openapi-typescript", async () => {
    for (const file of await readdir(join(installed, "dist"), { recursive: true })) {
      if (!file.endsWith(".d.ts")) continue;
      const code = (await readFile(join(installed, "dist", file), "utf8")).replaceAll(/^\s*\*.*$/gm, "");
      expect(code, file).not.toMatch(/(?:from |import\()"openapi/);
    }
  });

  test("depends on nothing and can be shaken", () => {
    expect(manifest.dependencies).toBeUndefined();
    expect(manifest.sideEffects).toBe(false);
  });

  test("exports the same names as ESM and as CommonJS, from every entry", async () => {
    const require = createRequire(join(packed.folder, "index.js"));
    const entries = Object.keys(manifest.exports).filter((entry) => entry !== "./package.json");
    for (const entry of entries) {
      const files = manifest.exports[entry] as { import: { default: string }; require: { default: string } };
      const asModule = await import(join(installed, files.import.default));
      const asCommonJs = require(join("@contacts-api/client", entry));
      expect(Object.keys(asCommonJs).sort()).toEqual(Object.keys(asModule).sort());
      expect(require.resolve(join("@contacts-api/client", entry))).toBe(join(installed, files.require.default));
    }
  });
});
