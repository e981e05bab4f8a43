// The server's side: a function that says that it is not written, and its line in the map of all operations.
import type { Plan } from "./plan.ts";
import { Refusal } from "./refusal.ts";

/** It compiles and claims nothing: the pipeline answers 500 and logs the sentence. */
export function handlerText({ id }: Plan): string {
  return `import type { Operation } from "./operation.ts";

export const ${id}: Operation<"${id}"> = async () => {
  // Without this line, the compiler says what is to be answered.
  throw new Error("${id} is not written yet: src/contacts/${id}.ts.");
};
`;
}

export function withHandler(text: string, { id }: Plan): string {
  const imported = insertSorted(text, /^import \{ \w+ \} from "\.\/contacts\/(\w+)\.ts";\n/gm, id, (name) => {
    return `import { ${name} } from "./contacts/${name}.ts";\n`;
  });
  const [head, members] = imported.split(/(?<=^export const operations: .* = \{\n)/m);
  if (head === undefined || members === undefined) {
    throw new Refusal("packages/server/src/operations.ts has no map of operations to add a line to.");
  }
  return head + insertSorted(members, /^ {2}(\w+),\n/gm, id, (name) => `  ${name},\n`);
}

/** Adds a line in the order of the names that the pattern finds. */
function insertSorted(text: string, pattern: RegExp, name: string, line: (name: string) => string): string {
  const lines = [...text.matchAll(pattern)];
  const next = lines.find(([, other]) => other! > name);
  const last = lines.at(-1);
  if (!last) throw new Refusal(`packages/server/src/operations.ts has no line like ${line(name).trim()}`);
  const at = next ? next.index : last.index + last[0].length;
  return text.slice(0, at) + line(name) + text.slice(at);
}
