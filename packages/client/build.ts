// One source, two forms: dist/esm and dist/cjs, each with its own declarations, because a declaration file counts as ESM
// or CommonJS like the code beside it. File by file rather than bundled: classes exist once, whichever entry is imported.
import { spawnSync } from "node:child_process";
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const tsc = fileURLToPath(import.meta.resolve("./node_modules/typescript/bin/tsc"));

rmSync(`${folder}dist`, { recursive: true, force: true });
for (const form of ["esm", "cjs"]) {
  const { status } = spawnSync(process.execPath, [tsc, "-p", `tsconfig.${form}.json`], {
    cwd: folder,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(1);
}
// The package says `"type": "module"`, but the nearest manifest counts; bundlers look there for side effects too.
writeFileSync(`${folder}dist/cjs/package.json`, '{ "type": "commonjs", "sideEffects": false }\n');

// tsc rewrites `./client.ts` to `./client.js` in code, but not in declarations, where older compilers refuse it.
for (const file of globSync(`${folder}dist/**/*.d.ts`)) {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replaceAll(/((?:from |import\()"\.{1,2}\/[^"]+)\.ts"/g, '$1.js"'));
}
