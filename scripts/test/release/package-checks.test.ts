import { join } from "node:path";
import { repository, temporaryFolder } from "@contacts-api/test-support/workspace";
import { beforeAll, describe, expect, test } from "vitest";
import { ReleaseError } from "../../release/fault.ts";
import { packageFaults } from "../../release/package-checks.ts";
import { packageRules } from "../../release/package-rules.ts";
import { type Files, packed, specFiles } from "../support/packed.ts";

let good: Record<string, string>;
const { unpacked: most } = packageRules["@contacts-api/spec"]!.limits;

beforeAll(async () => {
  good = await specFiles();
});

/** Returns the faults of the package, without those of missing packages. */
async function faultsOf(files: Files, publisher?: string) {
  const faults = await packageFaults(await packed(await temporaryFolder(), files), repository, publisher);
  return faults.filter(({ of }) => of !== "the release");
}

function withManifest(changes: object): Files {
  return { ...good, "package.json": JSON.stringify({ ...JSON.parse(good["package.json"]!), ...changes }) };
}

describe("what is to be published", () => {
  test("passes when it is as it should be", async () => {
    expect(await faultsOf(good)).toEqual([]);
  });

  test("is every public package, and no other", async () => {
    const [fault] = await packageFaults(await packed(await temporaryFolder(), good), repository);
    expect(fault).toMatchObject({ of: "the release", received: "@contacts-api/spec" });
    expect(fault?.expected).toContain("@contacts-api/server");
  });

  test.each([
    ["an unexpected file", () => ({ ...good, ".env": "KEY=1" }), ".env", "a packed file"],
    ["a file that lacks", () => ({ ...good, "dist/openapi.json": undefined }), "dist/openapi.json", "no such file"],
    ["no licence", () => ({ ...good, LICENSE: undefined }), "LICENSE", "no such file"],
    ["another licence", () => ({ ...good, LICENSE: "All rights reserved." }), "LICENSE", "another text"],
    ["another licence in words", () => withManifest({ license: "ISC" }), "package.json", "ISC"],
    [
      "an install script",
      () => withManifest({ scripts: { postinstall: "x" } }),
      "package.json",
      "a script postinstall",
    ],
    ["a range as a dependency", () => withManifest({ dependencies: { pg: "^8.0.0" } }), "package.json", "^8.0.0"],
    ["a catalog entry", () => withManifest({ dependencies: { pg: "catalog:" } }), "package.json", "catalog:"],
    ["another version than planned", () => withManifest({ version: "1.2.2" }), "package.json", "1.2.2"],
    ["an export that leads nowhere", () => withManifest({ exports: "./a.js" }), "package.json", /FILE_DOES_NOT_EXIST/],
    ["too much", () => ({ ...good, "contacts.yaml": "a".repeat(most) }), undefined, /^\d+ bytes$/],
  ])("may not have %s", async (_what, files, file, received) => {
    const present = Object.entries(files()).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const faults = await faultsOf(Object.fromEntries(present));
    const wanted = typeof received === "string" ? received : expect.stringMatching(received);
    expect(faults).toContainEqual(expect.objectContaining({ of: "@contacts-api/spec", received: wanted }));
    expect(faults.map((fault) => fault.file)).toContain(file);
  });

  test("names the repository that publishes it, if it is to have a provenance", async () => {
    const [fault] = await faultsOf(good, "acme/contacts");
    expect(fault?.expected).toBe("repository.url git+https://github.com/acme/contacts.git");
    const repositoryField = { type: "git", url: "git+https://github.com/acme/contacts.git" };
    expect(await faultsOf(withManifest({ repository: repositoryField }), "acme/contacts")).toEqual([]);
  });
});

test("many files with the same fault are one paragraph, with the first of them", () => {
  const files = Array.from({ length: 7 }, (_, index) => join("dist", `${index}.js.map`));
  const rest = { of: "@contacts-api/server", expected: "none", received: "a file", remedy: "remove it" };
  const { message } = new ReleaseError(files.map((file) => ({ ...rest, file })));
  expect(message.split("\n")).toEqual([
    "@contacts-api/server: dist/0.js.map, dist/1.js.map, dist/2.js.map, dist/3.js.map, dist/4.js.map and 2 more",
    "  Expected: none",
    "  Received: a file",
    "  To do:    remove it",
  ]);
});

test("a hundred faults are eight paragraphs and a number", () => {
  const faults = Array.from({ length: 100 }, (_, index) => ({
    of: `${index}`,
    expected: "",
    received: "",
    remedy: "",
  }));
  const paragraphs = new ReleaseError(faults).message.split("\n\n");
  expect(paragraphs).toHaveLength(9);
  expect(paragraphs.at(-1)).toBe("… and 92 more.");
});
