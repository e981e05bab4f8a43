import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "@contacts-api/test-support/workspace";
import { beforeAll, describe, expect, test } from "vitest";
import type { Build } from "../../release/build.ts";
import { packageRules } from "../../release/package-rules.ts";
import { differences } from "../../release/same-bytes.ts";
import { pack, specFiles } from "../support/packed.ts";

let files: Record<string, string>;

beforeAll(async () => {
  files = await specFiles();
});

interface Making {
  readonly yaml?: string;
  readonly built?: string;
  readonly bill?: string;
  readonly modified?: string;
}

async function build({ yaml = "a: 1\n", built = "built", bill = "{}", modified }: Making = {}): Promise<Build> {
  const root = await temporaryFolder();
  const [copy, packed, bills] = ["copy", "packed", "sbom"].map((name) => join(root, name)) as [string, string, string];
  for (const folder of [packed, bills, ...Object.values(packageRules).map((rule) => join(copy, rule.folder, "dist"))])
    await mkdir(folder, { recursive: true });
  await writeFile(join(copy, "packages/docs/dist/page.html"), built);
  await writeFile(join(bills, "contacts-api-spec.cdx.json"), bill);
  await pack(packed, { ...files, "contacts.yaml": yaml }, modified);
  return { copy, packed, bills };
}

describe("two builds of one commit", () => {
  test("are the same when every byte is", async () => {
    expect(await differences(await build(), await build())).toEqual([]);
  });

  test.each<[string, Making, string, string]>([
    ["a built file, with the place", { built: "built 21:03" }, "packages/docs", "dist/page.html"],
    ["a file in a tarball", { yaml: "a: 2\n" }, "spec", "contacts.yaml"],
    ["a bill of materials", { bill: "{ }" }, "", "contacts-api-spec.cdx.json"],
    ["the archive alone", { modified: "2026-01-02" }, "spec", "the tarball"],
  ])("differ in %s", async (_what, making, folder, file) => {
    const of = Object.entries(packageRules).find(([, rule]) => rule.folder === folder)?.[0] ?? "the bills of materials";
    const faults = await differences(await build(), await build(making));
    expect(faults).toEqual([expect.objectContaining({ of, file, expected: expect.stringMatching(/^at byte \d+/) })]);
  });

  test("differ in a file that one of them has not", async () => {
    const other = await build();
    await writeFile(join(other.copy, "packages/docs/dist/stray.html"), "");
    const [fault] = await differences(await build(), other);
    expect(fault).toMatchObject({ file: "dist/stray.html", expected: "no such file", received: 'at byte 0, ""' });
  });
});
