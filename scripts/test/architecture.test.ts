import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

// The rules of ARCHITECTURE.md that can be read off the sources.

const root = resolve(import.meta.dirname, "../..");
const ignored = ["**/node_modules/**", "**/dist/**", "**/generated/**"];
const sources = (pattern: string) => globSync(pattern, { cwd: root, exclude: ignored }).sort();
const generated = (pattern: string) => globSync(pattern, { cwd: root, exclude: ["**/node_modules/**"] }).sort();
const read = (file: string) => readFileSync(join(root, file), "utf8");

interface Import {
  readonly file: string;
  readonly isType: boolean;
  /** A package's name, or a path from the repository's root. */
  readonly target: string;
}

function importsOf(file: string): Import[] {
  const statements = read(file).matchAll(/^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gms);
  return [...statements].map(([, type, target]) => ({
    file,
    isType: type !== undefined,
    target: target!.startsWith(".") ? relative(root, resolve(root, dirname(file), target!)) : target!,
  }));
}

const importersOf = (pattern: string, name: string) =>
  sources(pattern).filter((file) =>
    importsOf(file).some(({ target }) => target === name || target.startsWith(`${name}/`)),
  );

/** The file and every file that it needs when it runs. */
function reachableFrom(file: string, known: Set<string> = new Set()): string[] {
  if (known.has(file)) return [];
  known.add(file);
  for (const { target, isType } of importsOf(file)) {
    if (!isType && target.startsWith("packages/")) reachableFrom(target, known);
  }
  return [...known];
}

const server = "packages/server/src";
const operationIds = [...read("spec/contacts.yaml").matchAll(/^ {6}operationId: (\w+)$/gm)].map(([, id]) => id!);

// What each folder or file of the server may import besides packages. A later layer may use the earlier ones it names.
const layers: Record<string, readonly string[]> = {
  generated: ["generated"],
  http: ["generated", "http"],
  database: ["http", "database"],
  memory: ["http", "database", "memory"],
  organizations: ["http", "database", "memory", "organizations"],
  contacts: ["generated", "http", "database", "memory", "contacts"],
  "operations.ts": ["generated", "contacts"],
  "config.ts": [],
  "store.ts": ["http", "organizations", "contacts"],
  "sql-store.ts": ["database", "organizations", "contacts", "store.ts"],
  bulk: ["generated", "http", "database", "contacts", "sql-store.ts", "printable.ts", "bulk"],
  "memory-store.ts": ["memory", "organizations", "contacts", "store.ts"],
  "organization.ts": ["organizations", "store.ts"],
  "keys.ts": ["http", "organizations", "organization.ts", "store.ts"],
  "printable.ts": [],
  "demonstration.ts": ["http", "store.ts"],
  "demonstration-key.ts": ["http", "database", "store.ts", "demonstration.ts"],
  "docs-site.ts": ["listener"],
  "fair-connections.ts": ["http", "database"],
  "health.ts": ["http", "listener"],
  "app.ts": ["generated", "http", "database", "contacts", "store.ts", "operations.ts"],
  listener: ["generated", "http", "config.ts", "listener"],
  "non-blocking.ts": [],
  "log-output.ts": ["non-blocking.ts"],
  "time-limit.ts": [],
  "log.ts": ["http", "listener", "log-output.ts"],
  "metrics.ts": ["generated", "http", "database", "listener"],
  diagnosis: ["database", "config.ts", "demonstration.ts", "diagnosis"],
  commands: [
    "database",
    "organization.ts",
    "config.ts",
    "printable.ts",
    "store.ts",
    "sql-store.ts",
    "keys.ts",
    "diagnosis",
    "main.ts",
    "bulk",
    "commands",
  ],
  sandbox: ["generated", "http", "memory-store.ts", "demonstration.ts", "app.ts", "sandbox"],
  "sandbox.ts": ["generated", "http", "demonstration.ts", "sandbox"],
};

