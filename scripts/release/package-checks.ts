import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import type { Fault } from "./fault.ts";
import { manifestFaults } from "./manifest-checks.ts";
import { type PackageRule, packageRules } from "./package-rules.ts";
import { type PackedPackage, unpackedSize } from "./packed-package.ts";

/**
 * Returns every fault of the tarballs.
 * @param copy the repository that they were packed from
 * @param publisher its owner/name on GitHub, if they are to have a provenance
 */
export async function packageFaults(
  packages: readonly PackedPackage[],
  copy: string,
  publisher?: string,
): Promise<Fault[]> {
  const faults = missingPackages(packages);
  for (const packed of packages) {
    const rule = packageRules[packed.name];
    if (rule === undefined) continue;
    faults.push(...fileFaults(packed, rule, join(copy, rule.folder)));
    faults.push(...sizeFaults(packed, rule));
    faults.push(...manifestFaults(packed, publisher));
    faults.push(...(await lintFaults(packed)));
    faults.push(...(await typeFaults(packed, rule)));
  }
  return faults;
}

function missingPackages(packages: readonly PackedPackage[]): Fault[] {
  const expected = Object.keys(packageRules).toSorted();
  const received = packages.map(({ name }) => name).toSorted();
  if (expected.join() === received.join()) return [];
  const remedy = "set `private` in the manifest of what is not to be published, or add a rule to package-rules.ts";
  return [{ of: "the release", expected: expected.join(", "), received: received.join(", ") || "no package", remedy }];
}

function fileFaults({ name, files }: PackedPackage, rule: PackageRule, folder: string): Fault[] {
  const changelog = existsSync(join(folder, "CHANGELOG.md")) ? ["CHANGELOG.md"] : [];
  const expected = new Set([...rule.files(folder), "package.json", "README.md", "LICENSE", ...changelog]);
  const missing = [...expected].filter((file) => !files.has(file));
  const surplus = [...files.keys()].filter((file) => !expected.has(file));
  const remedy = "fix `files` in its manifest or its build, or the expectation in package-rules.ts";
  return [
    ...missing.map((file) => ({ of: name, file, expected: "to be packed", received: "no such file", remedy })),
    ...surplus.map((file) => ({ of: name, file, expected: "not to be packed", received: "a packed file", remedy })),
    ...[...files].filter(leadsToNoMap(files)).map(([file]) => ({
      of: name,
      file,
      expected: "no comment that leads to a source map, unless the map is packed with its sources",
      received: "a sourceMappingURL that leads nowhere",
      remedy: 'set "sourceMap": false in the configuration that it is built with',
    })),
  ];
}

const leadsToNoMap =
  (files: ReadonlyMap<string, string>) =>
  ([file, text]: [string, string]): boolean => {
    const map = /^\/\/# sourceMappingURL=(\S+)$/m.exec(text)?.[1];
    return map !== undefined && file.endsWith(".js") && !files.has(join(file, "..", map));
  };

function sizeFaults({ name, bytes, files }: PackedPackage, { limits }: PackageRule): Fault[] {
  const sizes = { packed: bytes.length, unpacked: unpackedSize(files) };
  return (["packed", "unpacked"] as const)
    .filter((form) => sizes[form] > limits[form])
    .map((form) => ({
      of: name,
      expected: `at most ${limits[form]} bytes ${form}`,
      received: `${sizes[form]} bytes`,
      remedy:
        "find out what has grown (`tar --list --verbose --file`), or raise the limit in package-rules.ts and say why",
    }));
}

async function lintFaults({ name, bytes }: PackedPackage): Promise<Fault[]> {
  const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(bytes).buffer }, strict: true });
  return messages.map((message) => ({
    of: name,
    file: "package.json",
    expected: "nothing for publint to say",
    received: `${message.code}: ${formatMessage(message, pkg)}`,
    remedy: `see https://publint.dev/rules#${message.code.toLowerCase()}`,
  }));
}

async function typeFaults({ name, bytes }: PackedPackage, { types }: PackageRule): Promise<Fault[]> {
  if (types === "none") return [];
  const result = await checkPackage(createPackageFromTarballData(bytes));
  // Packages of ES modules alone need not resolve in CommonJS.
  const modes = types === "both" ? /./ : /^(?:node16-esm|bundler)$/;
  const problems = result.types === false ? [] : result.problems;
  const said = problems.filter((problem) => !("resolutionKind" in problem) || modes.test(problem.resolutionKind));
  const received = [...(result.types === false ? ["no types"] : []), ...said.map((problem) => JSON.stringify(problem))];
  const remedy = "see the problem's name at https://arethetypeswrong.github.io";
  return received.map((problem) => ({
    of: name,
    expected: "types that resolve in every mode that it supports, as Are The Types Wrong sees it",
    received: problem,
    remedy,
  }));
}
