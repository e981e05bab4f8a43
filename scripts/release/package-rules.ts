import { filesBelow } from "./files-below.ts";
import { importedFiles } from "./imported-files.ts";

export interface PackageRule {
  readonly folder: string;
  /**
   * Returns all files besides manifest, README, licence and changelog, given the package's folder of the repository.
   */
  files(folder: string): readonly string[];
  /**
   * The maximum number of bytes, downloaded and installed. It is a little above the current size; raise it knowingly.
   */
  readonly limits: { readonly packed: number; readonly unpacked: number };
  /** The resolution of its types: in ES modules alone, in both forms, or none. */
  readonly types: "none" | "esm" | "both";
}

/** The contents of each public package. A file without a rule would be published by mistake. */
export const packageRules: Readonly<Record<string, PackageRule>> = {
  "@contacts-api/spec": {
    folder: "spec",
    files: (folder) => [
      ...["contacts.yaml", "dist/openapi.json", "generated/tools.json"],
      ...filesBelow(folder, "dist/schemas"),
    ],
    // Both forms of 18 operations; the JSON repeats what YAML refers to. A third is the schemas, each with all that it refers to,
    // a sixth the tools.
    limits: { packed: 100_000, unpacked: 870_000 },
    types: "none",
  },
  "@contacts-api/client": {
    folder: "packages/client",
    // Code for kinds of operations that the spec does not have is left out.
    files: (folder) => {
      const entries = ["calls", "import", "index", "openapi", "opentelemetry", "schemas", "tanstack-query"];
      const sources = importedFiles(
        folder,
        entries.map((name) => `src/${name}.ts`),
      );
      const built = ["esm", "cjs"].flatMap((form) => compiled(sources, `dist/${form}`));
      // Maps lead to sources, which are packed as well.
      const mapped = built.flatMap((file) => [file, `${file}.map`]);
      const others = ["SKILL.md", "dist/cjs/package.json"];
      return [...mapped, ...others, ...filesBelow(folder, "docs"), ...filesBelow(folder, "src")];
    },
    // Types, functions and methods of 18 operations, with their comments, in two forms; more than half is sources and the maps to
    // them, a third the types for other tools and the validators. The pages of docs/ and SKILL.md are 45 kB of it.
    limits: { packed: 370_000, unpacked: 3_200_000 },
    types: "both",
  },
  "@contacts-api/docs": {
    folder: "packages/docs",
    files: (folder) => ["dist/index.js", "dist/index.d.ts", ...filesBelow(folder, "dist/site")],
    // A third is reference.html, which holds Redoc whole.
    limits: { packed: 1_500_000, unpacked: 8_300_000 },
    types: "esm",
  },
  "@contacts-api/mcp": {
    folder: "packages/mcp",
    files: (folder) => filesBelow(folder, "src").map((file) => file.replace(/^src(.*)\.ts$/, "dist$1.js")),
    // Four fifths are the schemas of 18 tools, each with all schemas that it refers to.
    limits: { packed: 40_000, unpacked: 300_000 },
    types: "none",
  },
  "@contacts-api/server": {
    folder: "packages/server",
    files: (folder) => [
      ...compiled(filesBelow(folder, "src"), "dist"),
      // The sandbox for `require`: one file, and the declarations that it needs.
      ...filesBelow(folder, "dist/cjs"),
      ...filesBelow(folder, "docs"),
    ],
    // A tenth is validators; a sixth is the listener and the imports, which have to expect any input. The limit allows
    // one more resource, some 30 KB unpacked.
    limits: { packed: 460_000, unpacked: 2_000_000 },
    types: "esm",
  },
};

/** Returns each source file's code and declarations: none is missing, and none is left from an earlier build. */
function compiled(sources: readonly string[], destination: string): string[] {
  const names = sources.map((file) => file.slice("src/".length).replace(/\.d\.ts$|\.[tj]s$/, ""));
  return [...new Set(names)].flatMap((name) => [`${destination}/${name}.js`, `${destination}/${name}.d.ts`]);
}
