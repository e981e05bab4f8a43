// The report of a fault: figures, and promises that were kept or broken. A broken one makes the exit code 1.
import { execFileSync } from "node:child_process";

export function heading(text: string): void {
  console.log(`\n${text}`);
}

export function figure(name: string, value: string | number): void {
  console.log(`      ${name}: ${typeof value === "number" ? value.toLocaleString("en") : value}`);
}

/** A promise of the server, and what was seen of it. */
export function promise(text: string, isKept: boolean, seen: string | number): void {
  console.log(
    `${isKept ? "  ok  " : "BROKEN"}${text} (${typeof seen === "number" ? seen.toLocaleString("en") : seen})`,
  );
  if (!isKept) process.exitCode = 1;
}

/** Ends the script with exit code 2 if the program is not installed. */
export function requireProgram(name: string, debianPackage = name): void {
  try {
    execFileSync("which", [name], { stdio: "ignore" });
  } catch {
    console.error(`This fault needs ${name}, which is not installed: apt-get install ${debianPackage}`);
    process.exit(2);
  }
}

/** The number after `--<name>` on the command line. */
export function option(name: string, fallback: number): number {
  const index = process.argv.indexOf(`--${name}`);
  if (index === -1) return fallback;
  const value = Number(process.argv[index + 1]);
  if (Number.isInteger(value) && value > 0) return value;
  console.error(`--${name}: expected a whole number from 1; received ${process.argv[index + 1] ?? "nothing"}.`);
  return process.exit(2);
}
