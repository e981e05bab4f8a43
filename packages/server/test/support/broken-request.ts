import { follow } from "@contacts-api/openapi/follow";
import type { Schema } from "@contacts-api/spec/conformance/contract";
import fc, { type Arbitrary } from "fast-check";
import { escapePointer } from "../../src/http/body.ts";
import { type GeneratedRequest, requestOf } from "./arbitrary-request.ts";
import { allows, allowsAnything, brokenValueOf, soundJson, soundText } from "./arbitrary-value.ts";
import { contract } from "./contract.ts";
import { type DescribedOperation, fieldsOf, idPlacesOf, type Parameter } from "./described-operation.ts";
import type { Ids } from "./resource-provider.ts";

// Requests with exactly one fault, and where it is.

export interface BrokenRequest extends GeneratedRequest {
  /** The value that `path` must have; undefined if no field is invalid. */
  readonly fault: string | undefined;
}

/** A request of the operation that the contract allows but for one place. */
export function brokenRequestOf(operation: DescribedOperation, made: readonly Ids[]): Arbitrary<BrokenRequest> {
  const breaks = [
    ...breaksOfParameters(operation),
    ...(operation.body === undefined ? [] : breaksOfBody(operation.body)),
  ];
  return fc.tuple(requestOf(operation, made), fc.oneof(...breaks)).map(([request, apply]) => apply(request));
}

type Break = Arbitrary<(request: GeneratedRequest) => BrokenRequest>;

const unsoundText = fc
  .tuple(soundText, fc.constantFrom("\0", "\ud800", "\udfff"), soundText)
  .map((parts) => parts.join(" "));

function breaksOfBody(reference: Schema): Break[] {
  const schema = follow(contract, reference) as { required?: string[]; anyOf?: { required?: string[] }[] };
  const properties = fieldsOf(reference);
  const names = Object.keys(properties);
  const oneOfThese = (schema.anyOf ?? []).flatMap(({ required = [] }) => required);
  return [
    ...Object.entries(properties).flatMap(([name, field]) => breaksOfField(name, field)),
    fc
      .tuple(fc.oneof(soundText, fc.constantFrom("__proto__", "constructor", "toString", "a/b~c")), soundJson)
      .filter(([name]) => !names.includes(name))
      .map(([name, value]) => withField(name, JSON.stringify(value), `/${escapePointer(name)}`)),
    ...(schema.required ?? []).map((name) => fc.constant(withoutFields([name], `/${name}`))),
    ...(oneOfThese.length > 0 ? [fc.constant(withoutFields(oneOfThese, undefined))] : []),
    fc
      .oneof(fc.array(soundJson), soundText, fc.integer(), fc.constant(null), fc.boolean())
      .map((body) => (request: GeneratedRequest) => ({ ...request, body: JSON.stringify(body), fault: undefined })),
  ];
}

function breaksOfField(name: string, reference: Schema): Break[] {
  const { type, properties, "x-max-depth": mostDepth } = follow(contract, reference);
  const isOpen = type === "object" && properties === undefined;
  const deep = mostDepth === undefined ? [] : [fc.integer({ min: Number(mostDepth), max: 7000 })];
  return [
    ...(allowsAnything(reference)
      ? []
      : [brokenValueOf(reference).map((value) => withField(name, JSON.stringify(value)))]),
    unsoundText.map((text) => withField(name, JSON.stringify(text))),
    ...(isOpen
      ? [unsoundText.map((text) => withField(name, JSON.stringify({ list: [text] }), `/${name}/list/0`))]
      : []),
    ...deep.map((depths) => depths.map((depth) => withField(name, `${'{"a":'.repeat(depth)}{}${"}".repeat(depth)}`))),
  ];
}

const oddTexts = ["-1", "1.5", "1e1", "0x1", "", " 1", "NaN", "9".repeat(400)];

function breaksOfParameters(operation: DescribedOperation): Break[] {
  const { parameters, path } = operation;
  const known = parameters.map(({ name }) => name);
  const inQuery = parameters.filter((parameter) => parameter.in === "query");
  const unknown = fc.stringMatching(/^[a-z_]{1,20}$/).filter((name) => !known.includes(name));
  // A free text that is an id has no wrong form.
  const inPath = idPlacesOf(operation).filter((place) => place.in === "path" && !allows(place.schema, "~"));
  return [
    unknown.map((name) => withQuery(`${name}=1`, name)),
    ...inQuery.flatMap((parameter) => {
      const { name } = parameter;
      const [odd, ...others] = oddTexts.filter((text) => isBroken(parameter, text));
      if (odd === undefined) return [];
      const broken = soundText.map((text) => (isBroken(parameter, text) ? text : odd));
      const text = fc.oneof(fc.constantFrom(odd, ...others), broken);
      return [text.map((text) => withQuery(`${name}=${encodeURIComponent(text)}`, name))];
    }),
    ...inQuery.map(({ name }) => fc.constant(withQuery(`${name}=1&${name}=1`, name))),
    ...(known.includes("Idempotency-Key")
      ? [fc.stringMatching(/^[!-~]{256,300}$|^[!-~]+ [!-~]+$/).map((key) => withHeader("Idempotency-Key", key))]
      : []),
    ...inPath.map(({ name, schema }) =>
      fc
        .stringMatching(/^[0-9a-zA-Z_~-]{1,40}$/)
        // `/v1/contacts/find` is a different path.
        .filter((text) => !allows(schema, text) && !(path.replace(`{${name}}`, text) in contract.paths))
        .map((text) => withId(path, name, text)),
    ),
  ];
}

/** Returns true if the parameter refuses the text. No schema says which texts are cursors; none of these is one. */
function isBroken({ name, schema }: Parameter, text: string): boolean {
  const { type } = follow(contract, schema);
  if (type === "integer" && /^-?\d{1,15}$/.test(text)) return !allows(schema, Number(text));
  if (type === "boolean" && /^(?:true|false)$/.test(text)) return false;
  return name === "cursor" || !allows(schema, text);
}

/** The body as text: `__proto__` in an object literal would be no field, and the value may be deeper than the stack. */
function withField(name: string, json: string, fault = `/${name}`) {
  return (request: GeneratedRequest): BrokenRequest => {
    const others = Object.entries(request.body as object).filter(([known]) => known !== name);
    const fields = [...others.map(([other, value]) => [other, JSON.stringify(value)]), [name, json]];
    const body = `{${fields.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(",")}}`;
    return { ...request, body, fault };
  };
}

function withoutFields(names: readonly string[], fault: string | undefined) {
  return (request: GeneratedRequest): BrokenRequest => {
    const fields = Object.entries(request.body as object).filter(([name]) => !names.includes(name));
    return { ...request, body: Object.fromEntries(fields), fault };
  };
}

function withQuery(query: string, fault: string) {
  return (request: GeneratedRequest): BrokenRequest => ({
    ...request,
    path: `${request.path.split("?")[0]}?${query}`,
    fault,
  });
}

function withHeader(name: string, value: string) {
  return (request: GeneratedRequest): BrokenRequest => ({
    ...request,
    headers: { ...request.headers, [name]: value },
    fault: name,
  });
}

function withId(template: string, name: string, id: string) {
  return (request: GeneratedRequest): BrokenRequest => {
    const steps = request.path.split("?")[0]!.split("/");
    steps[template.split("/").indexOf(`{${name}}`)] = id;
    return { ...request, path: steps.join("/"), fault: name };
  };
}
