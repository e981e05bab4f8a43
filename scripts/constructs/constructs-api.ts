// The API of constructs: the server and the client of a spec with an operation for each construct, beside the
// repository's own. All test files share one folder, which is used again as long as its sources are unchanged.
import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, realpath, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { contractIn, generate, type Target } from "@contacts-api/generator/targets";
import { parse, stringify } from "yaml";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const fixture = import.meta.dirname;

/** The resources of the constructs, with the files of their handlers. */
const resources = [
  { name: "oddSmallThings", handlers: "things.ts.txt" },
  { name: "constructs", handlers: "resource.ts.txt" },
  { name: "constructNotes", handlers: "notes.ts.txt" },
];

/** The sources of the folder, copied from the repository. */
const copied = [
  "packages/{server,client,openapi,generator}/src/**/*",
  "packages/{server,client}/*.json",
  "tsconfig.base.json",
];

/**
 * Returns a root like the repository's with the constructs in its spec, the generated code of the targets, and handlers in
 * packages/server/src/resources. To add a case, see spec.yaml and the files beside it.
 */
export async function constructsRoot(targets: readonly Target[] = ["server"]): Promise<string> {
  const name = `contacts-api-constructs-${await fingerprint(targets)}`;
  const root = join(await realpath(tmpdir()), name);
  if (await stat(root).catch(() => undefined)) return root;
  const draft = await mkdtemp(`${root}-`);
  await make(draft, targets);
  // Another test file may have made it first.
  await rename(draft, root).catch(() => rm(draft, { recursive: true }));
  await removeOld(dirname(root));
  return root;
}

/** Returns the spec of the repository with the constructs in it. */
export async function constructsSpec(): Promise<string> {
  const texts = [...parts(), join(repository, "spec/contacts.yaml")].map(async (file) =>
    parse(await readFile(file, "utf8")),
  );
  const all = await Promise.all(texts);
  return stringify(
    {
      ...all.at(-1),
      tags: all.flatMap(({ tags = [] }) => tags),
      paths: Object.assign({}, ...all.map(({ paths }) => paths)),
      components: {
        ...all.at(-1).components,
        schemas: Object.assign({}, ...all.map(({ components }) => components.schemas)),
      },
    },
    { aliasDuplicateObjects: false },
  );
}

/** Returns the files that describe the constructs. */
function parts(): string[] {
  return globSync("spec*.yaml", { cwd: fixture })
    .sort()
    .map((file) => join(fixture, file));
}

/** Removes the folders that no test has made today. */
async function removeOld(folder: string): Promise<void> {
  for (const name of globSync("contacts-api-constructs-*", { cwd: folder })) {
    // Another test file may have removed or renamed it.
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > 86_400_000)
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function make(root: string, targets: readonly Target[]): Promise<void> {
  for (const file of filesIn(repository)) await cp(join(repository, file), join(root, file));
  await mkdir(join(root, "spec"));
  await writeFile(join(root, "spec/contacts.yaml"), await constructsSpec());
  const contract = await contractIn(root);
  for (const target of targets) {
    const folder = join(root, `packages/${target}/src/generated`);
    for (const [name, text] of await generate(target, contract)) await writeFile(join(folder, name), text);
    await symlink(join(repository, `packages/${target}/node_modules`), join(root, `packages/${target}/node_modules`));
  }
  const folder = join(root, "packages/server/src/resources");
  for (const { name, handlers } of resources) {
    await mkdir(join(folder, name));
    await cp(join(fixture, handlers), join(folder, name, "resource.ts"));
  }
  const names = resources.map(({ name }) => name);
  const imports = names.map((name) => `import { ${name} } from "./${name}/resource.ts";\n`);
  const index = await readFile(join(folder, "index.ts"), "utf8");
  const listed = index
    .replace(/^import \{ contacts \}/m, (start) => imports.join("") + start)
    .replace(/^const list = \{/m, (start) => `${start} ${names.join(", ")},`);
  await writeFile(join(folder, "index.ts"), listed);
}

function filesIn(root: string): string[] {
  return globSync(copied, { cwd: root, withFileTypes: false })
    .filter((file) => /\.\w+$/.test(file))
    .sort();
}

async function fingerprint(targets: readonly Target[]): Promise<string> {
  const hash = createHash("sha256").update(targets.join());
  const files = [...filesIn(repository), "spec/contacts.yaml"].map((file) => join(repository, file));
  const handlers = resources.map(({ handlers }) => join(fixture, handlers));
  for (const file of [...files, ...parts(), ...handlers, import.meta.filename]) {
    hash.update(`${file}\n${await readFile(file, "utf8")}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}
