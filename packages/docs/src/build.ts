import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readContent } from "./content.ts";
import { docsDirectory } from "./index.ts";
import { isObject, type Json, type JsonObject, SpecError } from "./model/document.ts";
import { readReference } from "./model/reference.ts";
import { redocPage } from "./redoc/redoc-page.ts";
import { createSite, type Site } from "./site.ts";

/** Renders the reference and puts it in place of the one before; answers how many files it has. */
export async function buildSite(): Promise<number> {
  const [yaml, json, content] = await Promise.all([
    readFile(fileURLToPath(import.meta.resolve("@contacts-api/spec/contacts.yaml")), "utf8"),
    readFile(fileURLToPath(import.meta.resolve("@contacts-api/spec/openapi.json")), "utf8"),
    readContent(),
  ]);
  const origin = process.env["DOCS_ORIGIN"];
  const document = parse(json);
  // What cannot be shown is refused with its place before Redoc stumbles over it.
  readReference(document);
  const redoc = await redocPage(json);
  const site = await createSite({ document, yaml, json, content, redoc, ...(origin ? { origin } : {}) });
  await putInPlace(site);
  return site.size;
}

function parse(json: string): JsonObject {
  try {
    const document: Json = JSON.parse(json);
    if (isObject(document)) return document;
  } catch {} // the bundle of a build that was killed, for one
  throw new SpecError("spec/dist/openapi.json is not the JSON object that it should be. Run `pnpm build` again.");
}

/** Written beside and moved when it is whole: a build that fails or is killed leaves the last one as it was. */
async function putInPlace(site: Site): Promise<void> {
  const drafts = fileURLToPath(new URL("../node_modules/.cache", import.meta.url));
  await mkdir(drafts, { recursive: true });
  const draft = await mkdtemp(join(drafts, "site-"));
  try {
    for (const [address, text] of site) {
      const path = join(draft, "new", address);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
    await mkdir(dirname(docsDirectory), { recursive: true });
    await rename(docsDirectory, join(draft, "old")).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
    await rename(join(draft, "new"), docsDirectory);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const started = performance.now();
  const files = await buildSite();
  console.log(`${files} files in ${Math.round(performance.now() - started)} ms: ${docsDirectory}`);
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    // A specification that cannot be shown, or a folder that cannot be written, is the author's to mend; our stack would
    // only be in the way.
    const isOfFiles = error instanceof Error && "syscall" in error;
    if (!(error instanceof SpecError || isOfFiles)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
