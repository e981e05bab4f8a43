// The rules for names of organisations and keys: people can read, type and distinguish them.
import { parseApiKey } from "../http/api-key.ts";

/** In code points, which are close to the characters that people count. */
const longest = 200;
const forbidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
/** A visible character. Unicode classifies the blank Braille pattern as a symbol, but it shows nothing. */
const visible = /(?!\u2800)[\p{L}\p{N}\p{P}\p{S}]/u;

/** An invalid name. The message is one sentence for the person who chose it. */
export class NameError extends Error {
  override readonly name = "NameError";
}

/** Returns the stored form of an organisation's name, composed and without outer spaces. Throws `NameError`. */
export function toOrganizationName(text: string): string {
  const name = toName(text, "an organisation");
  if (isIdLike(name)) {
    throw new NameError(
      `"${name}" cannot be the name of an organisation: it looks like an id, and could be taken for one. Choose another name.`,
    );
  }
  return name;
}

/** Returns the stored form of a key's name. Throws `NameError`. */
export function toKeyName(text: string): string {
  return toName(text, "a key");
}

function toName(text: string, of: "an organisation" | "a key"): string {
  const composed = text.normalize("NFC");
  const name = composed.trim();
  // Checked before any message repeats the name.
  if (parseApiKey(name) !== undefined)
    throw new NameError(`This is an API key. Choose a name of ${of} that is not a secret.`);
  const found = forbidden.exec(composed)?.[0];
  if (found !== undefined) {
    throw new NameError(`The name of ${of} cannot contain ${codePoint(found)}, which is invisible. Remove it.`);
  }
  if (!visible.test(name)) throw new NameError(`The name of ${of} cannot be blank. Give it a name.`);
  const { length } = [...name];
  if (length > longest) {
    throw new NameError(`The name of ${of} has at most ${longest} characters, and this one has ${length}. Shorten it.`);
  }
  return name;
}

/** Returns true if the letters and digits alone form a UUID, whatever surrounds them. */
function isIdLike(name: string): boolean {
  const bare = name
    .normalize("NFKC")
    .replace(/^urn:uuid:/i, "")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
  return /^[0-9a-f]{32}$/i.test(bare);
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}
