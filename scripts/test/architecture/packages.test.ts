import { describe, expect, it } from "vitest";
import { generated, importersOf, importsOf, neededBy, operationIds, read, sources } from "../support/imports.ts";

// The rules of ARCHITECTURE.md for packages and files that can be read off the sources.

describe("the client", () => {
  const client = "packages/client/src";

  it("uses openapi-fetch in one file and no Node module", () => {
    expect(importersOf(`${client}/**/*.ts`, "openapi-fetch")).toEqual([`${client}/call/transport.ts`]);
    const targets = sources(`${client}/**/*.ts`).flatMap(importsOf);
    expect(targets.filter(({ target }) => target.startsWith("node:"))).toEqual([]);
  });

  it("lets generated code import types of the seam and what makes lists and changes, and nothing else from outside", () => {
    const outside = generated(`${client}/generated/*.ts`)
      .flatMap(importsOf)
      .filter(({ target }) => !target.startsWith(`${client}/generated/`))
      .map(({ isType, target }) => ({ isType, target }));
    const seam = [
      { isType: true, target: `${client}/call/transport.ts` },
      { isType: false, target: `${client}/call/pages.ts` },
      { isType: false, target: `${client}/call/modify.ts` },
    ];
    for (const found of outside) expect(seam).toContainEqual(found);
  });
});

describe("the docs", () => {
  it("take the server's core into one script, which no other script imports when it runs", () => {
    const docs = "packages/docs/src";
    const sandbox = `${docs}/browser/sandbox.ts`;
    expect(importersOf(`${docs}/**/*.{ts,tsx}`, "@contacts-api/server")).toEqual([sandbox]);
    const imports = sources(`${docs}/**/*.{ts,tsx}`).flatMap(importsOf);
    expect(imports.filter(({ target, isType }) => target === sandbox && !isType)).toEqual([]);
  });
});

describe("the generator", () => {
  it("uses openapi-typescript in one file", () => {
    expect(importersOf("{scripts,packages/*/src}/**/*.ts", "openapi-typescript")).toEqual([
      "packages/generator/src/openapi-typescript.ts",
    ]);
  });
});

describe("the sources of a package", () => {
  // Schemas hold schemas, so the files of contract-diff that compare them need each other.
  it.each(["client", "generator", "ledger", "openapi", "server"])(
    "%s has no two files that need each other",
    (name) => {
      const files = generated(`packages/${name}/src/**/*.ts`);
      const circles = files.filter((file) => importsOf(file).some(({ target }) => neededBy(target).has(file)));
      expect(circles).toEqual([]);
    },
  );
});

describe("every file", () => {
  const files = sources("{spec,scripts,packages}/**/*.{ts,tsx,js,mjs,css}");

  it("reads nothing from outside its package by a path, so that turbo knows every arrow", () => {
    const packageOf = (file: string) => /^(?:packages\/[^/]+|[^/]+)/.exec(file)?.[0];
    const paths = files.flatMap(importsOf).filter(({ target }) => target.includes("/") && !target.startsWith("@"));
    const own = paths.filter(({ target }) => /^(?:\.\.|spec\/|scripts\/|packages\/)/.test(target));
    expect(own.length).toBeGreaterThan(100);
    expect(own.filter(({ file, target }) => packageOf(file) !== packageOf(target))).toEqual([]);
  });

  it("has 250 lines at the most", () => {
    const lengths = files.map((file) => [file, read(file).split("\n").length - 1] as const);
    expect(lengths.filter(([, lines]) => lines > 250)).toEqual([]);
  });

  it("has a name that says what it makes, in kebab-case unless it is an operation's", () => {
    for (const file of files) {
      const name = file.split("/").at(-1)!.split(".")[0]!;
      expect(operationIds.includes(name) || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name), file).toBe(true);
      expect(name).not.toMatch(/\b(?:utils?|helpers?|manager|impl|common|misc)\b/);
    }
  });

  it("leaves nothing to be done later", () => {
    const later = new RegExp(["TO", "DO|FIX", "ME|XX", "X"].join(""));
    expect(files.filter((file) => later.test(read(file)))).toEqual([]);
  });
});
