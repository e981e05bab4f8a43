import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type BuildOptions, readOptions, UsageError, usage } from "./build-options.ts";
import { readContent } from "./content.ts";
import { docsDirectory } from "./index.ts";
import { SpecError } from "./model/document.ts";
import { createSite, type Site } from "./site.ts";
import { writeSite } from "./write-site.ts";

async function main(): Promise<void> {
  const started = performance.now();
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) return console.log(usage);
  const { output = docsDirectory, spec } = options;
  const site = spec === undefined ? await ownSite(options) : await foreignSite(spec, options);
  await writeSite(output, site);
  console.log(`${site.size} files in ${Math.round(performance.now() - started)} ms: ${output}`);
}

async function ownSite({ origin }: BuildOptions): Promise<Site> {
  const [yaml, json, content] = await Promise.all([
    readFile(fileURLToPath(import.meta.resolve("@contacts-api/spec/contacts.yaml")), "utf8"),
    readFile(fileURLToPath(import.meta.resolve("@contacts-api/spec/openapi.json")), "utf8"),
    readContent(),
  ]);
  return await createSite({ document: JSON.parse(json), yaml, json, content, ...(origin ? { origin } : {}) });
}

async function foreignSite(file: string, { ignore, origin }: BuildOptions): Promise<Site> {
  // Loaded only now: what reads YAML and other files takes longer than our own site.
  const { readForeignSpecification } = await import("./foreign-specification.ts");
  const specification = await readForeignSpecification(file);
  try {
    return await createSite({ ...specification, ignore, ...(origin ? { origin } : {}) });
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw new SpecError(`${specification.placeOf(error.pointer ?? "")}: ${error.message}`);
  }
}

try {
  await main();
} catch (error) {
  // A specification that cannot be shown is the author's to mend; our stack would only be in the way.
  if (!(error instanceof SpecError || error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
