// Words within names: `Phone numbers`, `PhoneNumbers`, `phone_numbers` and `Phone-Numbers` are the same two.

/** Returns the words of a name as they are spelled. An abbreviation is one word: `SMSMessages` is `SMS` and `Messages`. */
export function wordsOf(name: string): string[] {
  return name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|\p{L}+/gu) ?? [];
}

/** Returns `contact_id`, `Idempotency-Key` as `contactId`, `idempotencyKey`. */
export function camelCase(name: string): string {
  const words = wordsOf(name).map((word) => word.toLowerCase());
  return words.map((word, index) => (index === 0 ? word : capital(word))).join("");
}

/** Returns `Phone numbers` as `PhoneNumbers`. Abbreviations stay as they are. */
export function pascalCase(name: string): string {
  return wordsOf(name).map(capital).join("");
}

/** Returns `ContactNotes` as `contact-notes`. */
export function kebabCase(name: string): string {
  return wordsOf(name).join("-").toLowerCase();
}

export function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
