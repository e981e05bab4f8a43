#!/usr/bin/env node
// The entry of the command. It has no static imports and uses only old syntax. So an older Node can run it, and prints
// a sentence instead of the stack trace of a missing module.

const oldestNode = 24;
const { node } = process.versions;

if (Number(node.split(".")[0]) < oldestNode) {
  console.error(
    `contacts-api needs Node ${oldestNode} or newer, and this is Node ${node}. Install a newer one from https://nodejs.org/.`,
  );
  process.exitCode = 1;
} else {
  // Without a listener, SIGUSR1 opens Node's debugger to every user of the machine, and SIGUSR2 ends the process.
  for (const signal of ["SIGUSR1", "SIGUSR2"]) {
    process.on(signal, () =>
      console.error(`Received ${signal}, which has no effect here. SIGTERM stops contacts-api.`),
    );
  }
  if (process.pid === 1) endBySignals();
  if (process.argv[2] === "serve" && import.meta.main) withHeapOptions();
  void import("./commands/program.ts");
}

/**
 * Starts this program again in the same process, with the options for V8's heap that a server needs. V8 reads them only
 * at the start, and `env -S` in the first line would not run on Alpine. Without them the young generation grows to
 * 64 MB or more. (The flag `--semi-space-growth-factor=1`, which may be set later, is no replacement: V8 shrinks the
 * young generation of an idle process, and with this flag it would stay small.) Returns if Node was started with other
 * options, or cannot do this.
 *
 * An older Node than 26 ends the process if the system refuses, as it does without /proc or with an environment at its
 * limit.
 */
function withHeapOptions() {
  const options = [...process.execArgv, process.env["NODE_OPTIONS"]].join(" ");
  const isChosen = /--max[-_]semi[-_]space[-_]size/.test(options);
  if (isChosen || Number(node.split(".")[0]) < 26 || process.platform === "win32" || process.execve === undefined)
    return;
  // The channel to a parent process (`fork`) would be lost.
  if (process.send !== undefined) return;
  const args = ["--max-semi-space-size=8", "--heap-growing-percent=50", ...process.execArgv, ...process.argv.slice(1)];
  try {
    process.execve(process.execPath, [process.argv0, ...args], process.env as Record<string, string>);
  } catch {
    // Node's permissions may forbid it.
  }
}

/**
 * Ends this process by the signals that end others, until a command has its own listener. The system drops a signal to
 * the first process of a container, unless there is a listener. To any other process it needs none, and then ends it
 * even in the middle of a long statement.
 */
function endBySignals() {
  for (const [signal, number] of Object.entries({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 })) {
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(128 + number);
    });
  }
}
