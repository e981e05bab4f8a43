import { code, inline } from "../text/one-line.ts";
import type { ListBlock } from "../view/view.ts";
import { type Edition, linkTo } from "./lines.ts";

/** Lists that lead to other pages, and the list of changes: a line for each entry. */
export function listLines(list: ListBlock, edition: Edition): string[] {
  switch (list.kind) {
    case "operations":
      return list.operations.map(
        ({ method, path, page }) => `- ${linkTo(page, edition)}: ${code(`${method} ${path}`)}`,
      );
    case "guides":
      return list.guides.map(({ page, summary }) => `- ${withWords(linkTo(page, edition), summary)}`);
    case "uses":
      return list.uses.map(({ page, places }) => `- ${withWords(linkTo(page, edition), places.join(", "))}`);
    case "problems":
      return list.problems.map(({ statuses, page, description = "" }) => {
        return `- ${withWords(`${statuses.join(", ")} ${linkTo(page, edition)}`, description)}`;
      });
    case "met":
      return list.groups.flatMap(({ description, uses }) => [
        `- ${inline(description)}`,
        ...uses.map(({ status, page }) => `  - ${status} ${linkTo(page, edition)}`),
      ]);
    case "changes":
      return list.changes.map((change) => `- ${change.replace(/\n(?=.)/gu, "\n  ")}`);
  }
}

function withWords(name: string, words: string): string {
  return words.trim() === "" ? name : `${name}: ${inline(words)}`;
}
