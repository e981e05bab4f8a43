// Generators of types and clients. The types that they write for the contract must not be `any` or `unknown`.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compilerPackage, looseTypes } from "./loose-types.ts";
import { type Finished, failure, type Place, type Tool } from "./tool.ts";

/** Places where `any` or `unknown` is correct for the contract, or belongs to the tool's own code. */
const meant: readonly (readonly [where: RegExp, reason: string])[] = [
  [/(?:Metadata|MemoryFacts)Schema$|Metadata|MemoryFacts|facts$|metadata$/i, "free JSON: metadata and facts"],
  [/\.headers\.\[\]$/, "a response may have headers that the contract does not name"],
  [/(?:204|304)(?:Schema)?$/, "a response without a body"],
];

const kubbConfig = (spec: string) => `import { defineConfig } from "@kubb/core";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginTs } from "@kubb/plugin-ts";
import { pluginZod } from "@kubb/plugin-zod";
export default defineConfig({
  input: { path: ${JSON.stringify(spec)} },
  output: { path: "./out" },
  plugins: [pluginOas({ validate: false }), pluginTs(), pluginZod()],
});
`;

export const generators: readonly Tool[] = [
  generator("openapi-typescript@7.13.0", [], "openapi-typescript", "*.ts", ({ spec, program }) =>
    program("openapi-typescript", spec, "--output", "out/types.ts"),
  ),
  generator("@hey-api/openapi-ts@0.99.0", [], "openapi-ts, types and zod", "*.gen.ts", ({ spec, program }) =>
    program("openapi-ts", "--input", spec, "--output", "out", "--plugins", "@hey-api/typescript", "zod"),
  ),
  generator("orval@8.38.0", [], "orval", "*.ts", ({ spec, program }) =>
    program("orval", "--input", spec, "--output", "out/api.ts"),
  ),
  generator(
    "@kubb/cli@4.39.3",
    ["core", "plugin-oas", "plugin-ts", "plugin-zod"].map((name) => `@kubb/${name}@4.39.3`),
    "kubb generate, types and zod",
    "{types,zod}/*.ts",
    ({ folder, spec, program }) => {
      writeFileSync(join(folder, "kubb.config.mjs"), kubbConfig(spec));
      return program("kubb", "generate");
    },
  ),
  generator("@redocly/cli@2.77.0", [], "redocly generate-client, types", "*.schemas.ts", ({ spec, program }) =>
    program("redocly", "generate-client", spec, "--output", "out/client.ts", "--output-mode", "split"),
  ),
  generator("openapi-zod-client@1.18.3", [], "openapi-zod-client", "*.ts", ({ spec, program }) =>
    program("openapi-zod-client", spec, "--output", "out/schemas.ts"),
  ),
];

function generator(
  first: string,
  others: readonly string[],
  command: string,
  files: string,
  write: (place: Place) => Promise<Finished>,
): Tool {
  const run = async (place: Place) => {
    mkdirSync(join(place.folder, "out"));
    const failed = failure(await write(place));
    if (failed.length > 0) return { faults: failed };
    const all = looseTypes(place.folder, join(place.folder, "out"), files);
    const faults = all.filter(({ path }) => !meant.some(([where]) => where.test(path)));
    const reasons = meant.filter(([where]) => all.some(({ path }) => where.test(path))).map(([, reason]) => reason);
    return {
      faults: faults.map(({ path, file }) => `${path} in ${file} is any or unknown`),
      note: reasons.length === 0 ? "no `any`, no `unknown`" : `\`unknown\` only where meant (${reasons.join("; ")})`,
    };
  };
  return { name: first.replace(/@[^@]+$/, ""), packages: [first, ...others, compilerPackage], command, run };
}
