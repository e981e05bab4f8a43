// Ends the processes that this one has started, however this one ends, even if it is killed.
import { type ChildProcess, spawn } from "node:child_process";
import type { Writable } from "node:stream";

/**
 * A shell that keeps a list of process ids and waits for the end of its input, which comes when this process ends. It
 * then kills the processes on the list. It has a separate session, so Ctrl-C does not end it.
 */
const janitor = `
  list=
  while read -r sign pid; do
    if [ "$sign" = + ]; then list="$list $pid"; continue; fi
    rest=
    for one in $list; do [ "$one" = "$pid" ] || rest="$rest $one"; done
    list=$rest
  done
  for pid in $list; do kill -s KILL -- "-$pid" || kill -s KILL "$pid"; done`;

let list: Writable | undefined;

/** Kills the child and the group of processes that it leads when this process ends. Returns the child. */
export function guarded<Child extends ChildProcess>(child: Child): Child {
  const { pid } = child;
  if (pid === undefined) return child; // it has not started
  list ??= startJanitor();
  list.write(`+ ${pid}\n`);
  child.once("exit", () => list?.write(`- ${pid}\n`));
  return child;
}

function startJanitor(): Writable {
  const shell = spawn("/bin/sh", ["-c", janitor], { detached: true, stdio: ["pipe", "ignore", "ignore"] });
  shell.unref();
  const { stdin } = shell;
  stdin.on("error", () => {}); // its reader may be killed before us
  (stdin as unknown as { unref(): void }).unref();
  return stdin;
}
