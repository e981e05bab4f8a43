// The server as ES modules, and the sandbox as CommonJS besides, for test runners that know nothing else (jest, ts-node). That is
// one file with everything in it, because some of what it needs is published as ES modules alone.
import { spawnSync } from "node:child_process";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = fileURLToPath(new URL(".", import.meta.url));
const tsc = fileURLToPath(import.meta.resolve("./node_modules/typescript/bin/tsc"));

for (const project of ["tsconfig.build.json", "tsconfig.sandbox.json"]) {
  const { status } = spawnSync(process.execPath, [tsc, "-p", project], { cwd: folder, stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
await build({
  entryPoints: [`${folder}dist/sandbox/sandbox.js`],
  outfile: `${folder}dist/cjs/sandbox/sandbox.js`,
  bundle: true,
  format: "cjs",
  platform: "neutral",
  mainFields: ["module", "main"],
  target: "es2022",
  legalComments: "inline",
});
writeFileSync(`${folder}dist/cjs/package.json`, '{ "type": "commonjs" }\n');

// tsc leaves `./client.ts` in declarations, where older compilers refuse it.
for (const file of globSync(`${folder}dist/cjs/**/*.d.ts`)) {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replaceAll(/((?:from |import\()"\.{1,2}\/[^"]+)\.ts"/g, '$1.js"'));
}
