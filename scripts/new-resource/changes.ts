// Everything that a new resource begins with, as the texts of files.

import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { capital } from "@contacts-api/openapi/words";
import { assertAbsent, edited } from "../scaffold/files.ts";
import { Refusal } from "../scaffold/refusal.ts";
import type { Change } from "../scaffold/whole-change.ts";
import type { Names } from "./names.ts";
import { withResource } from "./spec-text.ts";
import { fromTemplate } from "./template.ts";

const specFile = "spec/contacts.yaml";
const listFile = "packages/server/src/resources/index.ts";

export async function changesOf(root: string, names: Names): Promise<Change> {
  const read = (path: string) => readFile(join(root, path), "utf8");
  const files = filesOf(names, nextMigration(root));
  await assertAbsent(
    root,
    files.map(({ path }) => path),
  );
  const changes = new Map<string, string>();
  for (const { path, template, number } of files) changes.set(path, await fromTemplate(template, names, number));
  changes.set(
    listFile,
    edited(await read(listFile), (text) => withLine(text, names)),
  );
  const spec = await read(specFile);
  // Last, as everything else follows from it.
  let text = "";
  const [, mark = "", content = ""] = /^(\uFEFF?)([\s\S]*)$/.exec(spec) ?? [];
  text = await withResource(content.replaceAll("\r\n", "\n"), names);
  return changes.set(specFile, mark + (content.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text));
}

interface NewFile {
  readonly path: string;
  readonly template: string;
  readonly number?: number;
}

const operations = ["list", "create", "get", "update", "delete"];

function filesOf({ resource, one }: Names, number: number): NewFile[] {
  const server = `packages/server/src/resources/${resource}`;
  const test = `packages/server/test/resources/${resource}`;
  const nounOf = (verb: string) => capital(verb === "list" ? resource : one);
  const named = (name: string) => name.replace("gadget", one);
  return [
    ...[
      "resource",
      "operation",
      "gadget-repository",
      "gadget-statements",
      "sql-gadget-repository",
      "in-memory-gadget-repository",
      "gadget-representation",
      "seed",
    ].map((name) => ({ path: `${server}/${named(name)}.ts`, template: `server/${name}.ts`, number })),
    ...operations.map((verb) => ({
      path: `${server}/${verb}${nounOf(verb)}.ts`,
      template: `server/${verb}${verb === "list" ? "Gadgets" : "Gadget"}.ts`,
    })),
    {
      path: `${server}/migrations/${String(number).padStart(4, "0")}-${resource}.ts`,
      template: "server/migration.ts",
      number,
    },
    ...operations.map((verb) => ({
      path: `${test}/${verb}${nounOf(verb)}.test.ts`,
      template: `test/${verb}${verb === "list" ? "Gadgets" : "Gadget"}.test.ts`,
    })),
    { path: `${test}/provider.ts`, template: "test/provider.ts" },
    { path: `packages/ledger/src/plays/${resource}.ts`, template: "ledger-plays.ts" },
    { path: `packages/docs/capture/stories/${resource}.ts`, template: "story.ts" },
    { path: `.changeset/add-${resource}.md`, template: "changeset.md" },
  ];
}

/** The line of the list, and its import. */
function withLine(text: string, { resource }: Names): string {
  const list = /^const list = \{ ([\w, ]+) \};$/m.exec(text);
  const imports = [...text.matchAll(/^import \{ \w+ \} from "\.\/(\w+)\/resource\.ts";\n/gm)];
  const last = imports.at(-1);
  if (!list || !last) throw new Refusal(`${listFile} has no list of resources to add one to.`);
  const all = [...list[1]!.split(", "), resource].join(", ");
  const next = imports.find(([, folder]) => folder! > resource);
  const at = next ? next.index : last.index + last[0].length;
  const imported = `${text.slice(0, at)}import { ${resource} } from "./${resource}/resource.ts";\n${text.slice(at)}`;
  return imported.replace(list[0], () => `const list = { ${all} };`);
}

/** One above the highest version of a migration that there is. */
function nextMigration(root: string): number {
  const files = globSync("packages/server/src/{database,resources/*}/migrations/[0-9]*.ts", { cwd: root });
  return Math.max(0, ...files.map((file) => Number(/(\d+)-[^/]*$/.exec(file)![1]))) + 1;
}
