// Reports the changes of the contract since the last release, the callers that they break, and the versions that they
// require: `pnpm contract:diff [--base <file|revision>] [--today YYYY-MM-DD] [--json] [--write | --check]`. The exit
// code is 0 without findings, 1 if callers break (with --check: if the changesets claim too little), 2 if it cannot
// compare.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadSpec } from "@contacts-api/openapi/load";
import { SpecError } from "@contacts-api/openapi/spec-error";
import { compareSpecs } from "./compare.ts";
import { ContractError } from "./contract-error.ts";
import type { Change } from "./finding.ts";
import { type Bump, demands, isEnough, packages } from "./packages.ts";
import { claims, ownChangeset, writeChangeset } from "./pending.ts";
import { worst } from "./rating.ts";
import { redoclyDiff, secondOpinion } from "./redocly.ts";
import { type Base, lastRelease, namedBase, versionIn } from "./release.ts";
import { reportJson, reportText, sentence } from "./report.ts";

const options = {
  base: { type: "string" },
  today: { type: "string", default: new Date().toISOString().slice(0, 10) },
  json: { type: "boolean", default: false },
  write: { type: "boolean", default: false },
  check: { type: "boolean", default: false },
} as const;

/** Compares in `root` and returns the exit code. */
async function main(root: string, args: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (Number.isNaN(Date.parse(values.today)) || !/^\d{4}-\d\d-\d\d$/.test(values.today)) {
      throw new ContractError(`--today is not a day.\n  Expected: YYYY-MM-DD\n  Received: ${values.today}`);
    }
    const base = values.base === undefined ? await lastRelease(root) : await namedBase(root, values.base);
    if (typeof base === "string") {
      console.log(values.json ? JSON.stringify(reportJson(undefined, [], new Map())) : base);
      return 0;
    }
    const changes = await compareWith(root, base, values.today);
    const demanded = demands(changes, await versionsOf(root, base));
    if (values.check) return await check(root, base, changes, demanded);
    console.log(
      values.json
        ? JSON.stringify(reportJson(base.name, changes, demanded), null, 2)
        : reportText(base.name, changes, demanded),
    );
    if (changes.some(({ refused }) => refused)) return 1;
    if (values.write) return await write(root, changes, demanded);
    return worst(...changes.flatMap(({ ratings }) => Object.values(ratings))) === "breaking" ? 1 : 0;
  } catch (error) {
    if (!isForPeople(error)) throw error;
    console.error(error.message);
    return 2;
  }
}

/** Applies this package's rules, and adds redocly's further findings. */
async function compareWith(root: string, base: Base, today: string): Promise<Change[]> {
  const folder = await mkdtemp(join(tmpdir(), "contract-"));
  try {
    const [file, current] = [join(folder, "spec/contacts.yaml"), join(root, "spec/contacts.yaml")];
    await mkdir(join(folder, "spec"));
    await writeFile(file, base.spec);
    const [was, is] = await Promise.all([loadSpec(file, folder).catch(ofBase(base)), loadSpec(current, root)]);
    const changes = compareSpecs(was, is, today);
    return [...secondOpinion(changes, redoclyDiff(file, current)), ...changes];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Marks the places of the old spec in its message. */
function ofBase({ name }: Base) {
  return (error: unknown): never => {
    throw error instanceof SpecError ? new ContractError(`In ${name}:\n${error.message}`, { cause: error }) : error;
  };
}

/** Returns the versions at the base: callers have those, so they decide if a package is below 1.0.0. */
async function versionsOf(root: string, base: Base): Promise<Map<string, string>> {
  const versions = packages.map(async ({ name, folder }): Promise<[string, string]> => {
    return [name, base.versions.get(name) ?? (await versionIn(root, folder))];
  });
  return new Map(await Promise.all(versions));
}

async function write(root: string, changes: readonly Change[], demanded: ReadonlyMap<string, Bump>): Promise<number> {
  const isWritten = await writeChangeset(root, changes, demanded);
  console.log(isWritten ? `\nWrote ${ownChangeset}.` : `\n${ownChangeset} says so already.`);
  return 0;
}

async function check(
  root: string,
  base: Base,
  changes: readonly Change[],
  demanded: ReadonlyMap<string, Bump>,
): Promise<number> {
  const claimed = await claims(root, base);
  const refused = changes.filter((change) => change.refused).map((change) => `Too early: ${sentence(change)}`);
  const short = [...demanded]
    .filter(([name, bump]) => !isEnough(claimed.get(name), bump))
    .map(([name, bump]) => `${name} needs ${bump}, and the changesets claim ${claimed.get(name) ?? "nothing"}.`);
  if (refused.length + short.length === 0) return 0;
  const [worstChange] = changes;
  console.error(
    [
      `The contract has changed since ${base.name}, by more than .changeset says.`,
      ...[...refused, ...short].map((line) => `  ${line}`),
      ...(worstChange && short.length > 0 ? [`  Above all: ${sentence(worstChange)}`] : []),
      "  To do: pnpm contract:diff shows every change, pnpm contract:diff --write writes the changeset.",
    ].join("\n"),
  );
  return 1;
}

function isForPeople(error: unknown): error is Error {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return error instanceof ContractError || error instanceof SpecError || code.startsWith("ERR_PARSE_ARGS");
}

if (import.meta.main) process.exitCode = await main(process.cwd(), process.argv.slice(2));
