// Checks the packed package with the tools of the protocol's authors: the conformance suite, and the Inspector on HTTP and stdio.
// `node packages/mcp/conformance/run.ts` after a build; it takes packages from npm.
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspectorRows } from "./inspector.ts";
import { installPacked } from "./installed.ts";
import { startOnHttp } from "./on-http.ts";
import { suiteRows } from "./suite.ts";
import { isFailure, table } from "./table.ts";

const folder = await realpath(await mkdtemp(join(tmpdir(), "contacts-mcp-conformance-")));
try {
  const installed = await installPacked(folder);
  const server = await startOnHttp(installed);
  try {
    const rows = [
      ...(await suiteRows(installed, server.url)),
      ...(await inspectorRows(installed, "HTTP", [server.url])),
      ...(await inspectorRows(installed, "stdio", ["node", ...installed.command])),
    ];
    console.log(table(rows));
    if (rows.some(isFailure)) process.exitCode = 1;
  } finally {
    await server.stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
