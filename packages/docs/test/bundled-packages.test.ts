import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bundledPackages } from "../src/output/bundled-packages.ts";
import { packagesInRedoc } from "../src/redoc/redoc-contents.ts";
import { redocPage } from "../src/redoc/redoc-page.ts";
import { json, ownSite } from "./support/spec.ts";

test("every package of others in the published files is listed, with the file that it is in", async () => {
  const packages = await bundledPackages();
  expect(packages.map(({ name, file }) => [name, file])).toEqual([
    ["libphonenumber-js", "dist/site/assets/sandbox.js"],
    ["uuid", "dist/site/assets/sandbox.js"],
    ["@redocly/cli", "dist/site/reference.html"],
  ]);
  for (const { name, version } of packages) {
    const file = join(import.meta.dirname, "..", "node_modules", name, "package.json");
    const elsewhere = join(import.meta.dirname, "../../server/node_modules", name, "package.json");
    const manifest = await readFile(file, "utf8").catch(() => readFile(elsewhere, "utf8"));
    expect(version, name).toBe(JSON.parse(manifest).version);
  }
  const redoc = packages.at(-1)?.contains ?? [];
  for (const name of ["dompurify", "react", "react-dom", "redoc", "styled-components"]) {
    expect(redoc).toContainEqual({
      name,
      license: expect.any(String),
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/u),
    });
  }
  expect(redoc.map(({ name }) => name)).toEqual(expect.arrayContaining(["jotai", "markdown-it", "scheduler"]));
});

test("the site has no licence of a package that is not listed", async () => {
  const names = (await bundledPackages()).map(({ name }) => name);
  const site = await ownSite();
  const licences = site.get("assets/sandbox.js")?.split("/*!").at(-1) ?? "";
  expect([...licences.matchAll(/^([a-z@/-]+)\n\n/gmu)].map(([, name]) => name)).toEqual(names.slice(0, 2));
  for (const address of ["assets/docs.js", "assets/docs.css"]) expect(site.get(address)).not.toMatch(/licen[cs]e/iu);
});

test("a list that Redoc has outgrown is refused", async () => {
  const page = await redocPage(json);
  expect(() => packagesInRedoc(page.replace("@license DOMPurify", "@license"))).toThrow("shows no dompurify");
  expect(() => packagesInRedoc(`${page}/*! @license Other 1.0 */`)).toThrow("has another licence: /*! @license Other");
  expect(() => packagesInRedoc(`${page}J({"node_modules/other/index.js"(e){}})`)).toThrow("has a module of other");
});
