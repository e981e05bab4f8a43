// Watches the sources of the loop. Editors write a file in several steps, or a new one and rename it. Each save is
// reported once, when no more changes have come for a moment.
import { type FSWatcher, watch } from "node:fs";
import { join } from "node:path";

const calm = 40;

/** The watched folders. `recursive` includes their subfolders. */
const folders: readonly [folder: string, recursive: boolean][] = [
  ["spec", false],
  ["spec/house-rules", true],
  ["packages/openapi/src", true],
  ["packages/generator/src", true],
  ["packages/client/src", true],
  ["packages/server/src", true],
  ["packages/docs/src", true],
];

/** Calls back with the paths of the files that changed. Returns a function that stops it. */
export function watchSources(root: string, onChange: (files: readonly string[]) => void): () => void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    const files = [...changed].sort();
    changed.clear();
    onChange(files);
  };
  const watchers = folders.map(
    ([folder, recursive]): FSWatcher =>
      watch(join(root, folder), { recursive }, (_, name) => {
        const file = `${folder}/${name}`;
        if (!isSource(file)) return;
        changed.add(file);
        clearTimeout(timer);
        timer = setTimeout(tell, calm);
      }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/** Ignores generated files, and temporary files of editors. */
function isSource(file: string): boolean {
  return /\.(?:yaml|ts|tsx|js|css|md|svg)$/.test(file) && !/\/generated\/|\/\.|\.tmp$/.test(file);
}
