import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository, temporaryFolder } from "@contacts-api/test-support/workspace";
import { expect, test } from "vitest";
import { packageRules } from "../../release/package-rules.ts";

function writeBills(folder: string, environment: NodeJS.ProcessEnv): Map<string, string> {
  const program = join(repository, "scripts/release/sbom.ts");
  execFileSync(process.execPath, [program, folder], { env: { ...process.env, ...environment } });
  return new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

test("a bill of materials has what an installation brings and what our files contain, and is the same each time", async () => {
  const bills = writeBills(await temporaryFolder(), { TZ: "UTC", LC_ALL: "C" });
  expect(writeBills(await temporaryFolder(), { TZ: "Pacific/Chatham", LC_ALL: "tr_TR.UTF-8" })).toEqual(bills);
  expect(bills.size).toBe(Object.keys(packageRules).length);

  for (const [name, { folder }] of Object.entries(packageRules)) {
    const bill = JSON.parse(bills.get(`${name.slice(1).replace("/", "-")}.cdx.json`)!);
    expect(bill).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6", version: 1 });
    expect(bill.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    const manifest = JSON.parse(readFileSync(join(repository, folder, "package.json"), "utf8"));
    expect(bill.metadata.component).toMatchObject({ group: "@contacts-api", version: manifest.version });

    const { dependencies = {}, devDependencies } = manifest;
    const [bundled, installed] = partition(bill.components, ({ properties = [] }) => properties.length > 0);
    const names = installed.map(nameOf);
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    expect(names.length > 0).toBe(Object.keys(dependencies).length > 0);
    for (const tool of Object.keys(devDependencies)) expect(names).not.toContain(tool);
    expect(bundled.map((one) => [nameOf(one), one.properties![0]!.value])).toEqual(bundledIn[name] ?? []);
    for (const { group, externalReferences, licenses } of bill.components) {
      // Our own packages are of the same release, and have their own bills.
      if (group !== "@contacts-api") expect(externalReferences[0].hashes[0].alg).toBe("SHA-512");
      expect(licenses).not.toEqual([]);
    }
    const [own] = bill.dependencies.filter(({ ref }: { ref: string }) => ref === bill.metadata.component["bom-ref"]);
    expect(own.dependsOn).toEqual(expect.arrayContaining(bundled.map((one) => one["bom-ref"])));
  }
});

test("the bill of the docs names what is in Redoc's bundle, and says that there may be more", async () => {
  const bill = JSON.parse(writeBills(await temporaryFolder(), {}).get("contacts-api-docs.cdx.json")!);
  const redocly = bill.components.find((one: Component) => nameOf(one) === "@redocly/cli");
  expect(redocly.scope).toBeUndefined();
  const purls = redocly.components.map(({ purl }: { purl: string }) => purl.replace(/\d+\.\d+\.\d+$/, "x"));
  for (const name of ["dompurify", "react", "react-dom", "redoc", "styled-components"])
    expect(purls).toContain(`pkg:npm/${name}@x`);
  for (const { licenses } of redocly.components) expect(licenses).toHaveLength(1);
  expect(new Set(redocly.components.map((one: Component) => one["bom-ref"])).size).toBe(redocly.components.length);
  expect(bill.compositions).toEqual([{ aggregate: "incomplete", assemblies: [redocly["bom-ref"]] }]);
});

const bundledIn: Readonly<Record<string, [name: string, file: string][]>> = {
  "@contacts-api/docs": [
    ["@redocly/cli", "dist/site/reference.html"],
    ["libphonenumber-js", "dist/site/assets/sandbox.js"],
    ["uuid", "dist/site/assets/sandbox.js"],
  ],
  "@contacts-api/server": [["ajv", "dist/generated/validators.js"]],
};

interface Component {
  readonly "bom-ref": string;
  readonly group?: string;
  readonly name: string;
  readonly properties?: readonly { readonly value: string }[];
}

function nameOf({ group, name }: Component): string {
  return group ? `${group}/${name}` : name;
}

function partition(all: readonly Component[], isFirst: (one: Component) => boolean): [Component[], Component[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}
