import { endingWords } from "../model/ending.ts";
import { changelogSummary } from "../model/release.ts";
import { addresses } from "../output/address.ts";
import type { SiteContext } from "../output/site-context.ts";
import { code } from "../text/one-line.ts";
import { changelogView } from "./changelog.ts";
import { isLarge } from "./contents.ts";
import { guideView } from "./guide.ts";
import { introductionView } from "./introduction.ts";
import { operationView } from "./operation.ts";
import { problemsSummary, problemsView, problemView } from "./problem.ts";
import { schemasSummary, schemasView, schemaView } from "./schema.ts";
import type { PageView } from "./view.ts";

export interface SitePage {
  readonly address: string;
  /** What it belongs to, in lists of pages. */
  readonly group: string;
  readonly title: string;
  /** One line, in Markdown. */
  readonly summary: string;
  /** Made when it is printed: together the views of a large document would take too much memory. */
  view(): PageView;
}

/** Returns every page of the site. A new kind of page is added here. */
export function pagesOf(context: SiteContext): SitePage[] {
  const { reference, guides, content } = context;
  const { operations, problems, schemas } = reference;
  return [
    {
      address: addresses.introduction,
      group: "Start",
      title: reference.title,
      summary: reference.summary ?? "",
      view: () => introductionView(context),
    },
    ...only(content.releases !== undefined, {
      address: addresses.changelog,
      group: "Start",
      title: "Changelog",
      summary: changelogSummary,
      view: () => changelogView(context),
    }),
    ...guides.map((one) => ({
      address: addresses.guide(one.name),
      group: one.npmName === undefined ? "Guides" : "Packages",
      title: one.title,
      summary: [one.npmName, one.summary].filter(Boolean).join(": "),
      view: () => guideView(context, one),
    })),
    ...operations.map((one) => ({
      address: addresses.operation(one.id),
      group: "Operations",
      title: one.title,
      summary: `${code(`${one.method} ${one.path}`)}${one.ending ? `, ${endingWords(one.ending)}` : ""}`,
      view: () => operationView(context, one),
    })),
    ...only(problems.length > 0, {
      address: addresses.problems,
      group: "Problems",
      title: "Problems",
      summary: problemsSummary,
      view: () => problemsView(context),
    }),
    ...problems.map((one) => ({
      address: addresses.problem(one.code),
      group: "Problems",
      title: one.code,
      summary: one.description ?? "",
      view: () => problemView(context, one),
    })),
    ...only(isLarge(reference), {
      address: addresses.schemas,
      group: "Schemas",
      title: "Schemas",
      summary: schemasSummary,
      view: () => schemasView(context),
    }),
    ...schemas.map((one) => ({
      address: addresses.schema(one.name),
      group: "Schemas",
      title: one.name,
      summary: one.description ?? "",
      view: () => schemaView(context, one),
    })),
  ];
}

function only(isThere: boolean, page: SitePage): SitePage[] {
  return isThere ? [page] : [];
}
