// Text on its way to a terminal. A control character in a name could move the cursor, hide a line or forge one, and a
// character without width or with a direction makes two names look alike.

const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Writes each control or invisible character of a line as JSON does, such as `\u001b`; line breaks too. */
export function printable(line: string): string {
  return line.replace(unprintable, escaped);
}

function escaped(character: string): string {
  const short = JSON.stringify(character);
  if (/^"\\[bfnrt]"$/.test(short)) return short.slice(1, -1);
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