describe("the server", () => {
  it.each(Object.entries(layers))("%s imports nothing from above", (layer, allowed) => {
    const files = layer.endsWith(".ts") ? [`${server}/${layer}`] : generated(`${server}/${layer}/**/*.ts`);
    expect(files).not.toEqual([]);
    const ownImports = files.flatMap(importsOf).filter(({ target }) => target.startsWith(server));
    const surplus = ownImports.filter(({ target }) => {
      const [first] = relative(server, target).split("/");
      return !allowed.includes(first!);
    });
    expect(surplus).toEqual([]);
  });

  it("uses its web framework in two files", () => {
    const own = `${server}/**/*.ts`;
    const files = new Set([...importersOf(own, "hono"), ...importersOf(own, "@hono/node-server")]);
    expect([...files].sort()).toEqual([`${server}/docs-site.ts`, `${server}/http/router.ts`]);
  });

  it("speaks to its databases in one folder", () => {
    for (const engine of ["pg", "node:sqlite"]) {
      for (const file of importersOf(`${server}/**/*.ts`, engine)) expect(file).toMatch(/\/database\//);
    }
  });

  it("has its SQL in repositories, their statements and migrations", () => {
    const sql = /(?:`|")\s*(?:select\s.+\sfrom|insert into|update \w+ set|delete from|create (?:table|index))\s/is;
    const files = sources(`${server}/**/*.ts`).filter((file) => sql.test(read(file)));
    const homes = /-repository\.ts$|-statements\.ts$|\/database\/(?:migrat|sqlite|postgres)/;
    for (const file of files) expect(file).toMatch(homes);
  });

  it("touches the process, the clock and chance at its edge only", () => {
    const edge = ["main", "cli", "program", "sandbox"].map((name) => `${server}/${name}.ts`);
    const inner = sources(`${server}/**/*.ts`).filter((file) => !edge.includes(file));
    const reaching = (pattern: RegExp) => inner.filter((file) => pattern.test(read(file)));
    expect(reaching(/\bprocess\.|\bconsole\./)).toEqual([]);
    expect(reaching(/new Date\(\)|Date\.now\(\)|randomUUID|\bv[47]\(\)/)).toEqual([]);
  });

  it("has a function and a test of its own for each operation of the contract", () => {
    expect(operationIds.length).toBeGreaterThan(5);
    for (const id of operationIds) {
      expect(sources(`${server}/*/${id}.ts`), id).toHaveLength(1);
      expect(sources(`packages/server/test/${id}.test.ts`), id).toHaveLength(1);
    }
  });

  it("needs no Node module where it must run anywhere", () => {
    for (const pattern of [`${server}/http/**/*.ts`, `${server}/contacts/**/*.ts`, `${server}/{app,store}.ts`]) {
      const targets = sources(pattern).flatMap(importsOf);
      expect(targets.filter(({ target }) => target.startsWith("node:"))).toEqual([]);
    }
    const behindTheSandbox = reachableFrom(`${server}/sandbox.ts`);
    expect(behindTheSandbox).toContain(`${server}/app.ts`);
    const packages = behindTheSandbox.flatMap(importsOf).filter(({ target }) => !target.startsWith(server));
    const names = new Set(packages.map(({ target }) => target.split("/")[0]));
    expect([...names].sort()).toEqual(["hono", "libphonenumber-js", "uuid"]);
  });
});

describe("the client", () => {
  const client = "packages/client/src";

  it("uses openapi-fetch in one file and no Node module", () => {
    expect(importersOf(`${client}/**/*.ts`, "openapi-fetch")).toEqual([`${client}/transport.ts`]);
    const targets = sources(`${client}/**/*.ts`).flatMap(importsOf);
    expect(targets.filter(({ target }) => target.startsWith("node:"))).toEqual([]);
  });

  it("lets generated code import types of the seam and what makes lists and changes, and nothing else from outside", () => {
    const outside = generated(`${client}/generated/*.ts`)
      .flatMap(importsOf)
      .filter(({ target }) => !target.startsWith(`${client}/generated/`))
      .map(({ isType, target }) => ({ isType, target }));
    const seam = [
      { isType: true, target: `${client}/transport.ts` },
      { isType: false, target: `${client}/pages.ts` },
      { isType: false, target: `${client}/modify.ts` },
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
    expect(importersOf("scripts/**/*.ts", "openapi-typescript")).toEqual(["scripts/generate/openapi-typescript.ts"]);
  });
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
