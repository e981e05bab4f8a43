import { changelogSummary, headingOf, nothingReleased } from "../model/release.ts";
import { addresses } from "../output/address.ts";
import type { SiteContext } from "../output/site-context.ts";
import { document } from "./lines.ts";

export function changelogMarkdown({ content: { releases = [] } }: SiteContext): string {
  return document(
    "# Changelog",
    `${changelogSummary} Also as a [JSON feed](${addresses.feed}).`,
    releases.every(({ version }) => version === undefined) && nothingReleased,
    ...releases.flatMap((release) => [
      `## ${headingOf(release).title}`,
      release.entries.map((entry) => `- ${entry.replace(/\n(?=.)/gu, "\n  ")}`).join("\n"),
    ]),
  );
}
