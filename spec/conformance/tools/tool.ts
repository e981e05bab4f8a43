// A foreign program that reads the spec, in exact versions.
import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";

export interface Tool {
  readonly name: string;
  /** Packages with their exact versions; the version of the first is shown. */
  readonly packages: readonly string[];
  /** The command that the table shows. */
  readonly command: string;
  /** Returns a line for each fault, and a remark. */
  readonly run: (place: Place) => Promise<Outcome>;
}

export interface Outcome {
  readonly faults: readonly string[];
  readonly note?: string;
}

/** The folder of an installed tool, and its inputs. */
export interface Place {
  readonly folder: string;
  /** The bundled spec. */
  readonly spec: string;
  /** The address of a started server with the demonstration, and its key. */
  readonly server: { readonly url: string; readonly key: string };
  /** Runs a program of the packages. The variable `bearerKey` holds the key: Specmatic looks for the name of the scheme. */
  readonly program: (name: string, ...args: string[]) => Promise<Finished>;
}

export interface Finished {
  readonly status: number;
  readonly output: string;
}

const tenMinutes = 600_000;

/** Installs packages into a separate folder, without their install scripts. Throws if npm fails. */
export async function install(parent: string, packages: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(parent, "tool-"));
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--save-exact", "--prefix", folder];
  const { status, output } = await run("npm", ["install", ...options, ...packages], folder);
  if (status !== 0) throw new Error(`npm could not install ${packages.join(" ")}:\n${output}`);
  return folder;
}

/** Runs a program to its end; it may fail. */
export function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Finished> {
  const { promise, resolve } = Promise.withResolvers<Finished>();
  execFile(program, args, { cwd, env, timeout: tenMinutes, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
    const status = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
    resolve({ status, output: `${stdout}${stderr}` });
  });
  return promise;
}

/** Returns the last lines of what a program printed as a fault, or nothing if it succeeded. */
export function failure({ status, output }: Finished): string[] {
  return status === 0 ? [] : [`ended with ${status}: ${output.trim().split("\n").slice(-5).join(" ")}`];
}
