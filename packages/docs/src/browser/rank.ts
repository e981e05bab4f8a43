import type { SearchEntry } from "../search/search-entry.ts";

/** The order of equally good matches: first the kinds that readers search most. */
const kinds = ["section", "header", "schema", "field", "parameter", "problem", "guide", "operation"];

/** Returns the entries that match every word of the query, best first. Equal ones keep the order of the index. */
export function find(entries: readonly SearchEntry[], query: string, most = 12): SearchEntry[] {
  const terms = wordsOf(query);
  if (terms.length === 0) return [];
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, terms) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ entry }) => entry);
}

export function wordsOf(query: string): string[] {
  return fold(query).split(/\s+/u).filter(Boolean);
}

function scoreOf(entry: SearchEntry, terms: readonly string[]): number {
  const [title, names, parent, text] = [entry.t, entry.n ?? "", entry.p ?? "", entry.x ?? ""].map(fold);
  let sum = terms.join(" ") === title ? 200 : 0;
  for (const term of terms) {
    const best = Math.max(
      20 * closeness(title ?? "", term),
      12 * closeness(names ?? "", term),
      4 * closeness(parent ?? "", term),
      2 * closeness(text ?? "", term),
    );
    if (best === 0) return 0;
    sum += best;
  }
  return sum + kinds.indexOf(entry.k) / kinds.length;
}

/** Rates a match: the whole text, its beginning, a word, the beginning of a word, any part, or none. */
function closeness(text: string, term: string): number {
  if (text === term) return 6;
  let at = text.indexOf(term);
  if (at < 0) return 0;
  if (at === 0) return 5;
  for (; at >= 0; at = text.indexOf(term, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return /[\p{L}\p{N}]/u.test(text[at + term.length] ?? "") ? 3 : 4;
  }
  return 1;
}

/** Removes case and accents, so that words match as people type them. */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
