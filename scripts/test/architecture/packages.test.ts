import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { generated, importersOf, importsOf, neededBy, operationIds, read, root, sources } from "../support/imports.ts";

// The rules of ARCHITECTURE.md for packages and files that follow from the sources.

/** The packages of the workspace: each may depend on earlier ones, its tests included. */
const packages = [
  "test-support",
  "openapi",
  "spec",
  "generator",
  "contract-diff",
  "scripts",
  "server",
  "client",
  "ledger",
  "docs",
  "mcp",
];

/** The imports of a package's sources, without its tests, from other packages. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  "packages/openapi/src/**/*.ts": [],
  "spec/**/*.{ts,js}": ["openapi"],
  "packages/generator/src/**/*.ts": ["openapi"],
  "packages/contract-diff/src/**/*.ts": ["openapi"],
  "packages/server/src/**/*.ts": [],
  "packages/client/src/**/*.ts": [],
  "packages/ledger/src/**/*.ts": ["client", "openapi", "scripts", "server", "spec"],
  "packages/docs/src/**/*.{ts,tsx}": ["openapi", "server"],
  "packages/mcp/src/**/*.ts": ["client", "docs", "server"],
  "scripts/{*.ts,{dev,new-operation,regular-expressions}/**/*.ts}": ["generator", "openapi"],
};

const folderOf = (name: string) => (name === "spec" || name === "scripts" ? name : `packages/${name}`);

describe("the client", () => {
  const client = "packages/client/src";

  test("uses no Node module and no other package", () => {
    const targets = sources(`${client}/**/*.ts`).flatMap(importsOf);
    expect(targets.filter(({ target }) => !target.startsWith(client))).toEqual([]);
  });

  test("lets generated code import types of the seam and what makes lists, changes and results, and nothing else from outside", () => {
    const outside = generated(`${client}/generated/*.ts`)
      .flatMap(importsOf)
      .filter(({ target }) => !target.startsWith(`${client}/generated/`))
      .map(({ isType, target }) => ({ isType, target }));
    const seam = [
      { isType: true, target: `${client}/call/transport.ts` },
      { isType: true, target: `${client}/call/operation.ts` },
      { isType: false, target: `${client}/call/bind-methods.ts` },
      { isType: false, target: `${client}/call/pages.ts` },
      { isType: false, target: `${client}/call/modify.ts` },
      { isType: false, target: `${client}/call/representations.ts` },
      { isType: false, target: `${client}/call/held.ts` },
      { isType: false, target: `${client}/call/query.ts` },
      { isType: false, target: `${client}/query/query-options.ts` },
      { isType: false, target: `${client}/schema/standard-schema.ts` },
    ];
    for (const found of outside) expect(seam).toContainEqual(found);
  });
});

describe("the docs", () => {
  test("take the server's core into one script, which no other script imports when it runs", () => {
    const docs = "packages/docs/src";
    const sandbox = `${docs}/browser/sandbox.ts`;
    expect(importersOf(`${docs}/**/*.{ts,tsx}`, "@contacts-api/server")).toEqual([sandbox]);
    const imports = sources(`${docs}/**/*.{ts,tsx}`).flatMap(importsOf);
    expect(imports.filter(({ target, isType }) => target === sandbox && !isType)).toEqual([]);
  });
});

describe("the pages of the docs", () => {
  const docs = "packages/docs/src";
  const importsFrom = (folder: string, others: readonly string[]) =>
    sources(`${docs}/${folder}/*.{ts,tsx}`)
      .flatMap(importsOf)
      .map(({ target }) => target)
      .filter((target) => others.some((other) => target.startsWith(`${docs}/${other}/`)));

  test("are views, which know no format, printed by formats, which do not know each other", () => {
    expect(importsFrom("model", ["view", "pages", "markdown"])).toEqual([]);
    expect(importsFrom("view", ["pages", "markdown"])).toEqual([]);
    expect(importsFrom("pages", ["markdown"])).toEqual([]);
    expect(importsFrom("markdown", ["pages"])).toEqual([]);
  });
});

