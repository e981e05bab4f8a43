import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { isNode, type Json, type JsonObject } from "@contacts-api/openapi/node";
import { DocumentError } from "@contacts-api/openapi/place";
import { docsDirectory } from "./index.ts";
import { type BuildOptions, readOptions, UsageError, usage } from "./input/build-options.ts";
import { readContent } from "./input/content.ts";
import { readReference } from "./model/reference.ts";
import { createSite } from "./output/site.ts";
import { assertReplaceable, writeSite } from "./output/write-site.ts";
import { redocPage } from "./redoc/redoc-page.ts";

/** Renders the reference and puts it in place of the one before; returns how many files it has. */
export async function buildSite(origin = process.env["DOCS_ORIGIN"]): Promise<number> {
  const [yaml, json, content] = await Promise.all([
    readFile(fileURLToPath(import.meta.resolve("@contacts-api/spec/contacts.yaml")), "utf8"),
    readFile(fileURLToPath(import.meta.resolve("@contacts-api/spec/openapi.json")), "utf8"),
    readContent(),
  ]);
  const document = parse(json);
  // What cannot be shown is refused with its place before Redoc stumbles over it.
  readReference(document);
  const redoc = await redocPage(json);
  const site = await createSite({ document, yaml, json, content, redoc, ...(origin ? { origin } : {}) });
  // Not beside the site: what turbo keeps of a build would have half of a killed one in it.
  await writeSite(docsDirectory, site, fileURLToPath(new URL("../node_modules/.cache", import.meta.url)));
  return site.size;
}

function parse(json: string): JsonObject {
  try {
    const document: Json = JSON.parse(json);
    if (isNode(document)) return document;
  } catch {} // the bundle of a build that was killed, for one
  throw new DocumentError("spec/dist/openapi.json is not the JSON object that it should be. Run `pnpm build` again.");
}

/** Renders the reference of a document that is not ours into a folder; returns how many files it has. */
async function buildForeignSite(file: string, output: string, options: BuildOptions): Promise<number> {
  const { ignore, origin, allowRemote } = options;
  await assertReplaceable(output);
  // Loaded only now: what reads YAML and other files takes longer than our own site.
  const { readForeignSpecification } = await import("./input/foreign-specification.ts");
  const specification = await readForeignSpecification(file, allowRemote);
  const warn = (words: string, pointer: string) =>
    console.error(`${specification.placeOf(pointer)}: warning: ${words}`);
  try {
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
