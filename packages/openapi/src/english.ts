// The singular of English nouns, as far as tags of an API go. A word that no rule fits keeps its form.

import { wordsOf } from "./words.ts";

const irregular: Readonly<Record<string, string>> = {
  aliases: "alias",
  analyses: "analysis",
  buses: "bus",
  caches: "cache",
  canvases: "canvas",
  children: "child",
  cookies: "cookie",
  menus: "menu",
  movies: "movie",
  news: "news",
  people: "person",
  quizzes: "quiz",
  series: "series",
  species: "species",
  statuses: "status",
  viruses: "virus",
};

/** The rules in order: the first that fits applies. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/(?:ss|us|is)$/, "$&"],
  [/ies$/, "y"],
  [/(ss|sh|ch|x)es$/, "$1"],
  [/([^s])s$/, "$1"],
];

/**
 * Returns the singular of `Categories`, `Addresses`, `Statuses`, `News`: `Category`, `Address`, `Status`, `News`. Only
 * the last word changes.
 */
export function singular(noun: string): string {
  const last = wordsOf(noun).at(-1) ?? "";
  const lead = noun.slice(0, noun.length - last.length);
  const word = last.toLowerCase();
  const known = Object.hasOwn(irregular, word) ? irregular[word] : undefined;
  if (known !== undefined) return lead + last.slice(0, 1) + known.slice(1);
  const [pattern, replacement] = rules.find(([pattern]) => pattern.test(last)) ?? [/$/, ""];
  return lead + last.replace(pattern, replacement);
}
