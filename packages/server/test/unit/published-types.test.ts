import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

// The declarations as an installation has them: beside the dependencies of the manifest, without those for development.

const root = resolve(import.meta.dirname, "../..");
const project = mkdtempSync(join(tmpdir(), "contacts-api-types-"));
const installed = join(project, "node_modules/@contacts-api/server");

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  dependencies: Record<string, string>;
};

function compile(...args: string[]): string {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  try {
    return execFileSync(process.execPath, [tsc, ...args], { cwd: project, encoding: "utf8" });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

beforeAll(() => {
  const destination = ["--outDir", join(installed, "dist"), "--declaration", "--emitDeclarationOnly"];
  expect(compile("-p", join(root, "tsconfig.build.json"), ...destination)).toBe("");
  writeFileSync(join(installed, "package.json"), JSON.stringify(manifest));
  for (const name of Object.keys(manifest.dependencies)) {
    const to = join(project, "node_modules", name);
    mkdirSync(join(to, ".."), { recursive: true });
    symlinkSync(join(root, "node_modules", name), to);
  }
});

afterAll(() => rmSync(project, { recursive: true }));

test("type-checks without skipLibCheck, with nothing installed but the package's own dependencies", () => {
  writeFileSync(join(project, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(
    join(project, "main.ts"),
    `import { openPostgres, openSqlite, type RunningServer, sqlStore, startServer } from "@contacts-api/server";
     import { createSandbox } from "@contacts-api/server/sandbox";
     export const running: typeof startServer extends (...args: never[]) => Promise<infer Result> ? Result : never =
       undefined as unknown as RunningServer;
     export const store = sqlStore(await openPostgres({ url: "postgres://localhost/contacts", connections: 2 }));
     export const file = openSqlite({ file: "contacts.sqlite" });
     export const key: string = createSandbox().key;
     // @ts-expect-error: an unresolved type would be \`any\` and take it.
     await openPostgres({ url: 1 });`,
  );
  for (const mode of ["node16", "bundler"]) {
    const module = mode === "bundler" ? "esnext" : mode;
    const options = ["--strict", "--noEmit", "--skipLibCheck", "false", "--types", "", "--target", "es2023"];
    const resolution = ["--lib", "es2023,dom", "--module", module, "--moduleResolution", mode];
    expect(compile(...options, ...resolution, "main.ts"), mode).toBe("");
  }
});
