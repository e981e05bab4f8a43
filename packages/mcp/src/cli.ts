#!/usr/bin/env node
// The command's entry. It uses only old syntax, so an older Node prints a sentence instead of a stack trace.

const oldestNode = 24;
const { node } = process.versions;

if (Number(node.split(".")[0]) < oldestNode) {
  console.error(
    `contacts-mcp needs Node ${oldestNode} or newer, and this is Node ${node}. Install a newer one from https://nodejs.org/.`,
  );
  process.exitCode = 1;
} else {
  void import("./program.ts").then(({ run }) => run(process.argv.slice(2)));
}
