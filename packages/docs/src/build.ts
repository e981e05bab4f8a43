import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readContent } from "./content.ts";
import { docsDirectory } from "./index.ts";
import { type JsonObject, SpecError } from "./model/document.ts";
import { redocPage } from "./redoc/redoc-page.ts";
import { createSite } from "./site.ts";

async function main(): Promise<void> {
  const started = performance.now();
  const [yaml, json, content] = await Promise.all([
    readFile(fileURLToPath(import.meta.resolve("@contacts-api/spec/contacts.yaml")), "utf8"),
    readFile(fileURLToPath(import.meta.resolve("@contacts-api/spec/openapi.json")), "utf8"),
    readContent(),
  ]);
  const origin = process.env["DOCS_ORIGIN"];
  const redoc = await redocPage(json);
  const document = JSON.parse(json) as JsonObject;
  const site = await createSite({ document, yaml, json, content, redoc, ...(origin ? { origin } : {}) });
  await rm(docsDirectory, { recursive: true, force: true });
  for (const [address, text] of site) {
    const path = join(docsDirectory, address);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  console.log(`${site.size} files in ${Math.round(performance.now() - started)} ms: ${docsDirectory}`);
}

try {
  await main();
} catch (error) {
  // A specification that cannot be shown is the author's to mend; our stack would only be in the way.
  if (!(error instanceof SpecError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
