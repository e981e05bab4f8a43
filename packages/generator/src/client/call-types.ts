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
export function returnType({ operation, answerType, itemType, byStatus, course, validator }: Call): string {
  const outcome = `${answerType}, ${codeType(operation)}, ${headerType(operation)}`;
  if (byStatus) {
    // What the caller has already is given again.
    const all = validator === "if-none-match" ? [...byStatus, [304, answerType]] : byStatus;
    const successes = all.map(([status, type]) => `${status}: ${type}`).join("; ");
    return `Call<${outcome}, AnswerByStatus<{ ${successes} }, ${headerType(operation)}>>`;
  }
  return course ? `PagedCall<${itemType}, ${outcome}>` : `Call<${outcome}>`;
}
