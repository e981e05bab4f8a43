import { changelogSummary, headingOf, nothingReleased } from "../model/release.ts";
import { addresses } from "../output/address.ts";
import type { SiteContext } from "../output/site-context.ts";
import { type Block, headingsOfSections, type PageView } from "./view.ts";

/** The changes of the contract, version by version. */
export function changelogView({ content: { releases = [] } }: SiteContext): PageView {
  const feed = { to: addresses.feed, words: "JSON feed" };
  const isUnreleased = releases.every(({ version }) => version === undefined);
  const intro: Block[] = [
    { kind: "line", tone: "lead", runs: [`${changelogSummary} Also as a `, feed, "."] },
    ...(isUnreleased ? [{ kind: "line", tone: "lead", runs: [nothingReleased] } as const] : []),
    ...releases.map((release): Block => {
      return { kind: "section", ...headingOf(release), blocks: [{ kind: "changes", changes: release.entries }] };
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
