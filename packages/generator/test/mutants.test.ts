// Any change of the spec is either refused with a place, or generates code that compiles. `MUTANTS=5000 SEED=2` tries more
// and others.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Node } from "@contacts-api/openapi/node";
import { clientSeam } from "@contacts-api/test-support/client-seam";
import { compile } from "@contacts-api/test-support/compiler";
import { repository, rootWith } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";
import { contractIn, generate } from "../src/targets.ts";
import { mutants } from "./support/mutants.ts";

const count = Number(process.env["MUTANTS"] ?? 500);
const seed = Number(process.env["SEED"] ?? 1);

/** The imports of the server's generated code from rules/. */
const serverSeam = {
  "rules/index.ts": "export type RuleName = string;\nexport declare const keepsRule: unknown;\n",
  "rules/json-size.ts":
    "export interface ReadText {}\nexport declare const isWithinBytes: unknown, isWithinDepth: unknown;\n",
};

describe(`${count} mutants of the spec`, () => {
  test("are refused with a place, or compile on both sides", async () => {
    const { spec } = await contractIn(repository);
    const root = await rootWith("");
    const files = new Map<string, string>();
    const accepted = new Map<string, string>();
    const unplaced: string[] = [];
    for (const { name, document } of mutants(spec.document, count, seed)) {
      const found = await generated(root, document);
      if (typeof found === "string") {
        if (!/^spec\/contacts\.yaml(?::\d+:\d+)?: .+\n {2}Expected: .+\n {2}Received: .+\n {2}To do: /.test(found)) {
          unplaced.push(`${name}: ${found}`);
        }
        continue;
      }
      // Most differ from each other in comments only, or not at all.
      const code = JSON.stringify([...found]).replaceAll(/\/\*\*.*?\*\//g, "");
      if (accepted.has(code)) continue;
      accepted.set(code, name);
      for (const [file, text] of found) files.set(`m${accepted.size}/${file}`, text);
    }
    expect(unplaced).toEqual([]);
    const output = await compile(new Map(), Object.fromEntries(files));
    const names = [...accepted.values()];
    const named = output.replaceAll(/^.*?\/m(\d+)\/(?=\S+\.ts)/gm, (_, index) => `${names[Number(index) - 1]}: `);
    expect(named).toBe("");
  }, 600_000);
});

/** The files that are generated of a document, each side with its seam; or the message that the generation ends with. */
async function generated(root: string, document: Node): Promise<Map<string, string> | string> {
  await writeFile(join(root, "spec/contacts.yaml"), JSON.stringify(document, undefined, 1));
  try {
    const contract = await contractIn(root);
    const client = await generate("client", contract);
    const server = await generate("server", contract);
    return new Map([
      ...[...client].map(([name, text]) => [`client/generated/${name}`, text] as const),
      ...[...server].map(([name, text]) => [`server/generated/${name}`, text] as const),
      ...Object.entries(clientSeam).map(([name, text]) => [`client/${name}`, text] as const),
      ...Object.entries(serverSeam).map(([name, text]) => [`server/${name}`, text] as const),
    ]);
  } catch (error) {
    if (error instanceof Error && error.name === "SpecError") return error.message;
    throw error;
  }
}
