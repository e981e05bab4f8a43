// The whole API in one file that a model can read at once: everything is said once, and samples are in one language.
import type { Guide } from "../model/guide.ts";
import { noKey, type Operation, type Parameter } from "../model/operation.ts";
import type { NamedSchema } from "../model/reference.ts";
import { type Content, isRefusal } from "../model/response.ts";
import { addresses } from "../output/address.ts";
import { type SiteContext, samplesWithin } from "../output/site-context.ts";
import { languages } from "../samples/sample.ts";
import { code, inline } from "../text/one-line.ts";
import { schemaBlocks } from "../view/bodies.ts";
import { exchangeView } from "../view/examples.ts";
import { fieldViews, groupsOf, innerOf } from "../view/fields.ts";
import { guideView } from "../view/guide.ts";
import { serverEntries } from "../view/servers.ts";
import { blockLines } from "./blocks.ts";
import { briefSchema } from "./brief-schema.ts";
import { exchangeLines } from "./examples.ts";
import { groupLines, nestedLines } from "./fields.ts";
import { document, heading, prose } from "./lines.ts";

const edition = { address: addresses.llmsFull, language: languages[0] };

export function shortEdition(context: SiteContext): string {
  const { title, version, summary, description, servers, operations, schemas } = context.reference;
  const parameters = new Set<string>();
  return document(
    heading(1, title, version),
    summary && `> ${inline(summary)}`,
    prose(description),
    ...blockLines([serverEntries(servers)], edition, 2),
    ...context.guides.filter(({ forOperators }) => !forOperators).flatMap((guide) => shortGuide(context, guide)),
    ...operations.flatMap((operation) => shortOperation(context, operation, parameters)),
    schemas.length > 0 && "# Schemas",
    ...schemas.flatMap((schema) => shortSchema(context, schema)),
    ...problems(context),
  );
}

function shortSchema({ reference }: SiteContext, schema: NamedSchema): string[] {
  const blocks = schemaBlocks(briefSchema(schema, reference), "");
  return [heading(2, schema.name, `(${schema.type})`), prose(schema.description, 3), ...blockLines(blocks, edition, 3)];
}

/** A guide without the refusals that it quotes: they stand below. */
function shortGuide(context: SiteContext, guide: Guide): string[] {
  const { title, intro } = guideView(context, guide);
  const blocks = intro.filter(({ kind }) => kind !== "problems");
  // Guides name each other by the files beside them.
  const lines = blockLines(blocks, edition, 2).map((line) => line.replaceAll(/\]\((?=[\w-]+\.md)/gu, "](guides/"));
  return [heading(1, title), ...lines];
}

/** What an operation takes and returns. A parameter is described where it is met first. */
function shortOperation(context: SiteContext, operation: Operation, described: Set<string>): string[] {
  const { id, title, method, path, description, body, responses, isPublic } = operation;
  const refusals = responses.filter(isRefusal).map(({ status, code }) => `${status} ${code ?? ""}`.trim());
  const [sample] = samplesWithin(context, operation);
  const shown = sample && exchangeView(context, operation, { ...sample, responses: sample.responses.slice(0, 1) });
  return [
    heading(1, title),
    `${code(`${method} ${path}`)} (operationId ${code(id)})`,
    prose(description),
    isPublic && noKey,
    ...parameters(context, operation, described),
    body && `Body${body.required ? "" : " (optional)"}:`,
    body && contentLines(context, body.contents),
    ...responses
      .filter((response) => !isRefusal(response))
      .flatMap((response) => [
        `Response ${response.status}: ${inline(response.description)}`,
        contentLines(context, response.contents),
      ]),
    refusals.length > 0 && `Refused with ${refusals.join(", ")}.`,
    prose(sample?.description, 4),
    ...(shown ? exchangeLines(shown, edition, 3) : []),
  ].filter((block) => typeof block === "string");
}

function parameters({ reference }: SiteContext, { parameters }: Operation, described: Set<string>): string[] {
  const isNew = (parameter: Parameter) => {
    const text = JSON.stringify(parameter);
    return !described.has(text) && described.add(text);
  };
  const first = parameters.filter(isNew).map((one) => ({ ...one, schema: briefSchema(one.schema, reference) }));
  const again = parameters.filter(({ name }) => first.every((one) => one.name !== name));
  const places = [...new Set(first.map(({ place }) => place))].join(", ");
  return [
    ...(first.length > 0
      ? groupLines({ words: `Parameters (${places}):`, fields: fieldViews(first, "") }, edition)
      : []),
    ...(again.length > 0 ? [`As above: ${again.map(({ name }) => code(name)).join(", ")}.`] : []),
  ];
}

/** Each media type with the name of its schema, or the fields of one without a name. */
function contentLines({ reference }: SiteContext, contents: readonly Content[]): string {
  const lines = contents.flatMap(({ mediaType, schema }) => {
    if (schema === undefined) return [`- ${code(mediaType)}`];
    if (schema.name !== undefined) return [`- ${code(mediaType)}: ${schema.name}`];
    const groups = groupsOf(innerOf(briefSchema(schema, reference)), "");
    return [`- ${code(mediaType)}`, ...nestedLines(groups, edition, "  ")];
  });
  return lines.join("\n");
}

/** Each refusal once, with what to do about it. */
function problems({ reference, content }: SiteContext): string[] {
  if (reference.problems.length === 0) return [];
  return [
    "# Problems",
    ...reference.problems.flatMap(({ code, statuses, description }) => [
      heading(2, code, `(${statuses.join(", ")})`),
      prose(description, 3),
      content.remedyOf(code) ?? "",
    ]),
  ];
}
