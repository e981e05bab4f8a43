// The names of a new resource, and the place of its files.
import type { Contract } from "@contacts-api/generator/contract";
import { singular } from "@contacts-api/openapi/english";
import { resourceOf } from "@contacts-api/openapi/resource";
import { camelCase, capital, kebabCase, pascalCase } from "@contacts-api/openapi/words";
import { Refusal } from "../scaffold/refusal.ts";

/** One noun in every spelling that files use. */
interface Spellings {
  /** `call logs`, in sentences. */
  readonly words: string;
  /** `Call logs`: the tag, and the beginning of a sentence. */
  readonly sentence: string;
  /** `callLogs`: variables, the property of the client. */
  readonly camel: string;
  /** `CallLogs`: types, operationIds. */
  readonly pascal: string;
  /** `call_logs`: tables, parameters. */
  readonly snake: string;
  /** `call-logs`: paths, folders, files. */
  readonly kebab: string;
}

export interface Names {
  readonly all: Spellings;
  readonly one: Spellings;
}

/** Words that the templates use already, so that the code would not compile. */
const reserved = ["path", "query", "body", "row", "rows", "page", "session", "statement", "operation", "version"];

/** Returns the names for words in the plural. Refuses words without a singular, and names that are taken. */
export function namesOf(name: string, { operations, schemas }: Contract): Names {
  const words = name.replaceAll("-", " ");
  const [all, one] = [spellingsOf(words), spellingsOf(singular(words))];
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(name) || one.words === words) {
    throw new Refusal(
      `A resource is named in the plural and in lower case, such as notes or call-logs; received "${name}".`,
    );
  }
  if (reserved.includes(one.words) || reserved.includes(words)) {
    throw new Refusal(`"${name}" is a word that the server uses for something else. Use another word.`);
  }
  const tag = operations.find((operation) => resourceOf(operation.tag).name === all.camel);
  if (tag) throw new Refusal(`There is the resource ${tag.tag} already. Add to it with pnpm new-operation.`);
  const taken = [one.pascal, `${one.pascal}Envelope`, `${one.pascal}Name`].find((schema) => schemas.has(schema));
  if (taken !== undefined) throw new Refusal(`There is a schema ${taken} already. Rename it, or use another word.`);
  return { all, one };
}

export function spellingsOf(words: string): Spellings {
  return {
    words,
    sentence: capital(words),
    camel: camelCase(words),
    pascal: pascalCase(words),
    snake: kebabCase(words).replaceAll("-", "_"),
    kebab: kebabCase(words),
  };
}
