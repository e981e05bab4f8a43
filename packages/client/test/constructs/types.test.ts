// The generated client compiles, each method has the types of its operation, and every example of a comment compiles.
import { spawnSync } from "node:child_process";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { scratchClient } from "./scratch-client.ts";

const { root, source } = await scratchClient();
const client = fileURLToPath(new URL("../..", import.meta.url));

const compilerOptions = {
  lib: ["es2024", "dom", "dom.iterable", "dom.asynciterable"],
  noEmit: true,
  allowImportingTsExtensions: true,
  types: [],
};

test("the client of every construct compiles, and so do its calls", async () => {
  await cp(join(client, "../../tsconfig.base.json"), join(root, "tsconfig.base.json"));
  for (const file of ["calls.ts", "things.ts"]) await cp(join(import.meta.dirname, `${file}.txt`), join(root, file));
  await writeFile(join(root, "examples.ts"), await examples());
  await writeFile(join(root, "package.json"), '{ "type": "module" }');
  const include = ["calls.ts", "things.ts", "examples.ts", "packages/client/src"];
  await writeFile(
    join(root, "tsconfig.json"),
    JSON.stringify({ extends: "./tsconfig.base.json", compilerOptions, include }),
  );
  const tsc = join(client, "node_modules/typescript/bin/tsc");
  const { stdout, status } = spawnSync(process.execPath, [tsc, "-p", root], { encoding: "utf8" });
  expect({ stdout, status }).toEqual({ stdout: "", status: 0 });
});

/** The code of every example of a method or function, each in a separate function. */
async function examples(): Promise<string> {
  const files = ["generated/methods.ts", "generated/operations.ts"].map((name) => readFile(join(source, name), "utf8"));
  const texts = await Promise.all(files);
  const blocks = texts.flatMap((text) => [...text.matchAll(/@example\n *\* ```ts\n([\s\S]*?)\n *\* ```/g)]);
  expect(blocks.length).toBeGreaterThan(80);
  const functions = blocks.map(([, block = ""], index) => {
    const code = block.replaceAll(/^ *\* ?/gm, "");
    return `export async function example${index}() {\n${code}\nreturn [${/const (\w+)/.exec(code)?.[1] ?? ""}];\n}\n`;
  });
  const names = texts.flatMap((text) => [...text.matchAll(/^export function (\w+)/gm)].map(([, name]) => name));
  return `import { ${names.join(", ")}, type Transport } from "./packages/client/src/calls.ts";
import type { ContactsClient } from "./packages/client/src/index.ts";
declare const contacts: ContactsClient;
declare const transport: Transport;
${functions.join("")}`;
}

test("what is deprecated and public is said in comments", async () => {
  const text = await readFile(join(source, "generated/operations.ts"), "utf8");
  expect(text).toContain("/** @deprecated A header. */\n  timeoutHeader?: number");
  expect(text).toContain('/** @deprecated A parameter. */\n  "a\\"b\\n*/c"?: string');
  expect(text).toContain("@param classValue Deprecated. A value.");
  expect(text).toContain(" * No key is needed.\n");
  const types = await readFile(join(source, "generated/types.ts"), "utf8");
  expect(types).toContain("  /** @deprecated An older word. */\n  function?: string | undefined;\n");
  const successor = "Use {@link listOddSmallThings}\n * instead.";
  expect(text).toContain(` * @deprecated Since 2026-01-01; may be gone from 2027-01-01 on. ${successor}\n`);
  expect(text).toContain("A `ReadableStream` is sent once: the call is not retried.");
});
