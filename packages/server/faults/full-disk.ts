// The disk under the SQLite file is full for five seconds: a small separate file system, and a file that fills it.
import { execFileSync } from "node:child_process";
import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { inflict } from "./support/inflict.ts";
import { heading } from "./support/report.ts";
import { serve, temporaryDirectory } from "./support/served.ts";

const directory = temporaryDirectory();
try {
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=64m", "tmpfs", directory], { stdio: "pipe" });
} catch {
  console.error("This fault needs a separate file system: run it as root, with mount(8) allowed.");
  process.exit(2);
}
// Before the directory is removed.
process.prependListener("exit", () => execFileSync("umount", ["--lazy", directory]));

heading("The disk is full for 5 s");
const ballast = join(directory, "ballast");
await inflict(await serve({ CONTACTS_DATA_DIR: directory }), {
  begin: () => fill(ballast),
  lasts: 5_000,
  end: () => rmSync(ballast),
});

/** Writes until nothing more goes in. */
function fill(file: string): void {
  for (let size = 2 ** 20; size >= 1; size /= 2) {
    const piece = Buffer.alloc(size);
    try {
      for (;;) appendFileSync(file, piece);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
    }
  }
}
