import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Build } from "./build.ts";
import type { Fault } from "./fault.ts";
import { filesBelow } from "./files-below.ts";
import { packageRules } from "./package-rules.ts";
import { readPackedPackages } from "./packed-package.ts";

/**
 * Returns the differences between two builds of one commit: built files, files in the tarballs, the tarballs
 * themselves, and the bills.
 */
export async function differences(one: Build, other: Build): Promise<Fault[]> {
  const faults = compare("the bills of materials", contents(one.bills, "."), contents(other.bills, "."));
  const others = new Map((await readPackedPackages(other.packed)).map((packed) => [packed.name, packed]));
  const packages = new Map((await readPackedPackages(one.packed)).map((packed) => [packed.name, packed]));
  for (const [name, { folder }] of Object.entries(packageRules)) {
    const [here, there] = [packages.get(name), others.get(name)];
    const tarball = (bytes?: Buffer) => new Map(bytes === undefined ? [] : [["the tarball", bytes]]);
    // From sources to results: order, modes and times of an archive count too.
    const stages = [
      () => compare(name, contents(join(one.copy, folder), "dist"), contents(join(other.copy, folder), "dist")),
      () => compare(name, here?.files ?? new Map(), there?.files ?? new Map()),
      () => compare(name, tarball(here?.bytes), tarball(there?.bytes)),
    ];
    faults.push(...firstFaults(stages));
  }
  return faults;
}

function firstFaults(stages: readonly (() => Fault[])[]): Fault[] {
  for (const stage of stages) {
    const faults = stage();
    if (faults.length > 0) return faults;
  }
  return [];
}

type Content = string | Buffer;

function compare(of: string, one: ReadonlyMap<string, Content>, other: ReadonlyMap<string, Content>): Fault[] {
  const remedy = "find what takes the folder, the time zone, the locale, the clock or chance into the build";
  const faults: Fault[] = [];
  for (const file of new Set([...one.keys(), ...other.keys()])) {
    const [first, second] = [one.get(file), other.get(file)].map((content) =>
      content === undefined ? content : Buffer.from(content),
    );
    if (first !== undefined && second !== undefined && first.equals(second)) continue;
    const at = first && second ? first.findIndex((byte, index) => byte !== second[index]) : 0;
    faults.push({ of, file, expected: excerpt(first, at), received: excerpt(second, at), remedy });
  }
  return faults;
}

function excerpt(content: Buffer | undefined, at: number): string {
  if (content === undefined) return "no such file";
  const begin = at < 0 ? content.length : at;
  return `at byte ${begin}, ${JSON.stringify(content.toString("utf8", Math.max(0, begin - 30), begin + 60))}`;
}

function contents(root: string, folder: string): Map<string, Buffer> {
  return new Map(filesBelow(root, folder).map((file) => [file, readFileSync(join(root, file))]));
}
