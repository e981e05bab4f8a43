// The names that operations have in the client, each unique: functions, constants beside them, methods.
import { pointer } from "@contacts-api/openapi/pointer";
import type { Contract, Operation } from "../contract.ts";
import type { Call } from "./call.ts";
import { seams } from "./descriptor.ts";
import { modifierId, modifierName } from "./modifier.ts";

/** Other exports of `@contacts-api/client/calls`, and the imports of its functions. */
const takenByModules = ["createLoggedTransport", "createTransport", "defaultBaseUrl", ...Object.values(seams).flat()];

/** Names that methods cannot have. Every class has the first one; with the second one `await` would call the client. */
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
    expected: "an operationId whose function and method have unique names",
    received: `${name}, which belongs to ${owner}`,
    remedy: "Rename the operation.",
  });
}
