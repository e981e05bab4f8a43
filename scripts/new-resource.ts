// `pnpm new-resource <name>`: adds a resource with five operations on one table, working and tested, ready for its own
// fields.
import { fileURLToPath } from "node:url";
import { contractIn } from "@contacts-api/generator/targets";
import { SpecError } from "@contacts-api/openapi/spec-error";
import { changesOf } from "./new-resource/changes.ts";
import { type Names, namesOf } from "./new-resource/names.ts";
import { formatted } from "./scaffold/formatted.ts";
import { Refusal } from "./scaffold/refusal.ts";
import { tryOut } from "./scaffold/try-out.ts";
import { applyWhole, type Change, undoUnfinished } from "./scaffold/whole-change.ts";

const usage = `Usage: pnpm new-resource <name>
Such as: pnpm new-resource notes, or pnpm new-resource call-logs`;

async function main(root: string, args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(usage);
    return 0;
  }
  try {
    const [name, ...others] = args;
    if (name === undefined || others.length > 0) throw new Refusal(usage);
    const undone = await undoUnfinished(root);
    if (undone.length > 0) console.log(`Undone, as an earlier run was stopped: ${undone.join(", ")}.\n`);
    const names = namesOf(name, await contractIn(root));
    const changes = await formatted(root, await changesOf(root, names));
    await tryOut(changes);
    await applyWhole(root, changes);
    console.log(summary(names, changes));
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof SpecError || isOfFiles(error))) throw error;
    console.error(`${error.message}\nNothing was changed.`);
    return 1;
  }
}

function summary({ all, one }: Names, changes: Change): string {
  const server = `packages/server/src/resources/${all.kebab}`;
  const left: [place: string, what: string][] = [
    ["spec/contacts.yaml", `the fields of a ${one.words}, and what its operations do and refuse`],
    ["pnpm generate", "types, routes, validators and the client's methods"],
    [`${server}/migrations`, "a column for each field"],
    [`${server}/${one.kebab}-repository.ts`, "the same fields, in the row"],
    [`${server}/${one.kebab}-statements.ts`, "the same columns, and a $n for each"],
    [`${server}/sql-${one.kebab}-repository.ts`, "their values, in the order of the statements"],
    [`${server}/*${one.pascal}*.ts`, "the operations and the representation; the compiler names what they lack"],
    [`packages/server/test/resources/${all.kebab}`, "what they refuse and what they do"],
    ["pnpm ledger", "names what was not seen between client and server yet"],
    ["pnpm --filter @contacts-api/docs capture", "what the server responds to the samples"],
    ["pnpm format, npm test", ""],
  ];
  const width = Math.max(...left.map(([place]) => place.length));
  const lines = left.map(([place, what]) => `  ${place.padEnd(width)}  ${what}`.trimEnd());
  const files = [...changes.keys()].map((file) => `  ${file}`);
  return `${all.sentence}, with five operations that work. Written:\n${files.join("\n")}\n\nLeft to do:\n${lines.join("\n")}`;
}

function isOfFiles(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}

if (import.meta.main) {
  process.exitCode = await main(fileURLToPath(new URL("..", import.meta.url)), process.argv.slice(2));
}
