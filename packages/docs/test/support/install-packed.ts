// Installs packages of the workspace into the current folder as `npm install <names>` does once they are published, but
// without the network: each from its tarball, and what npm would fetch for it, its dependencies, linked from the workspace.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";

const repository = join(import.meta.dirname, "../../../..");
const modules = join(process.cwd(), "node_modules");

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
}

for (const name of process.argv.slice(2)) {
  const workspace = join(repository, "packages", name.replace("@contacts-api/", ""));
  const target = join(modules, name);
  extract(workspace, target);
  const { dependencies = {}, bin = {} }: Manifest = JSON.parse(readFileSync(join(target, "package.json"), "utf8"));
  for (const dependency of Object.keys(dependencies)) {
    link(realpathSync(join(workspace, "node_modules", dependency)), join(modules, dependency));
  }
  for (const [command, file] of Object.entries(bin)) link(join(target, file), join(modules, ".bin", command));
}

/** Packs with pnpm, which writes real versions where a manifest says `catalog:`. */
function extract(workspace: string, target: string): void {
  const folder = mkdtempSync(join(process.cwd(), "packed-"));
  execFileSync(join(repository, "node_modules/.bin/pnpm"), ["pack", "--pack-destination", folder], { cwd: workspace });
  const [tarball = ""] = readdirSync(folder);
  mkdirSync(target, { recursive: true });
  execFileSync("tar", ["-xzf", join(folder, tarball), "-C", target, "--strip-components", "1"]);
  rmSync(folder, { recursive: true });
}

function link(to: string, at: string): void {
  mkdirSync(dirname(at), { recursive: true });
  symlinkSync(to, at);
}
