// The server's side: a function that throws until it is written, and its entry among the operations of its resource.
import { Refusal } from "../scaffold/refusal.ts";
import type { Plan } from "./plan.ts";

/** Writes a handler that compiles: the pipeline responds with 500 and logs the sentence. */
export function handlerText({ id, folder }: Plan): string {
  return `import type { Operation } from "./operation.ts";

export const ${id}: Operation<"${id}"> = async () => {
  // Without this line, the compiler reports the missing response.
  throw new Error("${id} is not written yet: src/resources/${folder}/${id}.ts.");
};
`;
}

/** Returns the text of resource.ts with the operation in it, as biome would format it. */
export function withHandler(text: string, { id }: Plan, file: string): string {
  const imported = withImport(text, id, file);
  const [list, names] = /^ {2}operations: \{([\w,\s]*)\},$/m.exec(imported) ?? [];
  if (list === undefined || names === undefined) throw new Refusal(`${file} has no operations to add one to.`);
  const all = [
    ...names
      .split(",")
      .map((name) => name.trim())
      .filter(Boolean),
    id,
  ].sort();
  const line = `  operations: { ${all.join(", ")} },`;
  const written = line.length <= 120 ? line : `  operations: {\n${all.map((name) => `    ${name},\n`).join("")}  },`;
  return imported.replace(list, () => written);
}

/** Adds an import, in the order of the imported files. */
function withImport(text: string, id: string, file: string): string {
  const lines = [...text.matchAll(/^import .* from "\.\/([^"]+)";\n/gm)];
  const next = lines.find(([, path]) => order(path!) > order(`${id}.ts`));
  const last = lines.at(-1);
  if (!last) throw new Refusal(`${file} imports nothing of its folder.`);
  const at = next ? next.index : last.index + last[0].length;
  return `${text.slice(0, at)}import { ${id} } from "./${id}.ts";\n${text.slice(at)}`;
}

/** Returns a key for sorting, as biome sorts paths without regard to case. */
function order(path: string): string {
  return path.toLowerCase();
}
