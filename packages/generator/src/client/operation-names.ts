// The names that operations make in the client, each once: functions, constants beside them, methods.
import { pointer } from "@contacts-api/openapi/pointer";
import type { Contract, Operation } from "../contract.ts";
import type { Call } from "./call.ts";
import { seams } from "./descriptor.ts";
import { modifierId, modifierName } from "./modifier.ts";

/** What else `@contacts-api/client/calls` exports, and what its functions import. */
const takenByModules = ["createTransport", "defaultBaseUrl", ...Object.values(seams).flat()];

/** A class has the first one already; with the second one `await` would call the client. */
const takenByClasses = ["constructor", "then"];

/** Ends the generation at the first operationId whose function or method cannot have its name. */
export function checkOperationNames(contract: Contract, all: readonly Call[]): void {
  const constants = all.map(({ operation: { id } }) => [`${id}Operation`, `the description of ${id}`] as const);
  const modifiers = all
    .filter(({ reader }) => reader)
    .map((call) => [modifierId(call), `read, change and write with ${call.operation.id}`] as const);
  const taken = new Map([
    ...takenByModules.map((name) => [name, "the generated code"] as const),
    ...constants,
    ...modifiers,
  ]);
  for (const { operation } of all) {
    const owner = taken.get(operation.id);
    if (owner !== undefined) fail(contract, operation, operation.id, owner);
  }
  for (const call of all) {
    const { operation, methodName, resource } = call;
    if (takenByClasses.includes(methodName)) fail(contract, operation, methodName, "JavaScript");
    const other = all.find(
      (one) => one.reader && one.resource.tag === resource.tag && modifierName(one) === methodName,
    );
    if (other) fail(contract, operation, methodName, `read, change and write with ${other.operation.id}`);
  }
}

function fail({ spec }: Contract, { id, path, method }: Operation, name: string, owner: string): never {
  return spec.fail(`${pointer("paths", path, method.toLowerCase())}/operationId`, {
    what: `The operation ${id} would be called ${name}, a name that is taken.`,
    expected: "an operationId whose function and method have names of their own",
    received: `${name}, which belongs to ${owner}`,
    remedy: "Rename the operation.",
  });
}
