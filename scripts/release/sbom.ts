// Writes a software bill of materials per public package: `node scripts/release/sbom.ts <folder>`.
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Bill, withBundled } from "./bill.ts";
import { bundledIn } from "./bundled.ts";
import { type CommandOptions, run } from "./command.ts";
import { buildEnvironment, repository } from "./environment.ts";
import { packageRules } from "./package-rules.ts";
import { onStage } from "./stage.ts";

/**
 * Writes `<package>.cdx.json` for each: CycloneDX, with the dependencies of an installation, the packages bundled in
 * its files, and the hashes of both.
 */
export async function writeBills(copy: string, folder: string, options: CommandOptions): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of Object.keys(packageRules)) {
    const bill = await billOf(name, copy, options);
    const file = `${name.replace("@", "").replace("/", "-")}.cdx.json`;
    await writeFile(join(folder, file), `${JSON.stringify(withoutChance(bill), undefined, 2)}\n`);
  }
}

async function billOf(name: string, copy: string, options: CommandOptions): Promise<Bill> {
  const inCopy = { ...options, cwd: copy };
  const sbom = async (...more: string[]): Promise<Bill> => {
    const format = ["--sbom-format", "cyclonedx", "--sbom-spec-version", "1.6"];
    return JSON.parse(await run("pnpm", ["sbom", ...format, "--filter", name, ...more], inCopy));
  };
  const bill = await sbom("--prod");
  const bundled = await bundledIn(name, copy, options);
  // The bundler takes code from development dependencies, so pnpm's facts about a bundled package are there.
  return bundled.length === 0 ? bill : withBundled(bill, bundled, (await sbom()).components);
}

/** Makes a bill reproducible: it has no time, a fixed order, and a serial number that follows from the content. */
function withoutChance({ metadata, components, dependencies, ...bill }: Bill): Bill {
  const { timestamp: _time, ...of } = metadata;
  const content = {
    metadata: of,
    components: components.toSorted((a, b) => byText(a["bom-ref"], b["bom-ref"])),
    dependencies: dependencies
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.toSorted(byText) }))
      .toSorted((a, b) => byText(a.ref, b.ref)),
  };
  const hash = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  return { ...bill, serialNumber: `urn:uuid:${uuid(hash)}`, ...content };
}

/** Compares texts independently of the locale. */
function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Returns a UUID of version 8 (RFC 9562): a hash that the application has chosen. */
function uuid(hash: string): string {
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-8$3-a$4-$5");
}

if (import.meta.main) {
  const [folder = "sbom"] = process.argv.slice(2);
  const options = { cwd: repository, env: buildEnvironment() };
  process.exitCode = await onStage(({ signal }) => writeBills(repository, resolve(folder), { ...options, signal }));
}
