// The README and the guides: each sample compiles as it stands, each link leads somewhere.
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "./packaging/packed-package.ts";

const packageFolder = join(import.meta.dirname, "..");
const guides = (await readdir(join(packageFolder, "docs"))).map((name) => `docs/${name}`);
const pages = await Promise.all(
  ["README.md", ...guides].map(async (name) => ({ name, text: await readFile(join(packageFolder, name), "utf8") })),
);

/** The code of a reader's own app: the samples use it and do not define it. */
const ownApp = `
import type { ContactsClient } from "@contacts-api/client";
import type { Checkpoint, ImportRow } from "@contacts-api/client/import";
declare global {
  const contacts: ContactsClient;
  const rows: AsyncIterable<ImportRow>;
  function readCheckpoint(): Promise<Checkpoint | null>;
  function writeCheckpoint(checkpoint: Checkpoint): Promise<void>;
  function session(): Promise<{ token: string }>;
}`;

interface Sample {
  readonly file: string;
  readonly code: string;
}

/** The samples in TypeScript, each as a file. Samples in JavaScript are of packages that are not installed here. */
const samples = pages.flatMap(({ name, text }): Sample[] =>
  [...text.matchAll(/^```(tsx?)\n(.*?)^```/gmsu)].map(([, kind, code], index) => ({
    file: `${name.replace(/\W/gu, "-")}-${index + 1}.${kind}`,
    code: code!,
  })),
);

let folder: string;

beforeAll(async () => {
  // Within the package, so that its development dependencies are found.
  await mkdir(join(packageFolder, "node_modules/.samples"), { recursive: true });
  folder = await mkdtemp(join(packageFolder, "node_modules/.samples/"));
  for (const { file, code } of samples) await writeFile(join(folder, file), `${code}\nexport {};\n`);
  await writeFile(join(folder, "own-app.d.ts"), ownApp);
  const config = {
    extends: join(packageFolder, "tsconfig.json"),
    compilerOptions: { noEmit: true, noUnusedLocals: false, noUnusedParameters: false, declaration: false },
    include: [folder],
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the README and the guides", () => {
  test("have samples", () => {
    expect(samples.length).toBeGreaterThan(20);
  });

  test("have samples that compile", { timeout: 120_000 }, async () => {
    const { stdout } = await run("npx", ["tsc", "--noEmit", "-p", folder], { cwd: packageFolder }).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout).toBe("");
  });

  test.each(pages)("$name links to files that are in the package, or to the web", ({ name, text }) => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target]) => target!);
    const local = targets.filter((target) => !/^https:|^#/u.test(target)).map((target) => target.replace(/#.*$/u, ""));
    const missing = local.filter((target) => !existsSync(join(packageFolder, dirname(name), target)));
    const unpacked = local.filter((target) => !/^(?:README\.md|docs\/|[\w-]+\.md$)/u.test(target));
    expect({ missing, unpacked }).toEqual({ missing: [], unpacked: [] });
  });

  test("the README fits two screens", () => {
    expect(pages[0]!.text.split("\n").length).toBeLessThanOrEqual(110);
  });
});
