// The types of the client for calls.
import type { Call } from "./call.ts";
import { changeType, codeType, headerType, optionsType, queryType } from "./names.ts";

/** Returns the types that operations.ts declares for callers. */
export function operationTypes(all: readonly Call[]): string[] {
  const names = all.flatMap(({ operation, query, itemType, dataType, reader }) => [
    ...(itemType ? [dataType] : []),
    ...(query.length > 0 ? [queryType(operation)] : []),
    optionsType(operation),
    codeType(operation),
    headerType(operation),
    ...(reader ? [changeType(operation)] : []),
  ]);
  return [...new Set(names)].sort();
}

/** Returns the return type of a call: `Call<Contact, UpdateContactCode, UpdateContactHeader>`. */
export function returnType({ operation, dataType, itemType, byStatus, course, validator }: Call): string {
  const outcome = `${dataType}, ${codeType(operation)}`;
  if (byStatus) {
    // A 304 returns the object that the caller already holds.
    const all = validator === "if-none-match" ? [...byStatus, [304, dataType]] : byStatus;
    const successes = all.map(([status, type]) => `${status}: ${type}`).join("; ");
    return `CallByStatus<${outcome}, ResponseByStatus<{ ${successes} }, ${headerType(operation)}>>`;
  }
  const form = course ? `PagedCall<${itemType}, ` : "Call<";
  return `${form}${outcome}, ${headerType(operation)}>`;
}
