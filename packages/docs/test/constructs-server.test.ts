// The samples of every construct that works, run as a reader would run them against the server that is generated of the same
// document. Each must be accepted; what the client's calls are typed as is compiled.
import { execFile } from "node:child_process";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readReference } from "../src/model/reference.ts";
import { languages, samplesOf } from "../src/samples/sample.ts";
import { type ConstructsApi, constructsApi } from "./support/constructs-server.ts";
import { json } from "./support/spec.ts";

const run = promisify(execFile);
/** The resources of the contract, whose samples need contacts that are there. */
const own = new Set((JSON.parse(json) as { tags: { name: string }[] }).tags.map(({ name }) => name));
let api: ConstructsApi;
let folder: string;

beforeAll(async () => {
  api = await constructsApi();
  folder = await mkdtemp(join(tmpdir(), "contacts-api-samples-"));
  for (const name of ["file.bin", "files.bin"]) await writeFile(join(folder, name), "bytes");
  await symlink(join(import.meta.dirname, "../node_modules"), join(folder, "node_modules"));
});
afterAll(async () => {
  api?.close();
  await rm(folder, { recursive: true });
});

interface Code {
  readonly id: string;
  readonly code: string;
}

function samplesIn(label: string): Code[] {
  const operations = readReference(api.document).operations.filter(({ tags }) => tags.every((tag) => !own.has(tag)));
  return operations.flatMap((operation) =>
    samplesOf(operation, api.url).map(({ requests }) => {
      const code = requests.find((one) => one.label === label)?.code ?? "";
      return { id: operation.id, code: code.replace('"@contacts-api/client"', JSON.stringify(api.client)) };
    }),
  );
}

async function runAll(label: string, samples: readonly Code[]): Promise<void> {
  const env = { ...process.env, CONTACTS_API_KEY: api.key };
  if (label === "curl") {
    const script = `curl() { command curl --silent --show-error "$@"; }\n${samples.map(({ code }) => code).join("\n")}`;
    await run("sh", ["-ec", script], { cwd: folder, env });
    return;
  }
  const files = await written(label, samples);
  const program = files.map((file) => `await import("./${file}").catch((error) => console.error(String(error)));`);
  await writeFile(join(folder, `${label}.mjs`), program.join("\n"));
  const { stderr } = await run(process.execPath, [`${label}.mjs`], { cwd: folder, env });
  expect(stderr).toBe("");
}

async function written(label: string, samples: readonly Code[]): Promise<string[]> {
  const files = samples.map(({ id }, at) => `${label}-${at}-${id}.mts`);
  for (const [at, { code }] of samples.entries()) await writeFile(join(folder, files[at] ?? ""), code);
  return files;
}

describe.each(languages)("run in %s", (label) => {
  test("every sample is accepted", async () => {
    const samples = samplesIn(label);
    await runAll(label, samples);
    const exchanges = api.exchanges();
    expect(exchanges.filter(({ status }) => status >= 300)).toEqual([]);
    expect(exchanges).toHaveLength(samples.length);
    expect(samples.length).toBeGreaterThan(20);
  });
});

describe("the calls of the client", () => {
  test("compile against it", async () => {
    expect(await complaints(samplesIn("TypeScript"))).toBe("");
  });

  test("would not compile with other arguments", async () => {
    const wrong = samplesIn("TypeScript").map(({ id, code }) => ({
      id,
      code: code.replace(/\n(const \w+ = )?await ([\w.]+)\(/u, "\n$1await $2(Symbol.iterator, "),
    }));
    const found = await complaints(wrong);
    for (const { id } of wrong) expect(found).toMatch(new RegExp(`-${id}\\.mts.* error TS(?:2345|2554|2559)`, "u"));
  });

  async function complaints(samples: readonly Code[]): Promise<string> {
    const files = await written("compiled", samples);
    const tsc = join(import.meta.dirname, "../node_modules/.bin/tsc");
    const options =
      "--noEmit --strict --module nodenext --target es2024 --lib es2024,dom --types node --ignoreConfig --skipLibCheck".split(
        " ",
      );
    const all = [...options, "--allowImportingTsExtensions", ...files];
    const result = await run(tsc, all, { cwd: folder }).catch((error: { stdout: string }) => error);
    return result.stdout;
  }
});
