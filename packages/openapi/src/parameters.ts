// The parameters of an operation.
import { follow } from "./follow.ts";
import type { Node } from "./node.ts";

interface Named {
  readonly name: string;
  readonly in: string;
}

interface Owner<Parameter> {
  readonly parameters?: readonly Parameter[];
}

/** Returns the parameters of a path, then those of its operation. One of the operation replaces one of the path. */
export function parametersOf<Parameter extends Named>(
  document: object,
  pathItem: Owner<Parameter>,
  operation: Owner<Parameter>,
): Parameter[] {
  const all = [...(pathItem.parameters ?? []), ...(operation.parameters ?? [])].map((one) => follow(document, one));
  return [...new Map(all.map((one) => [`${one.in} ${one.name}`, one])).values()];
}

/** Returns the example of a parameter, or the first of its named examples; undefined if there is none. */
export function exampleOf(document: object, { example, examples }: Node): unknown {
  const [first] = Object.values((examples ?? {}) as Record<string, Node>);
  return example ?? (first && follow(document, first)["value"]);
}
