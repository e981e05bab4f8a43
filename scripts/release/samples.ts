import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { type EmptyProject, runIn } from "./empty-project.ts";
import { assertNone } from "./fault.ts";
import type { InstalledServer } from "./installed-server.ts";

const client = "packages/client";

/** Copies the samples of the client's README into the project. */
export async function copySamples(copy: string, { folder }: EmptyProject): Promise<string[]> {
  const names = (await readdir(join(copy, client, "examples"))).sort();
  for (const name of names) await copyFile(join(copy, client, "examples", name), join(folder, name));
  return names;
}

/** Runs each sample, uncompiled or compiled, and compares its output with the one that its test expects. */
export async function runSamples(
  copy: string,
  project: EmptyProject,
  { url, key }: InstalledServer,
  fileOf: (name: string) => string = (name) => name,
): Promise<void> {
  const outputs: Record<string, string> = JSON.parse(
    await readFile(join(copy, client, "test/support/example-outputs.json"), "utf8"),
  );
  // The others print the name that it sets.
  const names = Object.keys(outputs).toSorted(
    (a, b) => Number(b === "update-contact.ts") - Number(a === "update-contact.ts"),
  );
  for (const name of names) {
    const settings = { CONTACTS_API_KEY: key, CONTACTS_BASE_URL: url };
    expectOutput(`the sample ${name}, ${project.name}`, await runIn(project, [fileOf(name)], settings), outputs[name]!);
  }
}

/**
 * Runs the program that is also tried with every runtime: CommonJS has no `await` at its top, which the samples have.
 */
export async function runCommonJs(copy: string, project: EmptyProject, { url, key }: InstalledServer): Promise<void> {
  for (const name of ["main.cjs", "update-contact.mjs"])
    await copyFile(join(copy, client, "test/runtimes/programs", name), join(project.folder, name));
  const settings = { SETTINGS: JSON.stringify({ name: "CommonJS", apiKey: key, baseUrl: url }) };
  expectOutput(
    "main.cjs",
    await runIn(project, ["main.cjs"], settings),
    '^\\{"name":"CommonJS",.*"refusal":"NOT_FOUND"\\}\\n$',
  );
}

/** A program that imports the server's declarations, so that they are checked too. */
const usesServer = `import { openPostgres, sqlStore, startServer } from "@contacts-api/server";
export { createSandbox } from "@contacts-api/server/sandbox";
export const store = sqlStore(await openPostgres({ url: "postgres://localhost/contacts" }));
export const start: typeof startServer = startServer;
`;

/** Checks the samples with the project's own compiler, and every declaration that they and the server need. */
export async function compile(
  project: EmptyProject,
  samples: readonly string[],
  mode: readonly string[],
): Promise<void> {
  const strict = [
    "--strict",
    "--skipLibCheck",
    "false",
    "--target",
    "es2022",
    "--lib",
    "es2023,dom",
    "--types",
    "node",
  ];
  await writeFile(join(project.folder, "use-server.ts"), usesServer);
  await runIn(project, ["node_modules/typescript/bin/tsc", ...strict, ...mode, ...samples, "use-server.ts"]);
}

/** Bundles the samples, as users do whose compiler resolves like a bundler. */
export async function bundle({ folder }: EmptyProject, samples: readonly string[]): Promise<void> {
  await mkdir(join(folder, "bundled"), { recursive: true });
  await build({
    absWorkingDir: folder,
    entryPoints: [...samples],
    outdir: "bundled",
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "silent",
  });
}

/** Runs the first block of an installed README that imports the package, and prints an expression after it. */
export async function runReadme(
  project: EmptyProject,
  { of, before = "", print, expected }: { of: string; before?: string; print: string; expected: string },
): Promise<string> {
  const readme = await readFile(join(project.folder, "node_modules", of, "README.md"), "utf8");
  const blocks = [...readme.matchAll(/```[tj]s\n([\s\S]*?)```/g)].map(([, code]) => code!);
  const code = blocks.find((block) => new RegExp(`from "${of}(?:/\\w+\\.json)?"`).test(block)) ?? "";
  const file = `readme-of-${of.split("/")[1]}.ts`;
  await writeFile(join(project.folder, file), `${before}\n${code}\nconsole.log(${print});\n`);
  const output = await runIn(project, [file]);
  expectOutput(`the README of ${of}`, output, expected);
  return output.trim();
}

export function expectOutput(of: string, received: string, expected: string): void {
  if (new RegExp(expected).test(received)) return;
  const remedy = "fix the sample or the package; users see both first";
  assertNone([{ of, expected: `output that matches /${expected}/`, received: JSON.stringify(received), remedy }]);
}
