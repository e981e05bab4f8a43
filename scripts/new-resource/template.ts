// Templates are files about gadgets, in which one word is put in the place of another.
import { readFile } from "node:fs/promises";
import { capital } from "@contacts-api/openapi/words";
import type { Names } from "./names.ts";

/** The text of a template for a resource. `number` is the version of its migration. */
export async function fromTemplate(name: string, { resource, one }: Names, number = 0): Promise<string> {
  const text = await readFile(new URL(`templates/${name}.txt`, import.meta.url), "utf8");
  const article = /^[aeiou]/.test(one) ? "an" : "a";
  const [word, words] = [capital(one), capital(resource)];
  return text
    .replaceAll("version: 0,", `version: ${number},`)
    .replaceAll("0000-gadgets", `${String(number).padStart(4, "0")}-${resource}`)
    .replaceAll(
      /\b([Aa])( gadget\b)/g,
      (_, first: string, rest: string) => (first === "A" ? capital(article) : article) + rest,
    )
    .replaceAll("gadgets", resource)
    .replaceAll("Gadgets", words)
    .replaceAll("gadget", one)
    .replaceAll("Gadget", word);
}
