import type { Metafile } from "esbuild";

/** Returns the directories of the packages in a bundle, relative to `src`, sorted. Our own files belong to none. */
export function packageDirectories({ inputs }: Metafile): string[] {
  return [...new Set(Object.keys(inputs).flatMap((file) => directoryOf(file) ?? []))].sort();
}

function directoryOf(file: string): string | undefined {
  const at = file.lastIndexOf("node_modules/");
  if (at < 0) return undefined;
  const begin = at + "node_modules/".length;
  const [first = "", second = ""] = file.slice(begin).split("/", 2);
  return file.slice(0, begin) + (first.startsWith("@") ? `${first}/${second}` : first);
}
