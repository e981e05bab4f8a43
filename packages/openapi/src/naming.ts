// The names of a document's parts in programs: methods, variables, arguments, results. All packages take names from
// here.
import type { Resource } from "./resource.ts";
import { camelCase, capital } from "./words.ts";

/**
 * Returns the name of a method. `updateContact` of Contacts is `update`; `listMemoryMessages` of Memories is
 * `listMessages`. Reading a part needs no verb: `getMemoryContext` is `context`.
 */
export function methodName(operationId: string, resource: Resource): string {
  const [verb = ""] = /^[a-z]+/.exec(operationId) ?? [];
  const rest = withoutResource(operationId.slice(verb.length), resource);
  if (rest === undefined) return operationId;
  return verb === "get" && rest !== "" ? camelCase(rest) : verb + rest;
}

/**
 * Removes the resource from a noun: `ContactNotes` of Contacts is `Notes`. Returns undefined if the noun does not begin
 * with it.
 */
export function withoutResource(noun: string, { plural, singular }: Resource): string | undefined {
  // The longer word first, or "Contacts" would leave an "s".
  const word = [plural, singular].find((prefix) => prefix !== "" && startsWithWord(noun, prefix));
  return word === undefined ? undefined : noun.slice(word.length);
}

/** Returns the variable of the root client in examples: `contacts`. */
export function clientVariable(root: Resource): string {
  return free(root.name, []);
}

/** Returns the object of an operation's method: `contacts`, `contacts.memories`. */
export function methodsOf(resource: Resource, root: Resource): string {
  return resource.tag === root.tag ? clientVariable(root) : `${clientVariable(root)}.${resource.name}`;
}

/**
 * Returns the argument for a parameter. `contact_id`, `Idempotency-Key`, `X-Request-Id`: `contactId`, `idempotencyKey`,
 * `requestId`.
 */
export function argumentName(parameter: string): string {
  return free(plainName(parameter), ["body", "change", "options", "query", "transport"]);
}

/**
 * Returns the name of an option. It differs from the client's options and from the members of all objects: `Timeout` is
 * `timeoutHeader`.
 */
export function optionName(parameter: string): string {
  const name = plainName(parameter);
  return optionsOfEveryCall.includes(name) || ofEveryObject.includes(name) ? `${name}Header` : name;
}

/** The members of the client's `CallOptions`. */
const optionsOfEveryCall = ["headers", "maxRetries", "signal", "timeout"];

/**
 * The members of every object. An option with such a name would look as if it was set, and its type would not admit
 * `{}`.
 */
const ofEveryObject = Object.getOwnPropertyNames(Object.prototype);

function plainName(parameter: string): string {
  return camelCase(parameter.replace(/^x-/i, ""));
}

/** Sorts path parameters by their places in the path; this is the order of arguments. */
export function inOrderOfPath<Named extends { readonly name: string }>(
  path: string,
  parameters: readonly Named[],
): Named[] {
  const place = ({ name }: Named) => path.indexOf(`{${name}}`);
  return parameters.toSorted((left, right) => place(left) - place(right));
}

/**
 * Returns the variable for a call's result: `page`, or the name of the data's schema. The resource is left out if
 * anything remains then: `contact` of `ContactDetails`, `resolution` of `ContactResolution`.
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

/** Returns the variable of a loop over pages: `contact`. */
export function itemName(resource: Resource, root: Resource): string {
  return free(camelCase(resource.singular), [clientVariable(root)]);
}

function startsWithWord(name: string, word: string): boolean {
  return name.startsWith(word) && !/^[a-z]/.test(name.slice(word.length));
}

/** Words that cannot be variables in examples, since the language or the example itself uses them. */
const reserved = new Set(
  (
    "arguments await break case catch class const console continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private process protected " +
    "public return static super switch this throw transport true try typeof undefined var void while with yield"
  ).split(" "),
);

/** Returns `update_contact` for `updateContact`. */
export function snakeCase(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "_").toLowerCase();
}

/** Returns a name that is neither reserved nor taken. */
function free(name: string, taken: readonly string[]): string {
  const word = /^\d/.test(name) ? `the${capital(name)}` : name || "value";
  return reserved.has(word) || taken.includes(word) ? `${word}Value` : word;
}
