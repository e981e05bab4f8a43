// What the client's types and values are called.
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

/** `contact_id`, `Idempotency-Key`, `X-Request-Id`: `contactId`, `idempotencyKey`, `requestId`. */
export function camelCase(name: string): string {
  const words = name.replace(/^x-/i, "").split(/[-_]/);
  return words.map((word, index) => (index === 0 ? word.toLowerCase() : capital(word.toLowerCase()))).join("");
}

export function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
