import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

// The facts that follow from the sources of the workspace: files, and their imports.

export const root = resolve(import.meta.dirname, "../../..");
const ignored = ["**/node_modules/**", "**/dist/**", "**/generated/**"];
export const sources = (pattern: string) => globSync(pattern, { cwd: root, exclude: ignored }).sort();
export const generated = (pattern: string) => globSync(pattern, { cwd: root, exclude: ["**/node_modules/**"] }).sort();
export const read = (file: string) => readFileSync(join(root, file), "utf8");

export interface Import {
  readonly file: string;
  readonly isType: boolean;
  /** A package's name, or a path from the repository's root. */
  readonly target: string;
}

export function importsOf(file: string): Import[] {
  const code = read(file);
  const statements = code.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gms);
  const later = [...code.matchAll(/\bimport\("([^"]+)"\)/g)].map(([, target]) => [undefined, undefined, target]);
  return [...statements, ...later].map(([, type, target]) => ({
    file,
    isType: type !== undefined,
    target: target!.startsWith(".") ? relative(root, resolve(root, dirname(file), target!)) : target!,
  }));
}

export const importersOf = (pattern: string, name: string) =>
  sources(pattern).filter((file) =>
    importsOf(file).some(({ target }) => target === name || target.startsWith(`${name}/`)),
  );

/** Returns the file and every file that it needs when it runs. */
export function reachableFrom(file: string, known: Set<string> = new Set()): string[] {
  if (known.has(file)) return [];
  known.add(file);
  for (const { target, isType } of importsOf(file)) {
    if (!isType && target.startsWith("packages/")) reachableFrom(target, known);
  }
  return [...known];
}

/** The files that a file needs, directly or not, for their types too. */
const needs = new Map<string, ReadonlySet<string>>();
export function neededBy(file: string): ReadonlySet<string> {
  const known = needs.get(file);
  if (known !== undefined) return known;
  const found = new Set<string>();
  const pending = [file];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (!at.startsWith("packages/")) continue;
    for (const { target } of importsOf(at)) {
      if (!target.startsWith("packages/") || found.has(target)) continue;
      found.add(target);
      pending.push(target);
    }
  }
  needs.set(file, found);
  return found;
}

/** The operationIds of the spec. */
export const operationIds = [...read("spec/contacts.yaml").matchAll(/^ {6}operationId: (\w+)$/gm)].map(([, id]) => id!);
