// What programs call the things of a document: methods, variables, arguments, results. Nothing else names them.
import type { Resource } from "./resource.ts";
import { camelCase, capital } from "./words.ts";

/**
 * `updateContact` of Contacts is `update`; `listMemoryMessages` of Memories is `listMessages`. Reading a part needs no verb:
 * `getMemoryContext` is `context`.
 */
export function methodName(operationId: string, resource: Resource): string {
  const [verb = ""] = /^[a-z]+/.exec(operationId) ?? [];
  const rest = withoutResource(operationId.slice(verb.length), resource);
  if (rest === undefined) return operationId;
  return verb === "get" && rest !== "" ? camelCase(rest) : verb + rest;
}

/** `ContactNotes` of Contacts is `Notes`; undefined if the noun does not begin with the resource. */
export function withoutResource(noun: string, { plural, singular }: Resource): string | undefined {
  // The longer word first, or "Contacts" would leave an "s".
  const word = [plural, singular].find((prefix) => prefix !== "" && startsWithWord(noun, prefix));
  return word === undefined ? undefined : noun.slice(word.length);
}

/** The variable that holds the root client in examples: `contacts`. */
export function clientVariable(root: Resource): string {
  return free(root.name, []);
}

/** What an operation's method is called on: `contacts`, `contacts.memories`. */
export function methodsOf(resource: Resource, root: Resource): string {
  return resource.tag === root.tag ? clientVariable(root) : `${clientVariable(root)}.${resource.name}`;
}

/** `contact_id`, `Idempotency-Key`, `X-Request-Id`: `contactId`, `idempotencyKey`, `requestId`. */
export function argumentName(parameter: string): string {
  return free(plainName(parameter), ["body", "change", "options", "query", "transport"]);
}

/** The same, as a member of the options: any name but theirs, and those of all objects. `Timeout` is `timeoutHeader`. */
export function optionName(parameter: string): string {
  const name = plainName(parameter);
  return optionsOfEveryCall.includes(name) || ofEveryObject.includes(name) ? `${name}Header` : name;
}

/** The members of the client's `CallOptions`. */
const optionsOfEveryCall = ["headers", "maxRetries", "signal", "timeout"];

/** What every object has: it would be taken for the caller's, and a type with it does not admit `{}`. */
const ofEveryObject = Object.getOwnPropertyNames(Object.prototype);

function plainName(parameter: string): string {
  return camelCase(parameter.replace(/^x-/i, ""));
}

/** Sorts path parameters as their values stand in the path; this is the order of arguments. */
export function inOrderOfPath<Named extends { readonly name: string }>(
  path: string,
  parameters: readonly Named[],
): Named[] {
  const place = ({ name }: Named) => path.indexOf(`{${name}}`);
  return parameters.toSorted((left, right) => place(left) - place(right));
}

/**
 * The variable that takes a call's result: `page`; or what the data's schema is called, without the resource if anything is
 * left then: `contact` of `ContactDetails`, `resolution` of `ContactResolution`.
 */
export function resultName(
  data: { readonly schema: string | undefined; readonly isPage: boolean },
  resource: Resource,
  root: Resource,
) {
  const { schema = resource.singular, isPage } = data;
  if (isPage) return free("page", [clientVariable(root)]);
  const rest = startsWithWord(schema, resource.singular)
    ? schema.slice(resource.singular.length).replace(/^Details$/, "")
    : schema;
  return free(camelCase(rest || resource.singular), [clientVariable(root)]);
}

/** The variable of a loop over pages: `contact`. */
export function itemName(resource: Resource, root: Resource): string {
  return free(camelCase(resource.singular), [clientVariable(root)]);
}

function startsWithWord(name: string, word: string): boolean {
  return name.startsWith(word) && !/^[a-z]/.test(name.slice(word.length));
}

/** Words that cannot be variables in examples, since the language or the example itself has them. */
const reserved = new Set(
  (
    "arguments await break case catch class const console continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private process protected " +
    "public return static super switch this throw transport true try typeof undefined var void while with yield"
  ).split(" "),
);

/** `update_contact` for `updateContact`. */
export function snakeCase(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "_").toLowerCase();
}

/** A name that is neither reserved nor taken. */
function free(name: string, taken: readonly string[]): string {
  const word = /^\d/.test(name) ? `the${capital(name)}` : name || "value";
  return reserved.has(word) || taken.includes(word) ? `${word}Value` : word;
}
