// What the client's types and values are called.
import { capital } from "@contacts-api/openapi/words";
import type { Operation } from "../contract.ts";
import type { Call } from "./call.ts";

export function queryType({ id }: Operation): string {
  return `${capital(id)}Query`;
}

export function optionsType({ id }: Operation): string {
  return `${capital(id)}Options`;
}

export function codeType({ id }: Operation): string {
  return `${capital(id)}Code`;
}

export function headerType({ id }: Operation): string {
  return `${capital(id)}Header`;
}

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

/** What `modify` is given: `UpdateContactChange`. */
export function changeType({ id }: Operation): string {
  return `${capital(id)}Change`;
}

/** What a call answers: `Call<Contact, UpdateContactCode, UpdateContactHeader>`. */
export function returnType({ operation, answerType, itemType, isPaged }: Call): string {
  const item = itemType?.replace(/\[\]$/, "");
  const outcome = `${answerType}, ${codeType(operation)}, ${headerType(operation)}`;
  return isPaged ? `PagedCall<${item}, ${outcome}>` : `Call<${outcome}>`;
}
