import type { Guide } from "../model/guide.ts";
import type { Reference } from "../model/reference.ts";
import { addresses, anchor } from "../output/address.ts";
import { firstRequest, type SiteContext } from "../output/site-context.ts";
import { headingsOf, openingOf } from "../text/prose.ts";
import { allSchemes } from "./authorization.ts";
import { headingsOfSections, lead, note, prose, section } from "./blocks.ts";
import { contentsOf, isOfPackage } from "./contents.ts";
import { exchangeView, languagesOf } from "./examples.ts";
import { guideLink, operationLink, type Run, verifiedLink } from "./line.ts";
import { serversSection } from "./servers.ts";
import type { Block, PageView, SamplesView } from "./view.ts";

export function introductionView(context: SiteContext): PageView {
  const { reference, guides, content } = context;
  const { title, version, summary, servers } = reference;
  const [opening, description] = openingOf(reference.description);
  const samples = firstExchange(context);
  const intro: Block[] = [
    ...(summary === undefined ? [] : [lead(summary)]),
    ...prose(opening),
    operations(context),
    ...guideList(
      "guides",
      "Guides",
      guides.filter((guide) => !isOfPackage(guide)),
    ),
    ...guideList("packages", "Packages", guides.filter(isOfPackage)),
  ];
  const sections: Block[] = [
    serversSection(servers, ...(content.sandbox ? [note(sandboxWords)] : [])),
    // A guide says more about it.
    ...(guides.length === 0 ? allSchemes(context) : []),
    ...(content.captures.length > 0
      ? section("samples-verified", "Verified samples", [{ kind: "line", runs: verifiedWords }])
      : []),
    ...section("downloads", "Downloads", [{ kind: "line", runs: downloads(context) }]),
  ];
  return {
    address: addresses.introduction,
    title,
    description: summary ?? `Reference of ${title}.`,
    over: `Version ${version}`,
    intro,
    ...(samples ? { samples } : {}),
    detail: [...prose(description, 2), ...prose(contactsOf(context)), ...sections],
    headings: [...headingsOfSections(intro), ...headingsOf(description), ...headingsOfSections(sections)],
    servers: [],
    contents: contentsOf(context, addresses.introduction).filter(
      ({ kind }) => kind === "problems" || kind === "schemas",
    ),
    imprint: imprintOf(reference),
  };
}

function operations({ reference: { groups } }: SiteContext): Block {
  return {
    kind: "section",
    id: "operations",
    title: "Operations",
    blocks: groups.map(({ name, description, operations }) => ({
      kind: "group",
      id: anchor("operations", name),
      ...(groups.length > 1 ? { title: name } : {}),
      blocks: [
        ...prose(description),
        {
          kind: "operations",
          operations: operations.map((one) => ({ method: one.method, path: one.path, page: operationLink(one) })),
        },
      ],
    })),
  };
}

function guideList(id: string, title: string, some: readonly Guide[]): Block[] {
  const guides = some.map((guide) => ({ page: guideLink(guide), summary: guide.summary }));
  return section(id, title, guides.length === 0 ? [] : [{ kind: "guides", guides }]);
}

function firstExchange(context: SiteContext): SamplesView | undefined {
  const first = firstRequest(context);
  if (!first) return undefined;
  return {
    title: "A first request",
    languages: languagesOf(context),
    blocks: [
      note(operationLink(first.operation)),
      { kind: "exchange", exchange: exchangeView(context, first.operation, first.sample) },
    ],
  };
}

/** Returns the edition of the reference and its licence. */
export function imprintOf({ title, version, license }: Reference): string {
  return `${title} ${version}${license ? `, ${license.name} licence` : ""}`;
}

/** Returns the addresses of the people behind the API, and of its terms. */
function contactsOf({ reference: { contacts } }: SiteContext): string {
  return contacts.map(({ title, url }) => (url === undefined ? title : `[${title}](${url})`)).join(" · ");
}

function downloads({ reference: { openapi } }: SiteContext): Run[] {
  return [
    `This reference is made from one OpenAPI ${openapi} document: `,
    { to: addresses.yaml, words: "openapi.yaml", isFile: true },
    ", and the same as ",
    { to: addresses.json, words: "openapi.json", isFile: true },
    ".",
  ];
}

const sandboxWords =
  "No server at hand? Each operation can be tried in its page: open “Try it” there and choose the sandbox.";

const verifiedWords: readonly Run[] = [
  "A response marked ",
  { mark: verifiedLink.words },
  " was given by a running server: the tests of this reference start one, run the sample beside it in every language as it " +
    "stands here, and compare. A refusal so marked was provoked, and the TypeScript client understood it. Only ids and times " +
    "are replaced, as every run makes new ones. Responses without the mark are the examples of the specification. Beside the " +
    "responses of an operation stands how much of what is documented was so exchanged between server and client.",
];
