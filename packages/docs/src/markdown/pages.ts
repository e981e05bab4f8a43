import { exampleOf } from "../model/example.ts";
import type { Block, Guide } from "../model/guide.ts";
import type { Problem } from "../model/problem.ts";
import type { NamedSchema } from "../model/reference.ts";
import { usesOf } from "../model/usage.ts";
import { addresses } from "../output/address.ts";
import { firstRequest, type SiteContext, samplesWithin } from "../output/site-context.ts";
import { openingOf } from "../text/prose.ts";
import { factLines, fieldList, within } from "./fields.ts";
import {
  captionOf,
  document,
  exampleBlocks,
  fence,
  inline,
  jsonFence,
  linkTo,
  problemLines,
  prose,
  sampleBlocks,
} from "./lines.ts";

export function introductionMarkdown(context: SiteContext, address: string): string {
  const { reference, guides } = context;
  const first = firstRequest(context);
  const { title, version, summary, description, contacts, license, groups, servers, schemas } = reference;
  const [opening, rest] = openingOf(description);
  const list = (title: string, some: readonly Guide[]) => [
    some.length > 0 && `## ${title}`,
    some
      .map(({ name, title, summary }) => [linkTo(address, addresses.guide(name), title), summary].filter(Boolean))
      .map((words) => `- ${words.join(": ")}`)
      .join("\n"),
  ];
  return document(
    `# ${inline(title)} ${version}`,
    summary,
    opening.trim(),
    ...groups.flatMap(({ name, description, operations }) => [
      `## ${inline(name)}`,
      description,
      operations
        .map(({ id, title, method, path }) => {
          return `- ${linkTo(address, addresses.operation(id), inline(title))}: \`${method} ${path}\``;
        })
        .join("\n"),
    ]),
    ...list(
      "Guides",
      guides.filter(({ npmName }) => npmName === undefined),
    ),
    ...list(
      "Packages",
      guides.filter(({ npmName }) => npmName !== undefined),
    ),
    ...(first ? ["## A first request", inline(first.operation.title), ...sampleBlocks(first.sample)] : []),
    prose(rest),
    contacts
      .map(({ title, url }) => `- ${url === undefined ? inline(title) : `[${inline(title)}](${url})`}`)
      .join("\n"),
    license && `${inline(license.name)} licence.`,
    "## Addresses",
    servers
      .flatMap(({ template, description, variables }) => [
        `- ${template}: ${inline(description ?? "")}`,
        ...variables.map(({ name, value, values, description }) => {
          const words = [values.length > 0 ? `one of ${values.join(", ")}` : "", `usually ${value}`, description ?? ""];
          return `  - ${name}: ${inline(words.filter((word) => word !== "").join("; "))}`;
        }),
      ])
      .join("\n"),
    schemas.length > 0 && "## Schemas",
    schemas.map(({ name }) => `- ${linkTo(address, addresses.schema(name), name)}`).join("\n"),
  );
}

export function schemasMarkdown({ reference }: SiteContext, address: string): string {
  const lines = reference.schemas.map(({ name }) => `- ${linkTo(address, addresses.schema(name), name)}`);
  return document("# Schemas", "Every named schema.", lines.join("\n"));
}

export function schemaMarkdown({ reference }: SiteContext, address: string, schema: NamedSchema): string {
  const { operations, schemas } = usesOf(reference, schema.name);
  const example = exampleOf(schema);
  const uses = [
    ...schemas.map((name) => `- ${linkTo(address, addresses.schema(name), name)}`),
    ...operations.map(({ operation, places }) => {
      return `- ${linkTo(address, addresses.operation(operation.id), inline(operation.title))}: ${places.join(", ")}`;
    }),
  ];
  return document(
    `# ${schema.name}`,
    `Schema: ${schema.type}${schema.deprecated ? ", deprecated" : ""}`,
    prose(schema.description),
    factLines({ ...schema, examples: [] })
      .map((line) => `- ${line}`)
      .join("\n"),
    within(address, schema, false, ""),
    ...(example === undefined ? [] : ["## Example", jsonFence(example)]),
    ...(uses.length > 0 ? ["## Used by", uses.join("\n")] : []),
  );
}

export function problemsMarkdown(context: SiteContext, address: string): string {
  const codes = context.reference.problems.map(({ code }) => code);
  return document("# Problems", "Every code that a refusal may carry.", problemLines(context, address, codes));
}

export function problemMarkdown({ content }: SiteContext, address: string, problem: Problem): string {
  const remedy = content.remedyOf(problem.code);
  const uses = problem.uses.map(({ operation, response }) => {
    const link = linkTo(address, addresses.operation(operation.id), inline(operation.title));
    return `- ${response.status} ${link}: ${inline(response.description)}`;
  });
  return document(
    `# ${problem.code}`,
    `Status ${problem.statuses.join(", ")}`,
    prose(problem.description),
    ...(remedy === undefined ? [] : ["## What to do", remedy]),
    ...(uses.length === 0 ? [] : ["## Where it is met", uses.join("\n")]),
    ...(problem.examples.length === 0 ? [] : ["## Examples"]),
    ...problem.examples.flatMap((example) => exampleBlocks(`${captionOf(example)}:`, example)),
  );
}

/** A guide in Markdown; with samples in one language if `only` names it. */
export function guideMarkdown(context: SiteContext, address: string, guide: Guide, only?: string): string {
  const { title, lead, blocks } = guide;
  return document(`# ${title}`, lead, ...blocks.flatMap((block) => blockMarkdown(context, address, block, only)));
}

function blockMarkdown(context: SiteContext, address: string, block: Block, only: string | undefined): string[] {
  switch (block.kind) {
    case "prose":
      return [block.text.trim()];
    case "code":
      return [fence([block.language, block.label].filter(Boolean).join(" "), block.code.trimEnd())];
    case "parameter":
      return [fieldList(address, [block.parameter])];
    case "problems":
      return [
        problemLines(
          context,
          address,
          block.problems.map(({ code }) => code),
        ),
      ];
    case "sample": {
      const sample = samplesWithin(context, block.operation).find(({ name }) => name === block.sample);
      const requests = sample?.requests.filter(({ label }) => only === undefined || label === only) ?? [];
      return sample ? sampleBlocks({ ...sample, requests, responses: sample.responses.slice(0, 1) }) : [];
    }
  }
}
