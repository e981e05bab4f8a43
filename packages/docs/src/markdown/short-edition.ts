// The whole API in one file that a model can read at once: everything is said once, and samples are in one language.
import type { Guide } from "../model/guide.ts";
import { noKey, type Operation } from "../model/operation.ts";
import { isRefusal } from "../model/response.ts";
import { addresses } from "../output/address.ts";
import { type SiteContext, samplesWithin } from "../output/site-context.ts";
import { languages } from "../samples/sample.ts";
import { briefSchema } from "./brief-schema.ts";
import { factLines, fieldList, within } from "./fields.ts";
import { code, document, inline, prose, sampleBlocks } from "./lines.ts";
import { guideMarkdown } from "./pages.ts";

const here = addresses.llmsFull;

export function shortEdition(context: SiteContext): string {
  const { reference, guides } = context;
  const { title, version, summary, description, servers, operations, schemas } = reference;
  const parameters = new Set<string>();
  return document(
    `# ${inline(title)} ${version}`,
    summary && `> ${inline(summary)}`,
    prose(description),
    servers.map(({ template, description }) => `- ${template}: ${inline(description ?? "")}`).join("\n"),
    ...guides.filter(({ forOperators }) => !forOperators).map((guide) => shortGuide(context, guide)),
    ...operations.flatMap((operation) => shortOperation(context, operation, parameters)),
    schemas.length > 0 && "# Schemas",
    ...schemas.flatMap((schema) => {
      const brief = briefSchema(schema, reference);
      return [`## ${schema.name} (${schema.type})`, prose(schema.description, 3), ...schemaBlocks(brief)];
    }),
    ...problems(context),
  );
}

function schemaBlocks(brief: ReturnType<typeof briefSchema>): string[] {
  const facts = factLines(brief).map((line) => `- ${line}`);
  return [facts.join("\n"), within(here, brief, false, "")];
}

/** A guide without the refusals that it quotes: they stand below. */
function shortGuide(context: SiteContext, guide: Guide): string {
  const blocks = guide.blocks.filter(({ kind }) => kind !== "problems");
  return guideMarkdown(context, addresses.guide(guide.name), { ...guide, blocks }, languages[0])
    .replaceAll(/\]\((?=[\w-]+\.md)/gu, "](guides/")
    .replaceAll("](../", "](");
}

/** What an operation takes and returns. A parameter is described where it is met first. */
function shortOperation(context: SiteContext, operation: Operation, described: Set<string>): string[] {
  const { reference } = context;
  const { id, title, method, path, description, body, responses, isPublic } = operation;
  const isNew = (parameter: Operation["parameters"][number]) => {
    const text = JSON.stringify(parameter);
    return !described.has(text) && described.add(text);
  };
  const first = operation.parameters
    .filter(isNew)
    .map((one) => ({ ...one, schema: briefSchema(one.schema, reference) }));
  const again = operation.parameters.filter(({ name }) => first.every((one) => one.name !== name));
  const contents = (list: Operation["responses"][number]["contents"]) =>
    list.map(({ mediaType, schema }) => {
      const words = schema?.name === undefined ? "" : `: ${schema.name}`;
      const fields =
        schema && schema.name === undefined ? within(here, briefSchema(schema, reference), false, "  ") : "";
      return `- ${code(mediaType)}${words}${fields === "" ? "" : `\n${fields}`}`;
    });
  const [sample] = samplesWithin(context, operation);
  const refusals = responses.filter(isRefusal).map(({ status, code }) => `${status} ${code ?? ""}`.trim());
  return [
    `# ${inline(title)}`,
    `${code(`${method} ${path}`)} (operationId ${code(id)})`,
    prose(description),
    isPublic && noKey,
    first.length > 0 && `Parameters (${[...new Set(first.map(({ place }) => place))].join(", ")}):`,
    fieldList(here, first),
    again.length > 0 && `As above: ${again.map(({ name }) => code(name)).join(", ")}.`,
    body && `Body${body.required ? "" : " (optional)"}:`,
    body && contents(body.contents).join("\n"),
    ...responses
      .filter((response) => !isRefusal(response))
      .flatMap(({ status, description, contents: list }) => [
        `Response ${status}: ${inline(description)}`,
        contents(list).join("\n"),
      ]),
    refusals.length > 0 && `Refused with ${refusals.join(", ")}.`,
    ...(sample
      ? sampleBlocks({
          ...sample,
          requests: sample.requests.filter(({ label }) => label === languages[0]),
          responses: sample.responses.slice(0, 1),
        })
      : []),
  ].filter((block) => typeof block === "string");
}

/** Each refusal once, with what to do about it. */
function problems({ reference, content }: SiteContext): string[] {
  if (reference.problems.length === 0) return [];
  return [
    "# Problems",
    ...reference.problems.flatMap(({ code, statuses, description }) => [
      `## ${code} (${statuses.join(", ")})`,
      prose(description, 3),
      content.remedyOf(code) ?? "",
    ]),
  ];
}
