import { addresses } from "../address.ts";
import { endingWords } from "../model/ending.ts";
import type { Operation, Parameter } from "../model/operation.ts";
import type { ResponseModel } from "../model/response.ts";
import { refusalAnswers } from "../samples/refusal.ts";
import { otherAnswers } from "../samples/sample.ts";
import { type SiteContext, samplesWithin } from "../site-context.ts";
import { factLines, fieldList, within } from "./fields.ts";
import { document, inline, jsonFence, linkTo, prose, sampleBlocks } from "./lines.ts";

const titles: Readonly<Record<Parameter["place"], string>> = {
  path: "Path parameters",
  query: "Query parameters",
  header: "Headers",
  cookie: "Cookies",
};

export function operationMarkdown(context: SiteContext, address: string, operation: Operation): string {
  const { id, title, method, path, description, body, safe, ending } = operation;
  const places = Object.keys(titles) as Parameter["place"][];
  return document(
    `# ${inline(title)}`,
    `\`${method} ${path}\` (operationId \`${id}\`${safe ? ", safe: changes nothing" : ""}${ending ? `, ${endingWords(ending)}` : ""})`,
    ...successorLine(context, address, operation),
    prose(description),
    ...authorization(context, operation),
    ...places.flatMap((place) => {
      const fields = operation.parameters.filter((parameter) => parameter.place === place);
      return fields.length === 0 ? [] : [`## ${titles[place]}`, fieldList(address, fields)];
    }),
    ...(body ? [`## Request body (${body.required ? "required" : "optional"})`, prose(body.description)] : []),
    ...(body?.contents ?? []).flatMap(({ mediaType, schema }) => [
      schema?.name === undefined
        ? `\`${mediaType}\``
        : `\`${mediaType}\`: ${linkTo(address, addresses.schema(schema.name), schema.name)}`,
      prose(schema?.description, 3),
      ...(schema
        ? [
            factLines(schema)
              .map((line) => `- ${line}`)
              .join("\n"),
            within(address, schema, false, ""),
          ]
        : []),
    ]),
    ...responses(context, address, operation),
    ...headers(address, operation),
    ...samples(context, operation),
  );
}

function authorization({ reference }: SiteContext, { security }: Operation): string[] {
  const schemes = reference.security.filter(({ name }) => security.some((names) => names.includes(name)));
  if (schemes.length === 0) return [];
  const lines = schemes.map(({ name, kind, description }) => `- \`${name}\` (${kind}): ${inline(description ?? "")}`);
  return [`## Authorization${schemes.length > 1 ? " (one of)" : ""}`, lines.join("\n")];
}

function responses(context: SiteContext, address: string, operation: Operation): string[] {
  const seen = new Set<string>();
  return [
    "## Responses",
    ...operation.responses.flatMap((response) => {
      const heading = `### ${response.status} ${response.code === undefined ? "" : `${response.code}: `}${inline(response.description)}`;
      const other = response.otherMethods ? "Answers methods that the path does not have." : "";
      if (!/^[123]/u.test(response.status)) return [heading, other, ...refusal(context, address, operation, response)];
      return [heading, ...success(address, response, seen)];
    }),
  ];
}

function success(address: string, { contents }: ResponseModel, seen: Set<string>): string[] {
  if (contents.length === 0) return ["No body."];
  return contents.flatMap(({ schema }) => {
    if (!schema) return [];
    const name = schema.name ?? "";
    if (name !== "" && seen.has(name))
      return [`The same fields as above: ${linkTo(address, addresses.schema(name), name)}.`];
    seen.add(name);
    return [within(address, schema, true, "")];
  });
}

function refusal({ content }: SiteContext, address: string, operation: Operation, response: ResponseModel): string[] {
  const { code, maxBytes } = response;
  return [
    code === undefined ? "" : `What to do: ${linkTo(address, addresses.problem(code), code)}.`,
    maxBytes === undefined ? "" : `The limit is ${maxBytes} bytes.`,
    ...refusalAnswers(content.ledger, operation, response).flatMap(({ verified, example }) => [
      `${inline(example.summary ?? example.name)}${verified ? " (verified)" : ""}:`,
      jsonFence(example.value),
    ]),
  ];
}

function successorLine({ reference }: SiteContext, address: string, { ending }: Operation): string[] {
  const successor = reference.operations.find(({ id }) => id === ending?.successor);
  return successor
    ? [`Use ${linkTo(address, addresses.operation(successor.id), inline(successor.title))} instead.`]
    : [];
}

function headers(address: string, { responses }: Operation): string[] {
  const fields = new Map(responses.flatMap(({ headers }) => headers.map((header) => [header.name, header])));
  if (fields.size === 0) return [];
  const lines = [...fields.values()].map((field) => {
    const statuses = responses.filter(({ headers }) => headers.some(({ name }) => name === field.name));
    const words =
      statuses.length === responses.length ? "every response" : statuses.map(({ status }) => status).join(", ");
    const label = field.required ? "Always with" : "May come with";
    const schema = { ...field.schema, facts: [{ label, value: words }, ...field.schema.facts] };
    return { ...field, required: false, schema };
  });
  return ["## Response headers", fieldList(address, lines)];
}

function samples(context: SiteContext, operation: Operation): string[] {
  const found = samplesWithin(context, operation);
  const others = otherAnswers(operation, found);
  return [
    "## Samples",
    ...found.flatMap((sample) => [`### ${inline(sample.title)}`, ...sampleBlocks(sample)]),
    ...(others.length > 0
      ? ["### Other answers", ...sampleBlocks({ name: "", title: "", requests: [], answers: others })]
      : []),
  ];
}
