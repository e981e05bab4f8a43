// The files that a new resource begins with, as texts.

import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { assertAbsent, edited } from "../scaffold/files.ts";
import { Refusal } from "../scaffold/refusal.ts";
import type { Change } from "../scaffold/whole-change.ts";
import type { Names } from "./names.ts";
import { withResource } from "./spec-text.ts";
import { fromTemplate, renamed } from "./template.ts";

const specFile = "spec/contacts.yaml";
const listFile = "packages/server/src/resources/index.ts";

export async function changesOf(root: string, names: Names): Promise<Change> {
  const read = (path: string) => readFile(join(root, path), "utf8");
  const number = nextMigration(root);
  const files = filesOf(names, number);
  await assertAbsent(
    root,
    files.map(({ path }) => path),
  );
  const changes = new Map<string, string>();
  for (const { path, template } of files) changes.set(path, await fromTemplate(template, names, number));
  changes.set(
    listFile,
    edited(await read(listFile), (text) => withLine(text, names)),
  );
  const spec = await read(specFile);
  // The spec comes last, because everything else follows from it.
  let text = "";
  const [, mark = "", content = ""] = /^(\uFEFF?)([\s\S]*)$/.exec(spec) ?? [];
  text = await withResource(content.replaceAll("\r\n", "\n"), names);
  return changes.set(specFile, mark + (content.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text));
}

interface NewFile {
  readonly path: string;
  readonly template: string;
}

const operations = ["createSparePart", "deleteSparePart", "getSparePart", "listSpareParts", "updateSparePart"];

const serverFiles = [
  ...["resource", "operation", "spare-part-repository", "spare-part-statements", "sql-spare-part-repository"],
  ...["in-memory-spare-part-repository", "spare-part-representation", "seed"],
  ...operations,
];

/** Returns the files of a resource: their paths, and their templates. */
function filesOf(names: Names, number: number): NewFile[] {
  const folder = names.all.kebab;
  const server = `packages/server/src/resources/${folder}`;
  const test = `packages/server/test/resources/${folder}`;
  const migration = `${String(number).padStart(4, "0")}-${folder}`;
  return [
    ...serverFiles.map((name) => ({
      path: `${server}/${renamed(name, names)}.ts`,
      template: `server/${name}.ts`,
    })),
    { path: `${server}/migrations/${migration}.ts`, template: "server/migration.ts" },
    ...operations.map((name) => ({
      path: `${test}/${renamed(name, names)}.test.ts`,
      template: `test/${name}.test.ts`,
    })),
    { path: `${test}/provider.ts`, template: "test/provider.ts" },
    { path: `packages/ledger/src/plays/${folder}.ts`, template: "ledger-plays.ts" },
    { path: `packages/docs/capture/stories/${folder}.ts`, template: "story.ts" },
    { path: `.changeset/add-${folder}.md`, template: "changeset.md" },
  ];
}

/** Adds the line of the list, and its import. */
function withLine(text: string, { all: { camel, kebab } }: Names): string {
  const list = /^const list = \{ ([\w, ]+) \};$/m.exec(text);
  const imports = [...text.matchAll(/^import \{ \w+ \} from "\.\/([\w-]+)\/resource\.ts";\n/gm)];
  const last = imports.at(-1);
  if (!list || !last) throw new Refusal(`${listFile} has no list of resources to add one to.`);
  const names = [...list[1]!.split(", "), camel].join(", ");
  const next = imports.find(([, folder]) => folder! > kebab);
  const at = next ? next.index : last.index + last[0].length;
  const imported = `${text.slice(0, at)}import { ${camel} } from "./${kebab}/resource.ts";\n${text.slice(at)}`;
  return imported.replace(list[0], () => `const list = { ${names} };`);
}

/** Returns the next version of a migration, one above the highest. */
function nextMigration(root: string): number {
  const files = globSync("packages/server/src/{database,resources/*}/migrations/[0-9]*.ts", { cwd: root });
  return Math.max(0, ...files.map((file) => Number(/(\d+)-[^/]*$/.exec(file)![1]))) + 1;
}
