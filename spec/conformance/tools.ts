// Runs npm's programs for OpenAPI on the bundled spec and the built server, and prints a table. The exit code is 1 if a
// tool finds a fault. `node conformance/tools.ts [name]…` runs only the tools whose names contain one of these words.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { callers } from "./tools/callers.ts";
import { generators } from "./tools/generators.ts";
import { readers } from "./tools/readers.ts";
import { startServer } from "./tools/server.ts";
import { testers } from "./tools/testers.ts";
import { install, type Outcome, run, type Tool } from "./tools/tool.ts";

const spec = fileURLToPath(new URL("../dist/openapi.json", import.meta.url));
const words = process.argv.slice(2);
const chosen = [...generators, ...readers, ...callers, ...testers].filter(
  ({ name, command }) => words.length === 0 || words.some((word) => `${name} ${command}`.includes(word)),
);

/** The folders of installed packages, by the names of the packages. */
const folders = new Map<string, string>();
const parent = mkdtempSync(join(tmpdir(), "openapi-tools-"));
try {
  console.log("| Tool | Version | Run | Outcome |\n| --- | --- | --- | --- |");
  for (const tool of chosen) {
    const { faults, note = "" } = await tried(tool);
    const outcome = faults.length === 0 ? note : `**${faults.length} faults**: ${faults.slice(0, 5).join("; ")}`;
    const cells = [tool.name, /@([^@]+)$/.exec(tool.packages[0]!)![1]!, tool.command, outcome];
    console.log(`| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`);
    if (faults.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(parent, { recursive: true, force: true });
}

/** Tries a tool with a separate server, so that no tool sees the changes of another. */
async function tried(tool: Tool): Promise<Outcome> {
  const data = join(parent, `data-${chosen.indexOf(tool)}`);
  mkdirSync(data);
  const server = await startServer(data);
  try {
    const packages = tool.packages.toSorted();
    const folder = folders.get(String(packages)) ?? (await install(parent, packages));
    folders.set(String(packages), folder);
    const env = { ...process.env, bearerKey: server.key };
    const bin = (name: string) => (name === "node" ? process.execPath : join(folder, "node_modules/.bin", name));
    return await tool.run({ folder, spec, server, program: (name, ...args) => run(bin(name), args, folder, env) });
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)] };
  } finally {
    await server.stop();
  }
}
