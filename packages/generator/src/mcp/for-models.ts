// The operations that are tools.
import { snakeCase } from "@contacts-api/openapi/naming";
import { pointer } from "@contacts-api/openapi/pointer";
import { successes } from "../content.ts";
import type { Contract, Operation } from "../contract.ts";

/** Returns the operations that models can use, which read and write text: neither bytes nor forms. */
export function operationsForModels({ operations }: Contract): Operation[] {
  return operations.filter(({ body, responses }) => {
    const kinds = [body?.kind, ...successes(responses).map(({ content }) => content?.kind)];
    return !kinds.some((kind) => kind === "binary" || kind === "multipart");
  });
}

/** Ends the generation at two operations whose tools would have one name. */
export function checkNames({ spec, operations }: Contract): void {
  const known = new Map<string, string>();
  for (const { id, path, method } of operations) {
    const name = snakeCase(id);
    const other = known.get(name);
    known.set(name, id);
    if (other === undefined) continue;
    spec.fail(`${pointer("paths", path, method.toLowerCase())}/operationId`, {
      what: `The tool for ${id} would be called ${name}, a name that is taken.`,
      expected: "operationIds that differ in more than upper and lower case",
      received: `${name}, which belongs to ${other}`,
      remedy: "Rename one of the two operations.",
    });
  }
}
