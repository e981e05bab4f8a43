// Names and descriptions of tools, for a model.
import { methodName, snakeCase } from "@contacts-api/openapi/naming";
import { pointer } from "@contacts-api/openapi/pointer";
import { demandRootResource, resourceOf } from "@contacts-api/openapi/resource";
import type { Contract, Operation } from "../contract.ts";
import { operationsForModels } from "./for-models.ts";

/** Returns the method of the client without its variable: `update`, `memories.update`. */
export function clientMethod({ spec }: Contract, { id, tag }: Operation): string {
  const resource = resourceOf(tag);
  const method = methodName(id, resource);
  return tag === demandRootResource(spec).tag ? method : `${resource.name}.${method}`;
}

/** Returns the effect of the tool, when to use it, and its description with tools in place of operations. */
export function toolDescription(contract: Contract, operation: Operation): string {
  const ids = new Set(contract.operations.map(({ id }) => id));
  const named = operation.description.replaceAll(/`(\w+)`/g, (quoted, word: string) =>
    ids.has(word) ? snakeCase(word) : quoted,
  );
  const advice = operation.toolDescription.trim().replaceAll(/\s*\n\s*/g, " ");
  checkTools(contract, operation, advice);
  const parts = [`${operation.summary.trim()}.`, ...ending(operation), advice].filter((part) => part !== "");
  return [parts.join(" "), named.trim()].filter((part) => part !== "").join("\n\n");
}

function ending({ deprecated, ending }: Operation): string[] {
  if (!deprecated) return [];
  return [`Deprecated: it will be removed.${ending?.successor ? ` Use ${snakeCase(ending.successor)} instead.` : ""}`];
}

/** Ends the generation at the name of a tool that does not exist. */
function checkTools(contract: Contract, { id, path, method }: Operation, advice: string): void {
  const names = operationsForModels(contract).map((one) => snakeCase(one.id));
  const unknown = (advice.match(/\b[a-z]+(?:_[a-z0-9]+)+\b/g) ?? []).find((word) => !names.includes(word));
  if (unknown === undefined) return;
  contract.spec.fail(pointer("paths", path, method.toLowerCase(), "x-tool-description"), {
    what: `The tool description of ${id} names a tool that does not exist.`,
    expected: `one of ${names.join(", ")}`,
    received: unknown,
    remedy: "Name another tool.",
  });
}
