// The object that a tool is about, so that the MCP server changes only the version that its session has read.
import { propertiesOf } from "@contacts-api/openapi/properties";
import { returnedBy } from "../client/returned-data.ts";
import { successes } from "../content.ts";
import type { Contract, Operation } from "../contract.ts";
import type { Argument } from "./tool-arguments.ts";

/** Returns the operation that reads the object that this one reads or writes: `getMemory` for `updateMemoryFacts`. */
export function readerOfObject(contract: Contract, operation: Operation): Operation | undefined {
  const readers = contract.operations.filter((one) => isReader(contract, one));
  const whole = operation.path.replace(/\/[^/{}]+$/, "");
  const own = readers.find(({ path }) => path === operation.path) ?? readers.find(({ path }) => path === whole);
  if (own) return own;
  // Without an id in its path, an operation is about the only kind of object of its resource.
  const [only, ...others] = readers.filter(({ tag }) => tag === operation.tag);
  return others.length === 0 ? only : undefined;
}

/** Returns the arguments that name an object by its id, such as `duplicate_contact_id`, with the operation that reads it. */
export function namedObjects(contract: Contract, all: readonly Argument[]): { argument: string; reader: Operation }[] {
  const readers = contract.operations.filter((one) => isReader(contract, one));
  return all.flatMap(({ name: argument }) => {
    const reader = readers.find(({ parameters }) => {
      const [id, ...others] = parameters.filter(({ in: where }) => where === "path");
      return others.length === 0 && (argument === id?.name || argument.endsWith(`_${id?.name}`));
    });
    return reader === undefined ? [] : [{ argument, reader }];
  });
}

/** Tells if it can write one version of its object only. */
export function isGuarded(operation: Operation): boolean {
  const takesTag = operation.parameters.some(({ name, in: where }) => where === "header" && name === "If-Match");
  return takesTag && !operation.safe;
}

/** Tells if it reads one object by the id at the end of its path, with an entity tag. */
function isReader(contract: Contract, operation: Operation): boolean {
  const { method, path, responses } = operation;
  const hasTag = successes(responses).some(({ headers }) => headers.some(({ name }) => name === "ETag"));
  if (method !== "GET" || !path.endsWith("}") || !hasTag) return false;
  const { kind, type } = returnedBy(contract, operation);
  const schema = kind === "data" ? contract.schemas.get(type) : undefined;
  return schema !== undefined && propertiesOf(contract.spec.document, schema).has("id");
}
