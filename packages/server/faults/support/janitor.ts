// A shell that outlives the script: it ends the processes and removes the directories that a killed script leaves.
import { spawn } from "node:child_process";

const script = `
  pids=" "; directories=""
  while read -r word value; do
    case $word in
      started) pids="$pids$value " ;;
      ended) pids=$(echo "$pids" | sed "s/ $value / /") ;;
      made) directories="$directories $value" ;;
    esac
  done
  for pid in $pids; do kill -KILL "$pid"; done
  [ -z "$directories" ] || rm -rf $directories`;

// In a separate session, so that Ctrl-C does not end it before its work.
const janitor = spawn("/bin/sh", ["-c", script], { detached: true, stdio: ["pipe", "ignore", "ignore"] });
janitor.unref();
(janitor.stdin as unknown as { unref(): void }).unref();

/** Notes a process or directory to remove once this process has ended in any way. */
export function entrust(word: "started" | "ended" | "made", value: string | number | undefined): void {
  janitor.stdin?.write(`${word} ${value}\n`);
}

// The runner of all attacks may be killed, too.
process.on("disconnect", () => process.exit(130));
// The listener alone would keep this process running.
process.channel?.unref();
