// The documentation comments of the client's calls, all from the spec.

import { literal } from "@contacts-api/openapi/literal";
import type { Spec } from "@contacts-api/openapi/load";
import { isNode, text } from "@contacts-api/openapi/node";
import { fill } from "@contacts-api/openapi/prose";
import { bounds } from "../bounds.ts";
import { type Body, successes } from "../content.ts";
import type { Contract, Operation } from "../contract.ts";
import type { Parameter } from "../parameters.ts";
import type { Call } from "./call.ts";
import { codeType, optionsType, queryType } from "./names.ts";
import { sampleArguments, sampleOf } from "./samples.ts";

/** The form of a call in an example: the function or method, and the first argument of a function. */
export interface Form {
  readonly callee: string;
  readonly parameters: readonly string[];
  readonly values: readonly string[];
}

/** The lines that editors show without scrolling. */
const mostLines = 20;

/**
 * Returns the lines of a function's or method's comment: a sentence or two, the refusals that are particular to it, an
 * example.
 */
export function document({ spec }: Contract, call: Call, form: Form): string[] {
  const { operation } = call;
  const tags = [
    ...form.parameters,
    ...call.path.map(({ parameter, name }, index) => {
      const orObject = call.validator && index === call.path.length - 1 ? ` ${returnedInstead[call.validator]}` : "";
      const ending = parameter.deprecated ? "Deprecated. " : "";
      return `@param ${name} ${ending}${firstSentence(sentences(parameter))}${orObject}`;
    }),
    ...(operation.body ? [`@param body ${bodySentences(operation.body)}`] : []),
    ...(call.query.length > 0
      ? [`@param query ${listed(call.query.map(({ name }) => name))}; see {@link ${queryType(operation)}}.`]
      : []),
    `@param options Time limit, signal and headers of this call; see {@link ${optionsType(operation)}}.`,
    `@returns ${firstSentence(returns(spec, call))}`,
    ...refusals(call),
  ];
  const begin = [
    ...fill(`${operation.summary}. ${firstSentence(operation.description)}`.trimEnd()),
    ...(operation.public ? ["No key is needed."] : []),
    ...tags.flatMap((tag) => fill(tag, 98).map((line, index) => (index === 0 ? line : `  ${line}`))),
    ...(operation.deprecated ? fill(`@deprecated ${ending(operation)}`.trimEnd(), 98) : []),
  ];
  return [...begin, ...exampleOf(begin, (width) => example(spec, call, form, width))];
}

/** Returns the lines of an example, laid out more densely if they would not fit. */
export function exampleOf(before: readonly string[], code: (width: number) => readonly string[]): string[] {
  const usual = code(40);
  const shown = before.length + usual.length + 3 <= mostLines ? usual : code(160);
  return ["@example", "```ts", ...shown, "```"];
}

/** Returns the first sentence of a text of several paragraphs. */
function firstSentence(text: string): string {
  const [paragraph = ""] = text.split("\n\n");
  return /^.+?[.!?](?=\s|$)/s.exec(paragraph)?.[0].replaceAll("\n", " ") ?? paragraph;
}

function ending({ ending }: Operation): string {
  if (!ending) return "";
  const instead = ending.successor === undefined ? "" : ` Use {@link ${ending.successor}} instead.`;
  return `Since ${ending.since}; may be gone from ${ending.sunset} on.${instead}`;
}

const returnedInstead = {
  "if-match": "Or the object: the call changes it only if it is still at that version.",
  "if-none-match": "Or the object: if it is still at that version, the call returns this object.",
};

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

/** Returns a parameter's meaning, limits and default, in sentences. */
export function sentences({ description, schema }: Parameter): string {
  const { minimum, maximum, minLength, maxLength } = schema;
  const range = bounds(minimum, maximum);
  const length = bounds(minLength, maxLength);
  return [
    description,
    schema["format"] === "uuid" ? "A UUID." : "",
    range ? `${range}.` : "",
    // The words of a pattern say more than its lengths.
    length && !schema["pattern"] ? `${length} characters.` : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function returns({ document }: Spec, { operation, dataKind, course }: Call): string {
  const all = successes(operation.responses);
  const [success] = all;
  const every = [...new Set(all.map(({ description }) => description))].join(" ");
  if (course) return `${every} Iterate over it for every item of every page.`;
  // Several successes with one envelope are described by its data.
  const names = new Set(all.map(({ content }) => content?.schemaName));
  if (all.length === 1 || dataKind === "page" || names.size > 1) return every;
  const { schemas } = document["components"] as { schemas: Record<string, { properties?: { data?: unknown } }> };
  const data = schemas[success?.content?.schemaName ?? ""]?.properties?.data;
  const own = isNode(data) ? text(data["description"]) : "";
  return own || every;
}

/** Returns a sentence about the body. A stream can be sent only once. */
function bodySentences({ description, kind }: Body): string {
  const ofStreams = "A `ReadableStream` is sent once: the call is not retried.";
  const about = firstSentence(description);
  return kind === "binary" ? `${about} ${ofStreams}`.trimStart() : about;
}

/** Statuses of authentication, HTTP and limits. Any operation may have them, and their codes are in its type. */
const general = [401, 405, 406, 408, 411, 413, 414, 415, 417, 429, 431];

function refusals({ operation }: Call): string[] {
  const own = operation.responses.filter(({ status }) => status < 500 && !general.includes(status));
  const codes = [...new Set(own.flatMap(({ problemCode }) => problemCode ?? []))];
  return codes.length === 0 ? [] : [`@throws {ApiError} ${listed(codes)}; see {@link ${codeType(operation)}}.`];
}

/** Writes the call with the arguments of the spec's examples. A long last argument is spread over lines. */
function example(spec: Spec, call: Call, { callee, values }: Form, width: number): string[] {
  const ids = [...values, ...call.path.map(({ parameter }) => literal(sampleOf(spec, parameter)))];
  const { result } = call.names;
  const write = (lineWidth: number) =>
    `${result === undefined ? "" : `const ${result} = `}await ${callee}(${[...ids, ...sampleArguments(spec, call, lineWidth)].join(", ")});`;
  const flat = write(Number.POSITIVE_INFINITY);
  const iteration = `for await (const ${call.item} of ${callee}(${ids.join(", ")})) console.log(${call.item});`;
  return [
    ...(flat.length <= 100 ? flat : write(width)).split("\n"),
    ...(call.course && !call.query.some(({ required }) => required) ? [iteration] : []),
  ];
}
