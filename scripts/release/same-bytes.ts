import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Build } from "./build.ts";
import type { Fault } from "./fault.ts";
import { filesBelow } from "./files-below.ts";
import { packageRules } from "./package-rules.ts";
import { readPackedPackages } from "./packed-package.ts";

/** Where two builds of one commit differ: built files, files in the tarballs, the tarballs themselves, and the bills. */
export async function differences(one: Build, other: Build): Promise<Fault[]> {
  const faults = Object.entries(packageRules).flatMap(([name, { folder }]) =>
    compare(name, contents(join(one.copy, folder), "dist"), contents(join(other.copy, folder), "dist")),
  );
  faults.push(...compare("the bills of materials", contents(one.bills, "."), contents(other.bills, ".")));
  const others = new Map((await readPackedPackages(other.packed)).map((packed) => [packed.name, packed]));
  for (const { name, bytes, files } of await readPackedPackages(one.packed)) {
    const packed = others.get(name);
    const inside = compare(name, files, packed?.files ?? new Map());
    faults.push(...inside);
    // Order, modes and times of an archive count too.
    if (inside.length === 0)
      faults.push(...compare(name, new Map([["the tarball", bytes]]), new Map([["the tarball", packed!.bytes]])));
  }
  return faults;
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
