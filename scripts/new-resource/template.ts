// Templates are files about spare parts: two words, so that every spelling of a name is distinct.
import { readFile } from "node:fs/promises";
import { type Names, spellingsOf } from "./names.ts";

/** The resource of the templates. */
const template: Names = { all: spellingsOf("spare parts"), one: spellingsOf("spare part") };

const spellings = ["words", "sentence", "camel", "pascal", "snake", "kebab"] as const;

/** Returns the text of a template for a resource. `number` is the version of its migration. */
export async function fromTemplate(name: string, names: Names, number = 0): Promise<string> {
  const text = await readFile(new URL(`templates/${name}.txt`, import.meta.url), "utf8");
  const article = /^[aeiou]/.test(names.one.words) ? "an" : "a";
  const numbered = text
    .replaceAll("version: 0,", `version: ${number},`)
    .replaceAll("0000-", `${String(number).padStart(4, "0")}-`)
    .replaceAll(/\ba(?= spare part\b)/g, article)
    .replaceAll(/\bA(?= spare part\b)/g, article === "an" ? "An" : "A");
  return renamed(numbered, names);
}

/** Replaces the names of the templates by those of a resource, in texts and in paths. */
export function renamed(text: string, names: Names): string {
  let result = text;
  // The plural first, or its last letter would remain.
  for (const number of ["all", "one"] as const) {
    for (const spelling of spellings) {
      result = result.replaceAll(template[number][spelling], names[number][spelling]);
    }
  }
  return result;
}
