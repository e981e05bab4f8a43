// Writes src/samples/generated/responses.json: what the server of this repository responds to the samples. Run `pnpm --filter
// @contacts-api/docs capture` after a change of the specification's examples, of responses or of how samples are written.
import { deepStrictEqual } from "node:assert";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { JsonObject } from "@contacts-api/openapi/node";
import { readReference } from "../src/model/reference.ts";
import { languages } from "../src/samples/sample.ts";
import { captureSamples } from "./capture-samples.ts";

const bundle = await readFile(fileURLToPath(import.meta.resolve("@contacts-api/spec/openapi.json")), "utf8");
const reference = readReference(JSON.parse(bundle) as JsonObject);
const captures = await captureSamples(reference, languages[0]);
for (const label of languages.slice(1)) {
  deepStrictEqual(
    await captureSamples(reference, label),
    captures,
    `${label} got other responses than ${languages[0]}.`,
  );
}
const file = fileURLToPath(new URL("../src/samples/generated/responses.json", import.meta.url));
await writeFile(file, `${JSON.stringify(captures, null, 2)}\n`);
console.log(`${captures.length} responses, the same in ${languages.join(", ")}: ${file}`);
