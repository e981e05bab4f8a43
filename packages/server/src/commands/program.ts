// The command line. Every failure becomes one sentence on standard error and exit code 1.
import { readFileSync } from "node:fs";
import { Command } from "commander";
import { clearLine } from "../bulk/progress.ts";
import { ConfigError, describeSettings } from "../process/config.ts";
import { newId, now, ownProcess } from "../process/main.ts";
import { printable } from "../process/printable.ts";
import { backupCommand } from "./backup.ts";
import { doctorCommand } from "./doctor.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { keysCommand } from "./keys.ts";
import { migrateCommand } from "./migrate.ts";
import { orgsCommand } from "./orgs.ts";
import { serveCommand } from "./serve.ts";

/** A closing terminal sends SIGHUP. */
const stopSignals = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

const settings = `
Settings are taken from the environment:
  ${describeSettings().join("\n  ")}
`;

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};

const context = {
  environment: process.env,
  now,
  newId,
  ownProcess,
  print: (line: string) => write(process.stdout, printable(line)),
  printRow: (fields: readonly string[]) => write(process.stdout, fields.map(printable).join("\t")),
  tell,
  onStop: stopOnSignal,
  onInterrupt(stop: () => void) {
    for (const signal of stopSignals) process.once(signal, stop);
  },
  exitWith(code: number) {
    process.exitCode = code;
  },
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  terminal: { isInteractive: process.stderr.isTTY === true, write: writeProgress },
};

// A reader such as `head` may close the stream early. Without a listener that would end the process. A command that waits
// for the stream fails with the same error.
let outputError: unknown;
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  outputError = error;
  if (error.code !== "EPIPE") fail(new Error(`Standard output cannot be written (${error.code}).`));
});
process.stderr.on("error", () => {});

const program = new Command("contacts-api")
  .description("The Contacts API as a server, on SQLite or PostgreSQL.")
  .version(version)
  .addHelpText("after", settings)
  .configureOutput({ writeOut: writeHelp(process.stdout), writeErr: writeHelp(process.stderr) })
  .showHelpAfterError("Run it with --help to see its options.");

const commands = [
  serveCommand(context).addHelpText("after", settings),
  migrateCommand(context),
  orgsCommand(context),
  keysCommand(context),
  backupCommand(context),
  doctorCommand(context),
  importCommand(context),
  exportCommand(context),
];
// Subcommands, at any depth, report mistakes in the same way.
const adopt = (parent: Command, child: Command) => {
  child.copyInheritedSettings(parent);
  for (const grandchild of child.commands) adopt(child, grandchild);
};
for (const command of commands) {
  adopt(program, command);
  program.addCommand(command);
}

try {
  await program.parseAsync();
} catch (error) {
  if (error !== outputError) fail(error);
}

function write(stream: NodeJS.WriteStream, line: string): void {
  stream.write(`${line}\n`);
}

function tell(line: string): void {
  write(process.stderr, printable(line));
}

function fail(error: unknown): void {
  const lines = error instanceof ConfigError ? error.lines : [error instanceof Error ? error.message : String(error)];
  for (const line of lines) tell(line);
  process.exitCode = 1;
}

/** Writes help and messages of the parser, which have several lines and may repeat user input. */
function writeHelp(stream: NodeJS.WriteStream): (text: string) => void {
  return (text) => void stream.write(text.split("\n").map(printable).join("\n"));
}

function writeProgress(text: string): void {
  const parts = text.split(clearLine).map((part) => part.split("\n").map(printable).join("\n"));
  process.stderr.write(parts.join(clearLine));
}

/**
 * Stops once. Further signals are ignored, because `npm start` passes on a signal that the terminal has already sent.
 */
function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  const onSignal = async () => {
    if (isStopping) return;
    isStopping = true;
    try {
      await stop();
      process.exit(0);
    } catch (error) {
      tell(`Stopping failed: ${(error as Error).message}`);
      process.exit(1);
    }
  };
  for (const signal of stopSignals) process.on(signal, onSignal);
}
