// What a new resource is called, and where it takes its place.
import type { Contract } from "@contacts-api/generator/contract";
import { singular } from "@contacts-api/openapi/english";
import { capital } from "@contacts-api/openapi/words";
import { Refusal } from "../scaffold/refusal.ts";

export interface Names {
  /** `notes`: the folder, the table, the property of the client. */
  readonly resource: string;
  /** `note`. */
  readonly one: string;
}

/** Words that the code around has already, so that no file could be written as it is meant. */
const reserved = ["path", "query", "body", "row", "rows", "page", "session", "statement", "operation", "version"];

/** The names for a word in the plural. Refuses one that has no singular, or that stands for something already. */
export function namesOf(word: string, { operations, schemas }: Contract): Names {
  if (!/^[a-z]+s$/.test(word)) {
    throw new Refusal(`A resource is one word in the plural and in lower case, such as notes; received "${word}".`);
  }
  const one = singular(word);
  if (one === word) throw new Refusal(`"${word}" has no singular that could name one of them. Use another word.`);
  if (reserved.includes(one) || reserved.includes(word)) {
    throw new Refusal(`"${word}" is a word that the server uses for something else. Use another word.`);
  }
  const tag = operations.find((operation) => operation.tag.toLowerCase() === word);
  if (tag) throw new Refusal(`There is the resource ${tag.tag} already. Add to it with pnpm new-operation.`);
  const taken = [capital(one), `${capital(one)}Envelope`, `${capital(one)}Name`].find((name) => schemas.has(name));
  if (taken !== undefined) throw new Refusal(`There is a schema ${taken} already. Rename it, or use another word.`);
  return { resource: word, one };
}
