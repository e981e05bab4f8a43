// Makes sentences from operationIds: `archiveContact` is "archive" and "a contact".

/** Returns `contact notes` for `ContactNotes`, with an article if it is one. */
export function phrase(noun: string): string {
  const words = noun.replaceAll(/(?!^)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
  if (words.endsWith("s")) return words;
  return `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;
}

export function thirdPerson(verb: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}
