// Changes in plain words: for the terminal, for programs, and for the changelog.
import type { Change } from "./finding.ts";
import type { Bump } from "./packages.ts";
import { type Rating, worst } from "./rating.ts";

const unratedWords = "No rule knows this, so it counts as breaking: write one in packages/contract-diff/src.";

/** Writes a report for people: each change with its ratings and its place, then the versions that the packages need. */
export function reportText(base: string, changes: readonly Change[], demanded: ReadonlyMap<string, Bump>): string {
  if (changes.length === 0) return `Compared with ${base}: the contract is the same.`;
  const count = changes.length === 1 ? "1 change" : `${changes.length} changes`;
  return [`Compared with ${base}: ${count}.`, ...changes.map(changeText), needs(demanded)].join("\n\n");
}

function changeText(change: Change): string {
  const { ratings, place, isGone, unrated, refused } = change;
  const { wire, typescript, server } = ratings;
  return [
    `${ratingOf(change).padEnd(9)} ${sentence(change)}`,
    `          wire ${wire}, TypeScript ${typescript}, server ${server} · ${place}${isGone ? " before" : ""}`,
    ...(unrated ? [`          ${unratedWords}`] : []),
    ...(refused ? ["          Refused: wait for that day, or move nothing but the date in spec/contacts.yaml."] : []),
  ].join("\n");
}

function needs(demanded: ReadonlyMap<string, Bump>): string {
  return [...demanded].map(([name, bump]) => `${name} needs ${bump}`).join(", ");
}

/** Writes a report for programs. */
export function reportJson(base: string | undefined, changes: readonly Change[], demanded: ReadonlyMap<string, Bump>) {
  return { base, changes, demanded: Object.fromEntries(demanded) };
}

/** Writes a change as a sentence: "`GET /v1/contacts`: query parameter `limit`: maximum was 200, is 100." */
export function sentence({ operations, part, what }: Change): string {
  const [first, second, ...more] = operations.map((title) => `\`${title}\``);
  const last = more.length === 0 ? second : `${more.length + 1} more`;
  const where = last === undefined ? first : `${first} and ${last}`;
  return `${[where, part].filter(Boolean).join(": ")}${part || where ? ": " : ""}${what}.`;
}

/** Writes the changeset: the changes that callers notice, a line each; changes of wording are counted. */
export function changesetText(changes: readonly Change[], demanded: ReadonlyMap<string, Bump>): string {
  const bumps = [...demanded].map(([name, bump]) => `"${name}": ${bump}\n`);
  const noticed = changes.filter((change) => ratingOf(change) !== "patch");
  const isBreaking = noticed.some((change) => ratingOf(change) === "breaking");
  const reworded = changes.length - noticed.length;
  const places = reworded === 1 ? "one place" : `${reworded} places`;
  const summary = isBreaking ? "The contract changes, and breaks callers:" : "The contract grows:";
  const lines = noticed.map((change) => `- ${ratingOf(change) === "breaking" ? "Breaking: " : ""}${sentence(change)}`);
  const body =
    noticed.length === 0
      ? `The wording of the contract changes in ${places}.`
      : `${summary}\n\n${[...lines, ...(reworded > 0 ? [`- Other words in ${places}.`] : [])].join("\n")}`;
  return `---\n${bumps.join("")}---\n\n${body}\n`;
}

function ratingOf({ ratings }: Change): Rating {
  return worst(...Object.values(ratings));
}
