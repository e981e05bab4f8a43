// The disk under the SQLite file fails to sync for five seconds: strace makes fsync and fdatasync fail with EIO.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { onSqlite } from "./support/database.ts";
import { inflict } from "./support/inflict.ts";
import { heading, requireProgram } from "./support/report.ts";
import { serve } from "./support/served.ts";

requireProgram("strace");
heading("The disk fails to sync for 5 s");
let tracer: ReturnType<typeof spawn> | undefined;
await inflict(await serve(onSqlite()), {
  async begin({ child }) {
    const fault = ["-e", "trace=fsync,fdatasync", "-e", "inject=fsync,fdatasync:error=EIO"];
    tracer = spawn("strace", ["-f", "-p", String(child.pid), ...fault, "-o", "/dev/null"], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    // It says when it is attached.
    await once(tracer.stderr!, "data");
  },
  lasts: 5_000,
  async end() {
    tracer!.kill("SIGINT");
    await once(tracer!, "exit");
  },
});
