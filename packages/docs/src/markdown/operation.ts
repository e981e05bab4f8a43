import { endingWords } from "../model/ending.ts";
import { noKey, type Operation, type Parameter } from "../model/operation.ts";
import { isRefusal, type ResponseModel } from "../model/response.ts";
import { responseHeaders, sentWith } from "../model/response-header.ts";
import { addresses } from "../output/address.ts";
import { type SiteContext, samplesWithin } from "../output/site-context.ts";
import { refusalResponses } from "../samples/refusal.ts";
import { otherResponses } from "../samples/sample.ts";
import { factLines, fieldList, within } from "./fields.ts";
import { captionOf, code, document, exampleBlocks, inline, linkTo, prose, sampleBlocks } from "./lines.ts";

const titles: Readonly<Record<Parameter["place"], string>> = {
  path: "Path parameters",
  query: "Query parameters",
  header: "Headers",
  cookie: "Cookies",
};

export function operationMarkdown(context: SiteContext, address: string, operation: Operation): string {
  const { operationId, title, method, path, description, body, safe, ending } = operation;
  const marks = [
    ...(operationId === undefined ? [] : [`operationId ${code(operationId)}`]),
    ...(safe ? ["safe: changes nothing"] : []),
    ...(ending ? [endingWords(ending)] : []),
  ];
  const places = Object.keys(titles) as Parameter["place"][];
  return document(
    `# ${inline(title)}`,
    `${code(`${method} ${path}`)}${marks.length > 0 ? ` (${marks.join(", ")})` : ""}`,
    ...successorLine(context, address, operation),
    prose(description),
    operation.elsewhere && `At ${operation.servers.map(({ template }) => template).join(", ")}.`,
    ...authorization(context, operation),
    ...places.flatMap((place) => {
      const fields = operation.parameters.filter((parameter) => parameter.place === place);
      return fields.length === 0 ? [] : [`## ${titles[place]}`, fieldList(address, fields)];
    }),
    ...(body ? [`## Request body (${body.required ? "required" : "optional"})`, ...bodyBlocks(address, body)] : []),
    ...responses(context, address, operation),
    ...headers(address, operation),
    ...callbacks(address, operation),
    ...samples(context, operation),
  );
}

function sizeWords(maxBytes: string | undefined): string {
  return maxBytes === undefined ? "" : `, at most ${maxBytes} bytes`;
}

function bodyBlocks(address: string, { description, contents }: NonNullable<Operation["body"]>): string[] {
  return [
    prose(description),
    ...contents.flatMap(({ mediaType, maxBytes, schema, encoding, examples }, index) => [
      schema?.name === undefined
        ? `${code(mediaType)}${sizeWords(maxBytes)}`
        : `${code(mediaType)}${sizeWords(maxBytes)}: ${linkTo(address, addresses.schema(schema.name), schema.name)}`,
      prose(schema?.description, 3),
      ...(schema ? [bullets(factLines(schema)), within(address, schema, false, "")] : []),
      ...(encoding.length > 0 ? ["In the form:", fieldList(address, encoding)] : []),
      ...(index === 0 ? [] : examples.filter(({ made }) => !made)).flatMap((example) =>
        exampleBlocks(`${captionOf(example)}:`, example),
      ),
    ]),
  ];
}

