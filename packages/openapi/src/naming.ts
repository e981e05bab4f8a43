// What things are called after a document: resources, methods, variables. Generator, samples and scaffolds ask here, so that no
// sample can name a method that the client has not.

/** `contact_id`, `Idempotency-Key`, `X-Request-Id`, `Contact Notes`: `contactId`, `idempotencyKey`, `requestId`, `contactNotes`. */
export function camelCase(name: string): string {
  const words = name
    .replace(/^x-/i, "")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  return words.map((word, index) => (index === 0 ? word.toLowerCase() : capital(word.toLowerCase()))).join("");
}

export function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** `ContactNotes`: `contact-notes`. */
export function kebabCase(name: string): string {
  return name.replaceAll(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

/** `Contacts`, `Memories`, `Addresses`: `Contact`, `Memory`, `Address`. A word without a plural stays as it is: `News`. */
export function singular(plural: string): string {
  if (/news$/i.test(plural)) return plural;
  return plural
    .replace(/ies$/, "y")
    .replace(/(ss|sh|ch|x|z)es$/, "$1")
    .replace(/([^s])s$/, "$1");
}

/** What operations are about, from the first of their tags. */
export interface ResourceNames {
  /** `contacts`: the client's variable in samples, the property that leads to the methods, the server's folder. */
  readonly resource: string;
  /** `Contact`. */
  readonly one: string;
  /** `Contacts`, without spaces. */
  readonly all: string;
}

export function resourceOf(tag: string): ResourceNames {
  const all = tag.replaceAll(/[^A-Za-z0-9]+/g, "");
  return { resource: camelCase(tag), one: singular(all), all };
}

/** `updateContact` of Contacts is `update`; `listMemoryMessages` of Memories is `listMessages`. */
export function methodName(operationId: string, tag: string): string {
  const { all, one } = resourceOf(tag);
  const [verb = ""] = /^[a-z]+/.exec(operationId) ?? [];
  const noun = operationId.slice(verb.length);
  // The longer word first, or "Contacts" would leave an "s".
  const prefix = [all, one].find((word) => noun.startsWith(word) && !/^[a-z]/.test(noun.slice(word.length)));
  return prefix ? verb + noun.slice(prefix.length) : operationId;
}

/** How samples call an operation: `contacts.update`, or `contacts.memories.delete` of a resource that is not the root's own. */
export function calleeOf(operationId: string, tag: string, rootTag: string): string {
  const root = resourceOf(rootTag).resource;
  const { resource } = resourceOf(tag);
  return [root, ...(resource === root ? [] : [resource]), methodName(operationId, tag)].join(".");
}

/**
 * The variable that samples keep a result in: `contact`, `resolution`, `page`; undefined if nothing is returned. `type` is the
 * name of what is returned; the resource's name is left out if anything is left then.
 */
export function resultName(type: string | undefined, tag: string, isPage: boolean): string | undefined {
  if (isPage) return "page";
  if (type === "null") return undefined;
  const { one } = resourceOf(tag);
  if (type === undefined) return decapitalised(one);
  const rest = type.startsWith(one) ? type.slice(one.length).replace(/^Details$/, "") : type;
  return decapitalised(rest || one);
}

function decapitalised(word: string): string {
  return word.slice(0, 1).toLowerCase() + word.slice(1);
}
