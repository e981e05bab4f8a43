// What the client's documentation comments say about a call, all of it from the spec.

import { literal } from "@contacts-api/openapi/literal";
import type { Spec } from "@contacts-api/openapi/load";
import { isNode, text } from "@contacts-api/openapi/node";
import { fill } from "@contacts-api/openapi/prose";
import { bounds } from "../bounds.ts";
import { type Body, successes } from "../content.ts";
import type { Operation } from "../contract.ts";
import type { Parameter } from "../parameters.ts";
import type { Call } from "./call.ts";
import { optionsType, queryType } from "./names.ts";
import { sampleArguments, sampleOf } from "./samples.ts";

/** How an example calls the operation: the function or method, and what a function takes before all else. */
export interface Form {
  readonly callee: string;
  readonly parameters: readonly string[];
  readonly values: readonly string[];
}

/** The lines of a function's or method's comment. */
export function document(spec: Spec, call: Call, form: Form): string[] {
  const { operation } = call;
  const tags = [
    ...form.parameters,
    ...call.path.map(({ parameter, name }, index) => {
      const orObject = call.validator && index === call.path.length - 1 ? ` ${answeredInstead[call.validator]}` : "";
      const ending = parameter.deprecated ? "Deprecated. " : "";
      return `@param ${name} ${ending}${sentences(parameter)}${orObject}`;
    }),
    ...(operation.body ? [`@param body ${bodySentences(operation.body)}`] : []),
    ...(call.query.length > 0
      ? [`@param query ${listed(call.query.map(({ name }) => name))}; see {@link ${queryType(operation)}}.`]
      : []),
    `@param options Time limit, signal and headers of this call; see {@link ${optionsType(operation)}}.`,
    `@returns ${returns(spec, call)}`,
    ...refusals(call),
  ];
  return [
    ...fill(`${operation.summary}.`),
    ...(operation.description ? ["", ...fill(operation.description)] : []),
    ...(operation.public ? ["", "No key is needed."] : []),
    "",
    ...tags.flatMap((tag) => fill(tag, 98).map((line, index) => (index === 0 ? line : `  ${line}`))),
    ...(operation.deprecated ? fill(`@deprecated ${ending(operation)}`.trimEnd(), 98) : []),
    "@example",
    "```ts",
    ...example(spec, call, form),
    "```",
  ];
}

function ending({ ending }: Operation): string {
  if (!ending) return "";
  const instead = ending.successor === undefined ? "" : ` Use {@link ${ending.successor}} instead.`;
  return `Since ${ending.since}; may be gone from ${ending.sunset} on.${instead}`;
}

const answeredInstead = {
  "if-match": "Or what this client answered: then it is written only if it is still at that version (`If-Match`).",
  "if-none-match":
    "Or what this client answered: then that very object is answered again if it is still at that version " +
    "(`If-None-Match`), without a body on the wire.",
};

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

/** A parameter's meaning, limits and default, in sentences. */
export function sentences({ description, schema }: Parameter): string {
  const { minimum, maximum, minLength, maxLength } = schema;
  const range = bounds(minimum, maximum);
  const length = bounds(minLength, maxLength);
  return [
    description,
    schema["format"] === "uuid" ? "A UUID." : "",
    range ? `${range}.` : "",
    // A pattern's own words say more than its lengths.
    length && !schema["pattern"] ? `${length} characters.` : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function returns({ document }: Spec, { operation, answer, course }: Call): string {
  const all = successes(operation.responses);
  const [success] = all;
  const every = [...new Set(all.map(({ description }) => description))].join(" ");
  if (course) return `${every} Iterated over, it gives every item of every page.`;
  // Several successes with one envelope are described by what it holds.
  const names = new Set(all.map(({ content }) => content?.schemaName));
  if (all.length === 1 || answer === "page" || names.size > 1) return every;
  const { schemas } = document["components"] as { schemas: Record<string, { properties?: { data?: unknown } }> };
  const data = schemas[success?.content?.schemaName ?? ""]?.properties?.data;
  const own = isNode(data) ? text(data["description"]) : "";
  return own || every;
}

/** A stream is gone once it is sent. */
function bodySentences({ description, kind }: Body): string {
  const ofStreams = "A `ReadableStream` is sent once: the call is not retried.";
  return kind === "binary" ? `${description} ${ofStreams}`.trimStart() : description;
}

function refusals({ operation }: Call): string[] {
  return operation.responses
    .filter(({ problemCode }) => problemCode !== undefined)
    .map(({ status, problemCode, description }) => `@throws {ApiError} ${status} \`${problemCode}\`: ${description}`);
}

/** The call with the arguments of the spec's examples, the last one spread over lines if it is long. */
function example(spec: Spec, call: Call, { callee, values }: Form): string[] {
  const ids = [...values, ...call.path.map(({ parameter }) => literal(sampleOf(spec, parameter)))];
  const { result } = call.names;
  const write = (width: number) =>
    `${result === undefined ? "" : `const ${result} = `}await ${callee}(${[...ids, ...sampleArguments(spec, call, width)].join(", ")});`;
  const flat = write(Number.POSITIVE_INFINITY);
  const iteration = `for await (const ${call.item} of ${callee}(${ids.join(", ")})) console.log(${call.item});`;
  return [
    ...(flat.length <= 100 ? flat : write(40)).split("\n"),
    ...(call.course && !call.query.some(({ required }) => required) ? [iteration] : []),
  ];
}
