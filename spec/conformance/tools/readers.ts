// Linters with their default rules, and parsers.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { failure, type Place, type Tool } from "./tool.ts";

const parsers = {
  "@apidevtools/swagger-parser": `import Parser from "@apidevtools/swagger-parser";
await Parser.validate(process.argv[2]);`,
  "@scalar/openapi-parser": `import { readFileSync } from "node:fs";
import { dereference, validate } from "@scalar/openapi-parser";
const text = readFileSync(process.argv[2], "utf8");
const faults = [...((await validate(text)).errors ?? []), ...((await dereference(text)).errors ?? [])];
if (faults.length > 0) throw new Error(JSON.stringify(faults));`,
};

export const readers: readonly Tool[] = [
  {
    name: "@stoplight/spectral-cli",
    packages: ["@stoplight/spectral-cli@6.16.3"],
    command: "spectral lint with spectral:oas",
    run: async ({ folder, spec, program }: Place) => {
      writeFileSync(join(folder, ".spectral.yaml"), 'extends: ["spectral:oas"]\n');
      return {
        faults: failure(await program("spectral", "lint", "--fail-severity", "hint", spec)),
        note: "no finding",
      };
    },
  },
  ...["recommended-strict", "spec"].map((rules) => ({
    name: "@redocly/cli",
    packages: ["@redocly/cli@2.77.0"],
    command: `redocly lint --extends ${rules}`,
    run: async ({ spec, program }: Place) => {
      return { faults: failure(await program("redocly", "lint", "--extends", rules, spec)), note: "no finding" };
    },
  })),
  parser("@apidevtools/swagger-parser", "13.1.0", "validate"),
  parser("@scalar/openapi-parser", "0.29.22", "validate and dereference"),
];

function parser(name: keyof typeof parsers, version: string, command: string): Tool {
  const run = async ({ folder, spec, program }: Place) => {
    writeFileSync(join(folder, "read.mjs"), parsers[name]);
    return { faults: failure(await program("node", "read.mjs", spec)), note: "read whole" };
  };
  return { name, packages: [`${name}@${version}`], command, run };
}
