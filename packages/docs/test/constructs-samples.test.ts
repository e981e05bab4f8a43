import { execFile } from "node:child_process";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readReference } from "../src/model/reference.ts";
import { samplesOf } from "../src/samples/sample.ts";
import { constructsSpec } from "./support/constructs.ts";
import { expected, files, publicOperations } from "./support/constructs-wire.ts";
import { meaningOf, recordWire, type Wire } from "./support/wire.ts";

// Each sample is run as a reader would run it, and what arrives is compared with what the operation says.

let wire: Wire;
let directory: string;
const run = promisify(execFile);
const key = "Bearer the-key";

beforeAll(async () => {
  wire = await recordWire();
  directory = await mkdtemp(join(tmpdir(), "constructs-"));
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(directory, name), bytes);
});
afterAll(async () => {
  wire?.close();
  await rm(directory, { recursive: true });
});

/** The first sample of each operation in a language. */
function samplesIn(label: string, server: string): [id: string, code: string][] {
  return readReference(constructsSpec(server)).operations.flatMap((operation) => {
    const [sample] = samplesOf(operation, server);
    const request = sample?.requests.find((one) => one.label === label);
    return request ? [[operation.id, request.code] as [string, string]] : [];
  });
}

const runners = {
  async curl(samples: readonly [string, string][]) {
    const script = `curl() { command curl --silent --show-error "$@"; }\n${samples.map(([, code]) => code).join("\n")}`;
    await run("sh", ["-ec", script], { cwd: directory, env: { ...process.env, CONTACTS_API_KEY: key } });
  },
  async fetch(samples: readonly [string, string][]) {
    for (const [id, code] of samples) await writeFile(join(directory, `${id}.mts`), code);
    const program = `for (const id of ${JSON.stringify(samples.map(([id]) => id))}) await import("./" + id + ".mts");`;
    await writeFile(join(directory, "all.mjs"), program);
    await run(process.execPath, ["all.mjs"], { cwd: directory, env: { ...process.env, CONTACTS_API_KEY: "the-key" } });
  },
};

describe.each(["curl", "fetch"] as const)("run in %s, a sample sends", (label) => {
  let arrived: Map<string, Awaited<ReturnType<typeof meaningOf>>>;

  beforeAll(async () => {
    const samples = samplesIn(label, wire.url);
    await runners[label](samples);
    const requests = wire.arrived();
    expect(requests).toHaveLength(samples.length);
    const meanings = requests.map((request, at) =>
      meaningOf(request, Object.keys(expected[samples[at]?.[0] ?? ""]?.headers ?? {})),
    );
    const known = await Promise.all(meanings);
    arrived = new Map(known.map((meaning, at) => [samples[at]?.[0] ?? "", meaning]));
  });

  test.each(Object.entries(expected))("what %s takes", (id, { request, headers = {}, type = "", body = "" }) => {
    const got = arrived.get(id);
    const isJson = type === "application/json";
    expect({
      ...got,
      body: isJson ? JSON.parse(Buffer.from(String(got?.body), "latin1").toString()) : got?.body,
    }).toEqual({
      request,
      headers: { ...headers, ...(publicOperations.includes(id) ? {} : { authorization: key }) },
      type,
      body,
    });
  });
});

test("every operation has a sample in every language, and what must arrive is known of each", () => {
  const ids = readReference(constructsSpec("http://127.0.0.1:1")).operations.map(({ id }) => id);
  expect(ids).toEqual(Object.keys(expected));
  for (const label of ["curl", "TypeScript", "fetch"]) {
    expect(samplesIn(label, "http://127.0.0.1:1").map(([id]) => id)).toEqual(ids);
  }
});

describe("the call of the client", () => {
  const calls = new Map(
    samplesIn("TypeScript", "http://127.0.0.1:1").map(([id, code]) => [id, code.slice(code.indexOf("});") + 5)]),
  );

  test.each([
    ["takePath", 'const thing = await contacts.takePath(7, "2026-01-31");\nconsole.log(thing);'],
    ["getRange", 'const thing = await contacts.getRange(3, "x/y {a}");\nconsole.log(thing);'],
    ["takeLists", "  ids: [1, 2],"],
    ["takeHeaders", 'await contacts.takeHeaders(undefined, {\n  tenant: "acme",\n  retryCount: 3,\n  dryRun: true,'],
    ["writeOptional", '{\n  a: "string",\n  b: "string",\n}, {\n  dry: false,\n}'],
    ["writeCsv", 'await contacts.writeCsv("name,age\\nAda,36\\n");'],
    ["writeBytes", 'await contacts.writeBytes(await openAsBlob("file.bin"));'],
    ["upload", '  photo: await openAsBlob("photo.bin"),\n  pages: [await openAsBlob("pages.bin")],'],
    ["deleteContact", "await contacts.delete(4);"],
    ["startImport", "await contacts.startImport();"],
    ["exportCsv", "const text = await contacts.exportCsv();"],
    ["getPhoto", "const blob = await contacts.getPhoto();"],
    ["listByCursor", "const page = await contacts.listByCursor();"],
    ["listContactNotes", "await contacts.contactNotes.list();"],
    ["openLiveChatGroup", "await contacts.liveChatGroups.open();"],
  ])("of %s has its arguments in order", (id, code) => {
    expect(calls.get(id)).toContain(code);
  });

  test("of a public operation says nothing of a key", () => {
    const [[, code] = []] = samplesIn("TypeScript", "http://127.0.0.1:1").filter(([id]) => id === "readStatus");
    expect(code).not.toContain("CONTACTS_API_KEY");
  });
});

test("the samples compile", async () => {
  // Compiled without the generated client, whose types belong to another document.
  const calls = samplesIn("TypeScript", "http://127.0.0.1:1").map(([id, code]): [string, string] => {
    return [`${id}-client`, code.replace(/^import \{ ContactsClient \}.*$/mu, "declare const ContactsClient: any;")];
  });
  const sources = [...samplesIn("fetch", "http://127.0.0.1:1"), ...calls];
  const names = sources.map(([id]) => `compiled-${id}.mts`);
  await symlink(join(import.meta.dirname, "../node_modules"), join(directory, "node_modules"));
  for (const [at, [, code]] of sources.entries()) await writeFile(join(directory, names[at] ?? ""), code);
  const tsc = join(import.meta.dirname, "../node_modules/.bin/tsc");
  const options = "--noEmit --strict --module nodenext --target es2023 --types node --ignoreConfig".split(" ");
  const result = await run(tsc, [...options, ...names], { cwd: directory }).catch((error: { stdout: string }) => error);
  expect(result.stdout).toBe("");
});
