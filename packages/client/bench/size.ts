import { brotliCompressSync, gzipSync } from "node:zlib";
import { ahead, kilobytes, table } from "@contacts-api/scripts/markdown";
import { build } from "esbuild";
import { type Contender, references, typedContenders } from "./contenders.ts";
import type { Workbench } from "./workbench.ts";

/** The download of a browser for one call and for everything: bundled and minified by esbuild, then compressed. */
export async function measureSize(workbench: Workbench): Promise<string> {
  const rows: string[][] = [];
  for (const contender of [...typedContenders, ...references]) {
    rows.push([contender.name, ...(await sizes(workbench, contender, "oneCall"))]);
    rows.at(-1)!.push(...(await sizes(workbench, contender, "everything")));
  }
  const head = ["kB", "one call: minified", "gzip", "brotli", "everything: minified", "gzip", "brotli"];
  return `${table(head, rows)}\n\nOne call, gzip. ${ahead(typedContenders[0]!.name, 2, rows)}`;
}

async function sizes(workbench: Workbench, contender: Contender, part: "oneCall" | "everything"): Promise<string[]> {
  const entry = await workbench.write("size.ts", contender[part]);
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: workbench.folder,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    write: false,
    logLevel: "error",
  });
  const bytes = outputFiles[0]!.contents;
  return [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length].map(kilobytes);
}
