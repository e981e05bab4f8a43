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
  void import("./commands/program.ts").then(() => {
    // The server has started by now. The young generation keeps its size from here on, which saves 40 MB under load.
    // The option --max-semi-space-size would need `env -S` in the first line, which Alpine does not have.
    process.getBuiltinModule("node:v8").setFlagsFromString("--semi-space-growth-factor=1");
  });
}
