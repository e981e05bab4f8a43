import type { VNode } from "preact";
import { changelogMarkdown } from "../markdown/changelog.ts";
import { code } from "../markdown/lines.ts";
import { operationMarkdown } from "../markdown/operation.ts";
import {
  guideMarkdown,
  introductionMarkdown,
  problemMarkdown,
  problemsMarkdown,
  schemaMarkdown,
  schemasMarkdown,
} from "../markdown/pages.ts";
import { endingWords } from "../model/ending.ts";
import { changelogSummary } from "../model/release.ts";
import { addresses } from "../output/address.ts";
import type { SiteContext } from "../output/site-context.ts";
import { ChangelogPage } from "./changelog.tsx";
import { GuidePage } from "./guide.tsx";
import { IntroductionPage } from "./introduction.tsx";
import { isLarge } from "./navigation.tsx";
import { OperationPage } from "./operation.tsx";
import { ProblemPage } from "./problem.tsx";
import { ProblemsPage } from "./problems.tsx";
import { SchemaPage } from "./schema.tsx";
import { SchemasPage } from "./schemas.tsx";

export interface SitePage {
  readonly address: string;
  /** What it belongs to, in lists of pages. */
  readonly group: string;
  readonly title: string;
  /** One line, in Markdown. */
  readonly summary: string;
  readonly html: VNode;
  readonly markdown: string;
}

/** Every page of the site. A new kind of page is added here. */
export function pagesOf(context: SiteContext): SitePage[] {
  const { introduction, changelog, problems, schemas, operation, schema, problem, guide } = addresses;
  const { reference, guides } = context;
  return [
    {
      address: introduction,
      group: "Start",
      title: reference.title,
      summary: reference.summary ?? "",
      html: <IntroductionPage />,
      markdown: introductionMarkdown(context, introduction),
    },
    ...(context.content.releases
      ? [
          {
            address: changelog,
            group: "Start",
            title: "Changelog",
            summary: changelogSummary,
            html: <ChangelogPage />,
            markdown: changelogMarkdown(context),
          },
        ]
      : []),
    ...guides.map((one) => ({
      address: guide(one.name),
      group: one.npmName === undefined ? "Guides" : "Packages",
      title: one.title,
      summary: [one.npmName, one.summary].filter(Boolean).join(": "),
      html: <GuidePage guide={one} />,
      markdown: guideMarkdown(context, guide(one.name), one),
    })),
    ...reference.operations.map((one) => ({
      address: operation(one.id),
      group: "Operations",
      title: one.title,
      summary: `${code(`${one.method} ${one.path}`)}${one.ending ? `, ${endingWords(one.ending)}` : ""}`,
      html: <OperationPage operation={one} />,
      markdown: operationMarkdown(context, operation(one.id), one),
    })),
    ...(reference.problems.length > 0
      ? [
          {
            address: problems,
            group: "Problems",
            title: "Problems",
            summary: "Every code that a refusal may carry.",
            html: <ProblemsPage />,
            markdown: problemsMarkdown(context, problems),
          },
        ]
      : []),
    ...reference.problems.map((one) => ({
      address: problem(one.code),
      group: "Problems",
      title: one.code,
      summary: one.description ?? "",
      html: <ProblemPage problem={one} />,
      markdown: problemMarkdown(context, problem(one.code), one),
    })),
    ...(isLarge(reference)
      ? [
          {
            address: schemas,
            group: "Schemas",
            title: "Schemas",
            summary: "Every named schema.",
            html: <SchemasPage />,
            markdown: schemasMarkdown(context, schemas),
          },
        ]
      : []),
    ...reference.schemas.map((one) => ({
      address: schema(one.name),
      group: "Schemas",
      title: one.name,
      summary: one.description ?? "",
      html: <SchemaPage schema={one} />,
      markdown: schemaMarkdown(context, schema(one.name), one),
    })),
  ];
}
