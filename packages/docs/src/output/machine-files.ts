import { shortEdition } from "../markdown/short-edition.ts";
import { inline } from "../text/one-line.ts";
import type { SitePage } from "../view/pages.ts";
import { addresses, relative, twinOf } from "./address.ts";
import { feed } from "./feed.ts";
import type { SiteContext } from "./site-context.ts";

/** Returns the files for programs by address: lists of pages in plain text, the catalogue of the API, and the sitemap. */
export function machineFiles(context: SiteContext, pages: readonly SitePage[]): [address: string, text: string][] {
  return [
    [addresses.llms, llms(context, pages)],
    [addresses.llmsFull, shortEdition(context)],
    ...(context.content.releases ? [[addresses.feed, feed(context)] as [string, string]] : []),
    [addresses.catalog, `${JSON.stringify(catalog(context), null, 2)}\n`],
    ...(context.origin === undefined ? [] : [[addresses.sitemap, sitemap(context.origin, pages)] as [string, string]]),
  ];
}

const sandboxWords =
  "No server and no key at hand: `createSandbox()` of `@contacts-api/server/sandbox` is the API itself, in memory, with " +
  "its own `fetch`. `npx @contacts-api/mcp --sandbox` gives it to an agent.";

/** Returns the list of pages in the form of llmstxt.org. */
function llms({ reference, content }: SiteContext, pages: readonly SitePage[]): string {
  const groups = Map.groupBy(pages, ({ group }) => group);
  const lists = [...groups].map(([group, members]) => {
    const lines = members.map(({ address, title, summary }) => {
      const words = inline(summary);
      return `- [${inline(title)}](${relative(addresses.llms, twinOf(address))})${words === "" ? "" : `: ${words}`}`;
    });
    return `## ${group}\n\n${lines.join("\n")}\n`;
  });
  const files = [
    `- [The specification](${addresses.yaml}): OpenAPI ${reference.openapi}`,
    `- [The same as JSON](${addresses.json})`,
    `- [The API in one file](${addresses.llmsFull}): each operation, schema and problem once, with one sample`,
  ];
  return [
    `# ${inline(reference.title)} ${reference.version}\n`,
    ...(reference.summary === undefined ? [] : [`> ${inline(reference.summary)}\n`]),
    ...(content.sandbox ? [`${sandboxWords}\n`] : []),
    ...lists,
    `## Files\n\n${files.join("\n")}\n`,
  ].join("\n");
}

/**
 * Returns the catalogue (RFC 9727): the descriptions of the API at each of its addresses. Links are relative, as RFC 9264
 * allows.
 */
function catalog({ reference }: SiteContext): object {
  const to = (address: string) => relative(addresses.catalog, address);
  const about = {
    "service-desc": [
      { href: to(addresses.yaml), type: "application/yaml" },
      { href: to(addresses.json), type: "application/json" },
    ],
    "service-doc": [
      { href: to(addresses.introduction), type: "text/html" },
      { href: to(twinOf(addresses.introduction)), type: "text/markdown" },
      { href: to(addresses.llms), type: "text/plain" },
    ],
  };
  return { linkset: reference.servers.map(({ url }) => ({ anchor: url, ...about })) };
}

function sitemap(origin: string, pages: readonly SitePage[]): string {
  const urls = pages.map(({ address }) => {
    const url = new URL(address, origin).href.replaceAll("&", "&amp;");
    return `  <url><loc>${url}</loc></url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join("\n")}
</urlset>
`;
}
