// Escapes text for a terminal. A control character in a name could move the cursor, or hide or forge a line. An
// invisible or directional character makes two names look alike.

const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Escapes control and invisible characters as JSON does, such as `\u001b`. Line breaks too. */
export function printable(line: string): string {
  return line.replace(unprintable, escaped);
}

function escaped(character: string): string {
  const short = JSON.stringify(character);
  if (/^"\\[bfnrt]"$/.test(short)) return short.slice(1, -1);
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
