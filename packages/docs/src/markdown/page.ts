import { inline } from "../text/one-line.ts";
import type { PageView } from "../view/view.ts";
import { blockLines } from "./blocks.ts";
import { document, heading, linkTo } from "./lines.ts";

/** Returns a page in Markdown: its text, then its samples. */
export function pageMarkdown({
  address,
  title,
  over,
  intro,
  detail = [],
  samples,
  contents = [],
  imprint,
}: PageView): string {
  const lines = (blocks: PageView["intro"]) => blockLines(blocks, { address }, 2);
  return document(
    heading(1, title),
    over,
    ...lines([...intro, ...detail]),
    ...(samples ? [heading(2, samples.title), ...blockLines(samples.blocks, { address }, 3)] : []),
    ...contents.flatMap(({ title, items }) => [
      heading(2, title),
      items.map(({ page }) => `- ${linkTo(page, { address })}`).join("\n"),
    ]),
    imprint && `${inline(imprint)}.`,
  );
}
