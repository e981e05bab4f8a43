// Makes a spec with more operations: copies of the real ones, under other paths and names, each with its own request
// schemas. The same number gives the same text.

/** Returns the spec. `wanted` is at least the number of its operations. */
export function synthesise(spec: string, wanted: number): string {
  const [head = "", rest = ""] = split(spec, "\npaths:\n");
  const [paths = "", tail = ""] = split(rest, "\ncomponents:\n");
  const blocks = paths.split(/(?=^ {2}\/)/m).filter((block) => block.trim() !== "");
  const schemas = requestSchemas(tail, paths);
  const added: string[] = [];
  const addedSchemas: string[] = [];
  let count = operationsIn(paths);
  for (let copy = 2; count < wanted; copy++) {
    for (const block of blocks) {
      if (count + operationsIn(block) > wanted) continue;
      added.push(renamed(block, copy, [...schemas.keys()]));
      count += operationsIn(block);
    }
    for (const [name, text] of schemas) {
      const isUsed = added.some((block) => block.includes(`schemas/${name}${copy}"`));
      if (isUsed) addedSchemas.push(renamed(text, copy, [...schemas.keys()]));
    }
  }
  const components = tail.replace(/^ {2}schemas:\n/m, (line) => `${line}${addedSchemas.join("")}`);
  return `${head}\npaths:\n${paths.trimEnd()}\n\n${added.map((block) => `${block.trimEnd()}\n\n`).join("")}components:\n${components}`;
}

export function operationsIn(text: string): number {
  return text.match(/^ {6}operationId: /gm)?.length ?? 0;
}

/** Returns each schema of a request body that refers to no other, as text. */
function requestSchemas(components: string, paths: string): Map<string, string> {
  const bodies = [...paths.matchAll(/requestBody:[\s\S]*?schemas\/(\w+)"/g)].map(([, name]) => name!);
  const entries = components.split(/(?=^ {4}\w+:\n)/m);
  return new Map(bodies.map((name) => [name, entries.find((entry) => entry.startsWith(`    ${name}:\n`))!]));
}

function renamed(text: string, copy: number, schemas: readonly string[]): string {
  const named = schemas.reduce(
    (result, name) => result.replaceAll(`schemas/${name}"`, `schemas/${name}${copy}"`),
    text.replace(/^ {4}(\w+):\n/, (line, name) => (schemas.includes(name) ? `    ${name}${copy}:\n` : line)),
  );
  return named
    .replace(/^ {2}\/v\d+\/[\w-]+/, (path) => `${path}-${copy}`)
    .replaceAll(/^( {6}operationId: \w+)$/gm, `$1${copy}`);
}

function split(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  if (at < 0) throw new Error(`The spec has no line ${separator.trim()}`);
  return [text.slice(0, at), text.slice(at + separator.length)];
}
