// The types of the client that belong to calls.
import type { Call } from "./call.ts";
import { changeType, codeType, headerType, optionsType, queryType } from "./names.ts";

/** The types that operations.ts declares for callers. */
export function operationTypes(all: readonly Call[]): string[] {
  const names = all.flatMap(({ operation, query, itemType, answerType, reader }) => [
    ...(itemType ? [answerType] : []),
    ...(query.length > 0 ? [queryType(operation)] : []),
    optionsType(operation),
    codeType(operation),
    headerType(operation),
    ...(reader ? [changeType(operation)] : []),
  ]);
  return [...new Set(names)].sort();
}

/** What a call answers: `Call<Contact, UpdateContactCode, UpdateContactHeader>`. */
export function returnType({ operation, answerType, itemType, isPaged }: Call): string {
  const item = itemType?.replace(/\[\]$/, "");
  const outcome = `${answerType}, ${codeType(operation)}, ${headerType(operation)}`;
  return isPaged ? `PagedCall<${item}, ${outcome}>` : `Call<${outcome}>`;
}