function callbacks(address: string, { callbacks }: Operation): string[] {
  if (callbacks.length === 0) return [];
  const blocks = callbacks.flatMap(({ title, method, path, description, parameters, body, responses }) => [
    `### ${inline(title)}`,
    code(`${method} ${path}`),
    prose(description, 4),
    fieldList(address, parameters),
    ...(body ? bodyBlocks(address, body) : []),
    ...responses.flatMap((response) => [
      `Response ${response.status}: ${inline(response.description)}`,
      fieldList(address, response.headers, true),
      ...response.contents.map(({ schema }) => (schema ? within(address, schema, true, "") : "")),
    ]),
  ]);
  return ["## Callbacks", ...blocks];
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

function authorization({ reference }: SiteContext, { security, isPublic }: Operation): string[] {
  if (security.length === 0) return isPublic ? ["## Authorization", noKey] : [];
  const names = new Set(security.flatMap((set) => set.map(({ name }) => name)));
  const schemes = reference.security.filter(({ name }) => names.has(name));
  const isSimple = security.every((set) => set.length === 1 && set[0]?.scopes.length === 0);
  const ways = security.map((set) => {
    const all = set.map(({ name, scopes }) => `${code(name)}${scopes.length > 0 ? ` with ${scopes.join(", ")}` : ""}`);
    return all.length === 0 ? "nothing" : all.join(" and ");
  });
  const lines = schemes.flatMap(({ name, kind, description, facts }) => [
    `- \`${name}\` (${kind}): ${inline(description ?? "")}`,
    ...facts.map(({ label, value }) => `  - ${label}: ${value}`),
  ]);
  return [
    `## Authorization${isSimple && security.length > 1 ? " (one of)" : ""}`,
    isSimple ? "" : ways.join(", or "),
    lines.join("\n"),
  ];
}

function responses(context: SiteContext, address: string, operation: Operation): string[] {
  const seen = new Set<string>();
  return [
    ...(operation.responses.length > 0 ? ["## Responses"] : []),
    ...operation.responses.flatMap((response) => {
      const heading = `### ${response.status} ${response.code === undefined ? "" : `${response.code}: `}${inline(response.description)}`;
      const other = response.otherMethods ? "The response to methods that the path does not have." : "";
      const body = isRefusal(response)
        ? refusal(context, address, operation, response)
        : success(address, response, seen);
      return [heading, other, ...body, linkLines(response)];
    }),
  ];
}

function success(address: string, { contents }: ResponseModel, seen: Set<string>): string[] {
  if (contents.length === 0) return ["No body."];
  return contents.flatMap(({ mediaType, kind, schema }) => {
    const plainType = kind === "json" ? [] : [`Body: ${code(mediaType)}`];
    if (!schema) return plainType;
    const name = schema.name ?? "";
    if (name !== "" && seen.has(name))
      return [`The same fields as above: ${linkTo(address, addresses.schema(name), name)}.`];
    seen.add(name);
    return [...plainType, within(address, schema, true, "")];
  });
}

function refusal({ content }: SiteContext, address: string, operation: Operation, response: ResponseModel): string[] {
  const { code, maxBytes, contents } = response;
  return [
    code === undefined ? "" : `What to do: ${linkTo(address, addresses.problem(code), code)}.`,
    maxBytes === undefined ? "" : `The limit is ${maxBytes} bytes.`,
    ...contents.map(({ schema }) => (schema && schema.name === undefined ? within(address, schema, true, "") : "")),
    ...refusalResponses(content.ledger, operation, response).flatMap(({ verified, example }) =>
      exampleBlocks(`${captionOf(example)}${verified ? " (verified)" : ""}:`, example),
    ),
  ];
}

function linkLines({ links }: ResponseModel): string {
  const lines = links.flatMap(({ name, to, description, facts }) => [
    `- Leads to ${to} (${name})${description === undefined ? "" : `: ${inline(description)}`}`,
    ...facts.map(({ label, value }) => `  - ${label}: \`${value}\``),
  ]);
  return lines.join("\n");
}

function successorLine({ reference }: SiteContext, address: string, { ending }: Operation): string[] {
  const successor = reference.operations.find(({ id }) => id === ending?.successor);
  return successor
    ? [`Use ${linkTo(address, addresses.operation(successor.id), inline(successor.title))} instead.`]
    : [];
}

function headers(address: string, operation: Operation): string[] {
  const fields = responseHeaders(operation).map((header) => ({
    name: header.label,
    required: false,
    schema: { ...header.field.schema, facts: [sentWith(header, operation), ...header.field.schema.facts] },
  }));
  return fields.length === 0 ? [] : ["## Response headers", fieldList(address, fields)];
}

function samples(context: SiteContext, operation: Operation): string[] {
  if (operation.incoming) return payloads(operation);
  const found = samplesWithin(context, operation);
  const others = otherResponses(operation, found);
  return [
    ...(found.length + others.length > 0 ? ["## Samples"] : []),
    ...found.flatMap((sample) => [`### ${inline(sample.title)}`, ...sampleBlocks(sample)]),
    ...(others.length > 0
      ? ["### Other responses", ...sampleBlocks({ name: "", title: "", requests: [], responses: others })]
      : []),
  ];
}

/** What the API sends by itself: nothing to be called. */
function payloads({ body }: Operation): string[] {
  const examples = body?.contents.flatMap(({ examples }) => examples) ?? [];
  const heading = examples.length === 1 ? "## Example" : "## Examples";
  const blocks = examples.flatMap((example) => exampleBlocks(`${captionOf(example)}:`, example));
  return examples.length === 0 ? [] : [heading, ...blocks];
}
