import { changelogSummary, headingOf, nothingReleased } from "../model/release.ts";
import { addresses } from "../output/address.ts";
import type { SiteContext } from "../output/site-context.ts";
import { headingsOfSections, lead, section } from "./blocks.ts";
import type { PageView } from "./view.ts";

/** Returns the changes of the contract, version by version. */
export function changelogView({ content: { releases = [] } }: SiteContext): PageView {
  const feed = { to: addresses.feed, words: "JSON feed" };
  const isUnreleased = releases.every(({ version }) => version === undefined);
  const intro = [
    lead(`${changelogSummary} Also as a `, feed, "."),
    ...(isUnreleased ? [lead(nothingReleased)] : []),
    ...releases.flatMap((release) => {
      const { id, title } = headingOf(release);
      return section(id, title, [{ kind: "changes", changes: release.entries }]);
    }),
  ];
  return {
    address: addresses.changelog,
    title: "Changelog",
    description: changelogSummary,
    intro,
    headings: headingsOfSections(intro),
  };
}
