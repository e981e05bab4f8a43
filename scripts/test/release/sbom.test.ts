import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRules } from "../../release/package-rules.ts";
import { repository, temporaryFolder } from "../support/workspace.ts";

function writeBills(folder: string, environment: NodeJS.ProcessEnv): Map<string, string> {
  const program = join(repository, "scripts/release/sbom.ts");
  execFileSync(process.execPath, [program, folder], { env: { ...process.env, ...environment } });
  return new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

test("a bill of materials has all that an installation brings, nothing else, and is the same each time", async () => {
  const bills = writeBills(await temporaryFolder(), { TZ: "UTC", LC_ALL: "C" });
  expect(writeBills(await temporaryFolder(), { TZ: "Pacific/Chatham", LC_ALL: "tr_TR.UTF-8" })).toEqual(bills);
  expect(bills.size).toBe(Object.keys(packageRules).length);

  for (const [name, { folder }] of Object.entries(packageRules)) {
    const bill = JSON.parse(bills.get(`${name.slice(1).replace("/", "-")}.cdx.json`)!);
    expect(bill).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6", version: 1 });
    expect(bill.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    const manifest = JSON.parse(readFileSync(join(repository, folder, "package.json"), "utf8"));
    expect(bill.metadata.component).toMatchObject({ group: "@contacts-api", version: manifest.version });

    const names = bill.components.map(({ group, name }: { group?: string; name: string }) =>
      group ? `${group}/${name}` : name,
    );
    const { dependencies = {}, devDependencies } = manifest;
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    expect(names.length > 0).toBe(Object.keys(dependencies).length > 0);
    for (const tool of Object.keys(devDependencies)) expect(names).not.toContain(tool);
    for (const { externalReferences, licenses } of bill.components) {
      expect(externalReferences[0].hashes[0].alg).toBe("SHA-512");
      expect(licenses).not.toEqual([]);
    }
  }
});
