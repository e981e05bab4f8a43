import { headingOf } from "../model/release.ts";
import { renderProse } from "../text/prose.ts";
import { addresses } from "./address.ts";
import type { SiteContext } from "./site-context.ts";

/**
 * Returns the releases as a feed (JSON Feed 1.1). It leaves out unreleased changes, which readers would otherwise get
 * twice.
 */
export function feed({ reference, content, origin }: SiteContext): string {
  const at = (address: string) => (origin === undefined ? undefined : new URL(address, origin).href);
  const items = (content.releases ?? []).flatMap((release) => {
    const { version, entries } = release;
    if (version === undefined) return [];
    return [
      {
        id: `${reference.title} ${version}`,
        url: at(`${addresses.changelog}#${headingOf(release).id}`),
        title: `${reference.title} ${version}`,
        content_html: entries.map((entry) => renderProse(entry)).join(""),
        content_text: entries.join("\n\n"),
      },
    ];
  });
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: `${reference.title}: changes`,
    home_page_url: at(addresses.changelog),
    feed_url: at(addresses.feed),
    language: "en",
    items,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
