// Writes the contract in the forms that programs read: one bundled file, and a self-contained JSON Schema for each type.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dereferenced } from "./schemas.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));

// The package manager puts the programs of dependencies on the path.
const bundle = ["bundle", "contacts.yaml", "--output", "dist/openapi.json"];
const { status } = spawnSync("redocly", bundle, { cwd: folder, stdio: "inherit" });
if (status !== 0) process.exit(1);

rmSync(`${folder}dist/schemas`, { recursive: true, force: true });
mkdirSync(`${folder}dist/schemas`);
for (const [name, schema] of dereferenced(JSON.parse(readFileSync(`${folder}dist/openapi.json`, "utf8")))) {
  writeFileSync(`${folder}dist/schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
}
