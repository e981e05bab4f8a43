import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { Command, InvalidArgumentError, Option } from "commander";
import { type CountryCode, isSupportedCountry } from "libphonenumber-js/min";
import { type FormatName, formatNames, formatOfInput, formats } from "../bulk/format.ts";
import { importFile } from "../bulk/import-file.ts";
import { openFile, openStream } from "../bulk/input.ts";
import type { OnExisting } from "../bulk/place-contact.ts";
import type { Terminal } from "../bulk/progress.ts";
import { printable } from "../process/printable.ts";
import type { SqlStore } from "../store/sql-store.ts";
import { type CommandContext, organizationOf, organizationOption, withStore } from "./command-context.ts";
import { assertNamed } from "./file-name.ts";

export interface ImportContext extends CommandContext {
  readonly stdin: Readable;
  readonly terminal: Terminal;
  /** Registers a callback for the first stop signal. A second one ends the process at once. */
  readonly onInterrupt: (stop: () => void) => void;
  readonly exitWith: (code: number) => void;
}

interface ImportFlags {
  readonly org: string;
  readonly format?: FormatName;
  readonly onExisting: OnExisting;
  readonly dryRun?: true;
  readonly again?: true;
  readonly country?: CountryCode;
  readonly rejects?: string;
  readonly quiet?: true;
}

const afterwards = `
After any interruption, run the same command again: it resumes, and imports nothing twice.
Exit code 0: all contacts are imported. 2: some were rejected. 1: it could not continue, or there are no contacts.
`;

export function importCommand(context: ImportContext): Command {
  return new Command("import")
    .description("Read contacts from a file, and find or create each of them by the rules of the API.")
    .addOption(organizationOption())
    .addOption(new Option("--format <format>", "by the file's name if omitted").choices(formatNames))
    .addOption(
      new Option("--on-existing <what>", "what to do with an existing contact")
        .choices(["merge", "skip", "reject"])
        .default("merge"),
    )
    .option("--dry-run", "run the whole import, then roll it back")
    .option("--again", "import a file again that was imported before")
    .addOption(countryOption())
    .option("--rejects <file>", "the file for rejected contacts (<file>.rejected and the format's extension)")
    .option("--quiet", "print only errors")
    .argument("<file>", "the file to read; - for standard input")
    .addHelpText("after", afterwards)
    .action((file: string, flags: ImportFlags) =>
      withStore(context, (store) => importFrom(file, flags, context, store)),
    );
}

async function importFrom(file: string, flags: ImportFlags, context: ImportContext, store: SqlStore): Promise<void> {
  assertNamed(file);
  assertNamed(flags.rejects);
  if (flags.rejects === "-") throw new Error("Rejected contacts go to a file, not to standard output. Name a file.");
  if (flags.rejects !== undefined && resolve(flags.rejects) === resolve(file)) {
    const name = printable(file);
    throw new Error(
      `${name} cannot be both the imported file and the file for rejected contacts. Name another with --rejects.`,
    );
  }
  const { id } = await organizationOf(store, flags.org);
  const input = await (file === "-" ? openStream(context.stdin) : openFile(file));
  try {
    const format = formatOfInput(file, input, flags.format);
    let isStopping = false;
    context.onInterrupt(() => {
      isStopping = true;
    });
    const { rejected } = await importFile(input, {
      ...context,
      store,
      orgId: id,
      format,
      onExisting: flags.onExisting,
      country: flags.country,
      isDryRun: flags.dryRun ?? false,
      isAnew: flags.again ?? false,
      isQuiet: flags.quiet ?? false,
      rejectsPath: flags.rejects ?? (flags.dryRun ? undefined : defaultRejects(file, format)),
      mayRenameRejects: flags.rejects === undefined,
      isStopping: () => isStopping,
    });
    if (rejected > 0) context.exitWith(2);
  } finally {
    await input.close();
  }
}

/** Returns a name with the extension of the format, so that the fixed file can be imported. */
function defaultRejects(file: string, format: FormatName): string {
  return `${file === "-" ? "stdin" : file}.rejected.${formats[format].extension}`;
}

function countryOption(): Option {
  return new Option("--country <code>", "the country of phone numbers without a country code, such as IT").argParser(
    (given) => {
      const code = given.toUpperCase();
      if (isSupportedCountry(code)) return code;
      throw new InvalidArgumentError("Expected a country code of two letters (ISO 3166), such as IT.");
    },
  );
}
