// The names of the client's types and values.
import { capital } from "@contacts-api/openapi/words";
import type { Operation } from "../contract.ts";

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

/** Returns the type of the argument of `modify`: `UpdateContactChange`. */
export function changeType({ id }: Operation): string {
  return `${capital(id)}Change`;
}
