// The command line. Every failure ends as one sentence on standard error and exit code 1.
import { readFileSync } from "node:fs";
import { Command } from "commander";
import { backupCommand } from "./commands/backup.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { exportCommand } from "./commands/export.ts";
import { importCommand } from "./commands/import.ts";
import { keysCommand } from "./commands/keys.ts";
import { migrateCommand } from "./commands/migrate.ts";
import { serveCommand } from "./commands/serve.ts";
import { describeSettings } from "./config.ts";
import { newId, now } from "./main.ts";

/** SIGHUP comes when the terminal is closed. */
const stopSignals = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

const settings = `
Settings are taken from the environment:
  ${describeSettings().join("\n  ")}
`;

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

const context = {
  environment: process.env,
  now,
  newId,
  print: (line: string) => console.log(line),
  tell: (line: string) => console.error(line),
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
  terminal: { isInteractive: process.stderr.isTTY === true, write: (text: string) => process.stderr.write(text) },
};

const program = new Command("contacts-api")
  .description("The Contacts API as a server, on SQLite or PostgreSQL.")
  .version(version)
  .addHelpText("after", settings)
  .showHelpAfterError("Run it with --help to see what it takes.");

const commands = [
  serveCommand(context).addHelpText("after", settings),
  migrateCommand(context),
  keysCommand(context),
  backupCommand(context),
  doctorCommand(context),
  importCommand(context),
  exportCommand(context),
];
// Subcommands take over how to report a mistake, and so do theirs.
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
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** A second signal changes nothing: `npm start` passes on the one that the terminal has sent already. */
function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  const onSignal = async () => {
    if (isStopping) return;
    isStopping = true;
    try {
      await stop();
      process.exit(0);
    } catch (error) {
      console.error(`Stopping failed: ${(error as Error).message}`);
      process.exit(1);
    }
  };
  for (const signal of stopSignals) process.on(signal, onSignal);
}
