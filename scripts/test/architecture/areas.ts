import { globSync } from "node:fs";
import { relative } from "node:path";
import { root } from "../support/imports.ts";

export const server = "packages/server/src";

/**
 * The areas that a folder of resources/ may import. It may not import another resource: its operations get the repositories
 * that they need.
 */
const areasOfResources: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  globSync(`${server}/resources/*/`, { cwd: root }).map((folder) => [
    relative(server, folder),
    ["rules", "generated", "http", "database", "in-memory", "resources"],
  ]),
);

/**
 * The areas of the server, and the imports that each may have besides packages and itself, types too. A area is a
 * folder or a file; the longest name counts. A area that is named in a row stands above it, so no row names a later
 * one.
 */
export const areas: Readonly<Record<string, readonly string[]>> = {
  rules: [],
  generated: ["rules"],
  http: ["generated", "rules"],
  database: [],
  "in-memory": ["database"],
  idempotency: ["http", "database", "in-memory"],
  organizations: ["http", "database", "in-memory"],
  // The parts that all resources share.
  resources: ["rules", "generated", "http", "database", "in-memory"],
  ...areasOfResources,
  "resources/index.ts": ["generated", "database", "in-memory", "resources", ...Object.keys(areasOfResources)],
  "resources/operation-context.ts": ["resources/index.ts", "resources"],
  store: ["http", "database", "in-memory", "idempotency", "organizations", "resources/index.ts"],
  pipeline: [
    "generated",
    "http",
    "database",
    "idempotency",
    "resources",
    "resources/index.ts",
    "resources/operation-context.ts",
    "store",
  ],
  "app.ts": ["generated", "http", "pipeline", "store"],
  demonstration: ["http", "database", "resources/contacts", "resources/index.ts", "store"],
  sandbox: ["generated", "http", "resources/contacts", "store", "app.ts", "demonstration"],
  "process/config.ts": [],
  "process/printable.ts": [],
  "process/listener": ["generated", "http", "process/config.ts"],
  process: [
    "generated",
    "http",
    "database",
    "idempotency",
    "resources/index.ts",
    "store",
    "app.ts",
    "demonstration",
    "process/config.ts",
    "process/listener",
  ],
  bulk: [
    "rules",
    "generated",
    "http",
    "database",
    "resources/contacts",
    "resources/memories",
    "store",
    "resources/operation-context.ts",
    "process/printable.ts",
  ],
  diagnosis: ["database", "resources/index.ts", "demonstration", "process/config.ts"],
  commands: [
    "database",
    "organizations",
    "resources/index.ts",
    "store",
    "process/config.ts",
    "process/printable.ts",
    "process",
    "bulk",
    "diagnosis",
  ],
  "cli.ts": ["commands"],
  "index.ts": ["http", "database", "organizations", "store", "app.ts", "process/config.ts", "process"],
};

/**
 * Tells if a resource may import this of another: the type of its repository, or the table in memory that its own
 * refers to.
 */
export function isOpenToResources({ isType, target }: { readonly isType: boolean; readonly target: string }): boolean {
  const [, name = ""] = /\/resources\/[^/]+\/([^/]+)\.ts$/.exec(target) ?? [];
  return name.endsWith("-table") || (isType && /-repository$/.test(name) && !/^(?:sql|in-memory)-/.test(name));
}

/** Returns the area that a file of the server belongs to. */
export function areaOf(file: string): string | undefined {
  const path = relative(server, file);
  const around = Object.keys(areas).filter((area) => path === area || path.startsWith(`${area}/`));
  return around.sort((left, right) => right.length - left.length)[0];
}
