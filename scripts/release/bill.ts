import type { Bundled } from "./bundled.ts";
import { ReleaseError } from "./fault.ts";

/** A bill of materials in CycloneDX, with the fields that these scripts use. */
export interface Bill {
  readonly serialNumber: string;
  readonly metadata: { readonly timestamp?: string; readonly component: { readonly "bom-ref": string } };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  readonly compositions?: readonly { readonly aggregate: string; readonly assemblies: readonly string[] }[];
}

interface Component {
  readonly type: string;
  readonly name: string;
  readonly version?: string;
  readonly "bom-ref": string;
  readonly purl?: string;
  readonly licenses?: readonly object[];
  readonly scope?: string;
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
  readonly components?: readonly Component[];
}

/** Adds the packages that our files contain. `known` are the components that pnpm knows, with licences and hashes. */
export function withBundled(bill: Bill, bundled: readonly Bundled[], known: readonly Component[]): Bill {
  const added = bundled.map((one) => componentOf(one, known));
  const references = new Set(bill.components.map((component) => component["bom-ref"]));
  const own = bill.metadata.component["bom-ref"];
  const missing = added.filter((component) => !references.has(component["bom-ref"]));
  const partly = added.filter(({ components = [] }) => components.length > 0).map((component) => component["bom-ref"]);
  return {
    ...bill,
    components: [...bill.components, ...missing],
    dependencies: [
      ...bill.dependencies.map(({ ref, dependsOn }) =>
        ref === own
          ? { ref, dependsOn: [...dependsOn, ...missing.map((component) => component["bom-ref"])] }
          : { ref, dependsOn },
      ),
      ...missing.map((component) => ({ ref: component["bom-ref"], dependsOn: [] })),
    ],
    ...(partly.length > 0 ? { compositions: [{ aggregate: "incomplete", assemblies: partly }] } : {}),
  };
}

function componentOf({ name, version, file, contains }: Bundled, known: readonly Component[]): Component {
  const purl = purlOf(name, version);
  const found = known.find((component) => component.purl === purl);
  if (found === undefined) {
    const remedy = "install with the lockfile, and see what packages/docs/src/output/bundled-packages.ts prints";
    throw new ReleaseError([
      { of: "the bill of materials", expected: `${purl} among the tools`, received: "none", remedy },
    ]);
  }
  // pnpm marks it as a development dependency, but users install its code.
  const { scope: _excluded, properties: _development, ...component } = found;
  const components = contains.map((inner) => ({
    type: "library",
    name: inner.name,
    ...(inner.version === undefined ? {} : { version: inner.version }),
    "bom-ref": `${purl}#${inner.name}`,
    purl: purlOf(inner.name, inner.version),
    licenses: [licenceOf(inner.license)],
  }));
  return {
    ...component,
    properties: [{ name: "contacts-api:bundled-in", value: file }],
    ...(components.length > 0 ? { components } : {}),
  };
}

function licenceOf(license: string): object {
  return license.includes(" ") ? { expression: license } : { license: { id: license } };
}

function purlOf(name: string, version?: string): string {
  return `pkg:npm/${name.replace("@", "%40")}${version === undefined ? "" : `@${version}`}`;
}
