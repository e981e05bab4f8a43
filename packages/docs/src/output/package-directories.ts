import type { Metafile } from "esbuild";

/** Returns the directories of the packages that a bundle has code of, from `src`, in order. Our own files have none. */
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
