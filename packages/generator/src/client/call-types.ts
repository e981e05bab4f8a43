// The types of the client that belong to calls.
import type { Call } from "./call.ts";
import { changeType, codeType, headerType, optionsType, queryType } from "./names.ts";

/** The types that operations.ts declares for callers. */
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

/** The type that a call returns: `Call<Contact, UpdateContactCode, UpdateContactHeader>`. */
export function returnType({ operation, dataType, itemType, byStatus, course, validator }: Call): string {
  const outcome = `${dataType}, ${codeType(operation)}, ${headerType(operation)}`;
  if (byStatus) {
    // What the caller has already is given again.
    const all = validator === "if-none-match" ? [...byStatus, [304, dataType]] : byStatus;
    const successes = all.map(([status, type]) => `${status}: ${type}`).join("; ");
    return `Call<${outcome}, ResponseByStatus<{ ${successes} }, ${headerType(operation)}>>`;
  }
  return course ? `PagedCall<${itemType}, ${outcome}>` : `Call<${outcome}>`;
}
