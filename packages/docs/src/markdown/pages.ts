import { exampleOf } from "../model/example.ts";
import type { Block, Guide } from "../model/guide.ts";
import type { Problem } from "../model/problem.ts";
import type { NamedSchema } from "../model/reference.ts";
import { usesOf } from "../model/usage.ts";
import { addresses } from "../output/address.ts";
import { firstRequest, type SiteContext, samplesWithin } from "../output/site-context.ts";
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
  return document(
    `# ${inline(title)} ${version}`,
    summary,
    ...groups.flatMap(({ name, description, operations }) => [
      `## ${inline(name)}`,
      description,
      operations
        .map(({ id, title, method, path }) => {
          return `- ${linkTo(address, addresses.operation(id), inline(title))}: \`${method} ${path}\``;
        })
        .join("\n"),
    ]),
    guides.length > 0 && "## Guides",
    guides.map(({ name, title, lead }) => `- ${linkTo(address, addresses.guide(name), title)}: ${lead}`).join("\n"),
    ...(first ? ["## A first request", inline(first.operation.title), ...sampleBlocks(first.sample)] : []),
    prose(description),
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

export function guideMarkdown(context: SiteContext, address: string, { title, lead, blocks }: Guide): string {
  return document(`# ${title}`, lead, ...blocks.flatMap((block) => blockMarkdown(context, address, block)));
}

function blockMarkdown(context: SiteContext, address: string, block: Block): string[] {
  switch (block.kind) {
    case "prose":
      return [prose(block.text)];
    case "code":
      return [fence("ts", block.code.trimEnd())];
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
      return sample ? sampleBlocks({ ...sample, answers: sample.answers.slice(0, 1) }) : [];
    }
  }
}
