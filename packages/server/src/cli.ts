#!/usr/bin/env node
// The command's entry. It imports nothing statically and uses only old syntax: an older Node can run it, and prints a
// sentence instead of the stack trace of a module that it does not have.

const oldestNode = 24;
const { node } = process.versions;

if (Number(node.split(".")[0]) < oldestNode) {
  console.error(
    `contacts-api needs Node ${oldestNode} or newer, and this is Node ${node}. Install a newer one from https://nodejs.org/.`,
  );
  process.exitCode = 1;
} else {
  // Without a listener, Node opens its debugger to every user of the machine on SIGUSR1, and ends at once on SIGUSR2.
  for (const signal of ["SIGUSR1", "SIGUSR2"]) {
    process.on(signal, () =>
      console.error(`Received ${signal}, which has no effect here. SIGTERM stops contacts-api.`),
    );
  }
  void import("./commands/program.ts").then(() => {
    // A server has started by now. Its young generation stays as large as it is, which takes 40 MB less under load. The
    // option --max-semi-space-size would need `env -S` in the first line of this file, and Alpine has none.
    process.getBuiltinModule("node:v8").setFlagsFromString("--semi-space-growth-factor=1");
  });
}
