// The examples in the comments of generated code.
import type { Files } from "../../src/output.ts";

/** The code of every `@example`, each in a separate function. */
export function examplesOf(files: Files): string {
  const blocks = [...files.values()].flatMap((text) => [
    ...text.matchAll(/@example\n *\* ```ts\n([\s\S]*?)\n *\* ```/g),
  ]);
  return blocks
    .map(([, block = ""], index) => {
      const code = block.replaceAll(/^ *\* ?/gm, "");
      return `export async function example${index}() {\n${code}\nreturn [${/const (\w+)/.exec(code)?.[1]}];\n}\n`;
    })
    .join("");
}
