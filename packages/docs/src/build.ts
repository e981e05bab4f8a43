import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { isNode, type Json, type JsonObject } from "@contacts-api/openapi/node";
import { DocumentError } from "@contacts-api/openapi/place";
import { docsDirectory } from "./index.ts";
import { type BuildOptions, readOptions, UsageError, usage } from "./input/build-options.ts";
import { warnOfChanges } from "./input/changed-values.ts";
import { readContent } from "./input/content.ts";
import { readReference } from "./model/reference.ts";
import { createSite } from "./output/site.ts";
import { assertReplaceable, writeSite } from "./output/write-site.ts";
import { redocPage } from "./redoc/redoc-page.ts";

/** Renders the reference and replaces the previous one. Returns the number of files. */
export async function buildSite(origin = process.env["DOCS_ORIGIN"]): Promise<number> {
  const [yaml, json, content] = await Promise.all([
    readFile(fileURLToPath(import.meta.resolve("@contacts-api/spec/contacts.yaml")), "utf8"),
    readFile(fileURLToPath(import.meta.resolve("@contacts-api/spec/openapi.json")), "utf8"),
    readContent(),
  ]);
  const document = parse(json);
  // Refuses a document that the pages cannot show, with the place of the fault. Redoc would fail without it.
  readReference(document);
  const redoc = await redocPage(json);
  const site = await createSite({ document, yaml, json, content, redoc, ...(origin ? { origin } : {}) });
  // The drafts are in another folder: turbo caches the folder of the site, and would keep the drafts of a killed build.
  await writeSite(docsDirectory, site, fileURLToPath(new URL("../node_modules/.cache", import.meta.url)));
  return site.size;
}

function parse(json: string): JsonObject {
  try {
    const document: Json = JSON.parse(json);
    if (isNode(document)) return document;
  } catch {} // The bundle may be missing or incomplete, for example after a killed build.
  throw new DocumentError("spec/dist/openapi.json is not a JSON object. Run `pnpm build` again.");
}

/** Renders the reference of another API's document into a folder. Returns the number of files. */
async function buildForeignSite(file: string, output: string, options: BuildOptions): Promise<number> {
  const { ignore, origin, allowRemote } = options;
  await assertReplaceable(output);
  // Imported only here: loading the YAML parser takes longer than building our own site.
  const { readForeignSpecification } = await import("./input/foreign-specification.ts");
  const specification = await readForeignSpecification(file, allowRemote);
  const warn = (words: string, pointer: string) =>
    console.error(`${specification.placeOf(pointer)}: warning: ${words}`);
  try {
    warnOfChanges(specification.document, warn);
    const site = await createSite({ ...specification, ignore, warn, ...(origin ? { origin } : {}) });
    await writeSite(output, site);
    return site.size;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    throw new DocumentError(`${specification.placeOf(error.pointer ?? "")}: ${error.message}`);
  }
}

async function main(): Promise<void> {
  const started = performance.now();
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) return console.log(usage);
  const { spec, output = docsDirectory, origin } = options;
  const files = spec === undefined ? await buildSite(origin) : await buildForeignSite(spec, output, options);
  console.log(`${files} files in ${Math.round(performance.now() - started)} ms: ${output}`);
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    // The author must fix an invalid specification or a folder that cannot be written. A stack trace would not help.
    const isOfFiles = error instanceof Error && "syscall" in error;
    if (!(error instanceof DocumentError || error instanceof UsageError || isOfFiles)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