describe("the workspace", () => {
  const packageNames = (file: string) =>
    importsOf(file).flatMap(({ target }) => /^@contacts-api\/([^/]+)/.exec(target)?.[1] ?? []);

  test("has no package that depends on a later one, so there is no cycle", () => {
    for (const [index, name] of packages.entries()) {
      const { dependencies, devDependencies } = JSON.parse(read(`${folderOf(name)}/package.json`));
      const own = Object.keys({ ...dependencies, ...devDependencies }).filter((one) =>
        one.startsWith("@contacts-api/"),
      );
      const earlier = packages.slice(0, index).map((one) => `@contacts-api/${one}`);
      expect(
        own.filter((one) => !earlier.includes(one)),
        name,
      ).toEqual([]);
    }
  });

  test("has every package in that order", () => {
    const folders = globSync(["spec/package.json", "scripts/package.json", "packages/*/package.json"], { cwd: root });
    expect(packages.map((name) => `${folderOf(name)}/package.json`).sort()).toEqual(folders.sort());
  });

  test.each(Object.entries(arrows))("%s imports what is below it, and nothing else", (pattern, allowed) => {
    const found = new Set(sources(pattern).flatMap(packageNames));
    expect([...found].sort()).toEqual(allowed);
  });
});

describe("a library that must stay replaceable", () => {
  test.each([
    ["openapi-typescript", "packages/generator/src/openapi-typescript.ts"],
    ["@redocly/openapi-core", "packages/openapi/src/redocly.ts"],
  ])("%s is imported in one file", (name, file) => {
    const importers = importersOf("{spec,scripts,packages}/**/*.{ts,tsx,js,mjs}", name);
    // Benches measure it beside the generator.
    expect(importers.filter((one) => !one.includes("/bench/"))).toEqual([file]);
  });
});

describe("a document", () => {
  test.each([
    [
      "a name of a method, a resource or a variable",
      /function (?:methodName|singular|camelCase|resultName|kebab\w*)\(/,
    ],
    ["a reference", /function (?:follow|followPlace)\b/],
    ["a literal", /function (?:literal|propertyName)\(/],
  ])("gets %s from packages/openapi alone", (_, made) => {
    const homes = sources("{spec,scripts,packages}/**/*.{ts,tsx,js,mjs}").filter((file) => made.test(read(file)));
    expect(homes.filter((file) => !file.startsWith("packages/openapi/src/"))).toEqual([]);
  });
});

describe("the sources of a package", () => {
  // Schemas contain schemas, so the files of contract-diff that compare them need each other.
  test.each(["client", "generator", "ledger", "mcp", "openapi", "server"])(
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

  test("reads nothing from outside its package by a path, so that turbo knows every arrow", () => {
    const packageOf = (file: string) => /^(?:packages\/[^/]+|[^/]+)/.exec(file)?.[0];
    const paths = files.flatMap(importsOf).filter(({ target }) => target.includes("/") && !target.startsWith("@"));
    const own = paths.filter(({ target }) => /^(?:\.\.|spec\/|scripts\/|packages\/)/.test(target));
    expect(own.length).toBeGreaterThan(100);
    expect(own.filter(({ file, target }) => packageOf(file) !== packageOf(target))).toEqual([]);
  });

  test("has at most 250 lines", () => {
    const lengths = files.map((file) => [file, read(file).split("\n").length - 1] as const);
    expect(lengths.filter(([, lines]) => lines > 250)).toEqual([]);
  });

  test("has a name that says what it makes, in kebab-case unless it is an operation's", () => {
    for (const file of files) {
      const name = file.split("/").at(-1)!.split(".")[0]!;
      expect(operationIds.includes(name) || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name), file).toBe(true);
      expect(name).not.toMatch(/\b(?:utils?|helpers?|manager|impl|common|misc)\b/);
    }
  });

  test("calls a test `test`, and never `it`", () => {
    expect(files.filter((file) => /^import \{[^}]*\bit\b[^}]*\} from "vitest"/m.test(read(file)))).toEqual([]);
  });

  test("leaves nothing to be done later", () => {
    const later = new RegExp(["TO", "DO|FIX", "ME|XX", "X"].join(""));
    expect(files.filter((file) => later.test(read(file)))).toEqual([]);
  });
});
