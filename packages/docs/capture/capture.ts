// Writes what the server of this repository answers: answers.json in src/samples/generated to the samples, refusals.json to
// requests that are made to be refused. `pnpm capture` after a change of the specification's examples, of the server's
// answers or of how samples are written.
import { deepStrictEqual } from "node:assert";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { JsonObject } from "../src/model/document.ts";
import { readReference } from "../src/model/reference.ts";
import { languages } from "../src/samples/sample.ts";
import { captureRefusals } from "./capture-refusals.ts";
import { captureSamples } from "./capture-samples.ts";

const bundle = await readFile(fileURLToPath(import.meta.resolve("@contacts-api/spec/openapi.json")), "utf8");
const reference = readReference(JSON.parse(bundle) as JsonObject);
const captures = await captureSamples(reference, languages[0]);
for (const label of languages.slice(1)) {
  deepStrictEqual(await captureSamples(reference, label), captures, `${label} got other answers than ${languages[0]}.`);
}
const refusals = await captureRefusals(reference);
for (const [name, captured] of Object.entries({ answers: captures, refusals })) {
  const file = fileURLToPath(new URL(`../src/samples/generated/${name}.json`, import.meta.url));
  await writeFile(file, `${JSON.stringify(captured, null, 2)}\n`);
  console.log(`${captured.length} ${name}: ${file}`);
}
