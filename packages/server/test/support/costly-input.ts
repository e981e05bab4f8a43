import { follow } from "@contacts-api/openapi/follow";
import type { Schema } from "@contacts-api/spec/conformance/contract";
import { contract } from "./contract.ts";
import { type DescribedOperation, fieldsOf } from "./described-operation.ts";
import type { Ids } from "./resource-provider.ts";
import { usualRequest } from "./usual-request.ts";

// Inputs that may cost the server more than their size, for every operation of the contract and each of its fields and
// parameters: a new one is covered without a line here.

export interface CostlyRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
}

export interface CostlyInput {
  readonly operationId: string;
  /** The repeated part, such as "many fields". */
  readonly name: string;
  /** The most bytes that the limits leave for it. */
  readonly maxBytes: number;
  /** Returns a request with about this number of bytes of it. */
  request(bytes: number): CostlyRequest;
}

const bodyBytes = 65_536;
/** Of 16 KiB for all headers and the target; the rest is for the key and what HTTP needs. */
const headerBytes = 15_000;

/** Returns a text of about this number of bytes; parts may differ by their number. */
type Filling = (bytes: number) => string;

const repeat =
  (part: string): Filling =>
  (bytes) =>
    part.repeat(Math.max(1, Math.floor(bytes / part.length)));

/** Parts with a comma between them. */
function list(part: (index: number) => string): Filling {
  return (bytes) => {
    const parts: string[] = [];
    for (let length = 0; length < bytes - 16; length += parts.at(-1)!.length + 1) parts.push(part(parts.length));
    return parts.join(",");
  };
}

const nested =
  (open: string, value: string, close: string): Filling =>
  (bytes) => {
    const depth = Math.floor((bytes - value.length) / (open.length + close.length));
    return `${open.repeat(depth)}${value}${close.repeat(depth)}`;
  };

/** A key of half the bytes, above as many values as fit into the other half. */
const keyAbove =
  (character: string, value: string): Filling =>
  (bytes) =>
    `{"${repeat(character)(bytes / 2)}":[${list(() => value)(bytes / 2)}]}`;

const inBraces =
  (filling: Filling): Filling =>
  (bytes) =>
    `{${filling(bytes)}}`;
const inBrackets =
  (filling: Filling): Filling =>
  (bytes) =>
    `[${filling(bytes)}]`;
const inQuotes =
  (filling: Filling): Filling =>
  (bytes) =>
    `"${filling(bytes)}"`;

/** JSON values, for a whole body and for each of its fields. */
const values: Readonly<Record<string, Filling>> = {
  "many fields": inBraces(list((index) => `"${index.toString(36)}":1`)),
  "many numbered fields": inBraces(list((index) => `"${index}":1`)),
  "the same field many times": inBraces(list(() => '"a":1')),
  "a long key of tildes": (bytes) => `{"${repeat("~")(bytes)}":1}`,
  "a long key of escapes": (bytes) => `{"${repeat("\\u0001")(bytes)}":1}`,
  "many keys with U+0000": inBraces(list((index) => `"\\u0000${index.toString(36)}":1`)),
  "many numbers out of range below a long key": keyAbove("~", "1e999"),
  "many strings with U+0000 below a long key": keyAbove("/", '"\\u0000"'),
  "many lone surrogates": inBrackets(list(() => '"\\ud800"')),
  "many small objects": inBrackets(list(() => '{"a":1}')),
  "many empty arrays": inBrackets(list(() => "[]")),
  "many numbers that grow when written out": inBrackets(list(() => "1e20")),
  "deep arrays": nested("[", "1e999", "]"),
  "deep objects": nested('{"a":', "1e999", "}"),
  "a long number": repeat("9"),
  "a long fraction": (bytes) => `0.${repeat("3")(bytes)}`,
  "a long exponent": (bytes) => `1e-${repeat("0")(bytes)}9`,
  "a long string": inQuotes(repeat("x")),
  "a long string of escapes": inQuotes(repeat("\\u0001")),
  "a long string of surrogate pairs": inQuotes(repeat("\\ud83d\\ude00")),
  "a long string of spaces": inQuotes(repeat(" ")),
};

/** Values of parameters and headers. */
const texts: Readonly<Record<string, Filling>> = {
  long: repeat("a"),
  "of digits": repeat("9"),
  "of quotes": repeat('"'),
  "of entity tags": repeat('"1",'),
  "of commas": repeat(","),
  "of semicolons": repeat(";q=1"),
  "of hyphens": repeat("-"),
};

/** Headers that no operation declares, and the server reads. */
const commonHeaders = [
  "Accept",
  "Authorization",
  "Content-Type",
  "Content-Encoding",
  "Cookie",
  "Origin",
  "traceparent",
];

/** Returns every costly input of an operation. The ids are of what was made for it. */
export function costlyInputs(operation: DescribedOperation, { key, ids }: { key: string; ids: Ids }): CostlyInput[] {
  const { body, ...rest } = usualRequest(operation, ids);
  const headers = [["Authorization", key]] as const;
  const usual = { ...rest, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const input = (name: string, maxBytes: number, change: (bytes: number) => Partial<CostlyRequest>) => ({
    operationId: operation.operationId,
    name,
    maxBytes,
    request: (bytes: number) => ({ ...usual, ...change(bytes) }),
  });
  return [
    ...(operation.body === undefined ? [] : bodiesOf(operation.body, requiredOf(operation.body, body!), input)),
    ...targetsOf(operation, usual, input),
    ...headersOf(operation, usual, input),
  ];
}

type MakeInput = (name: string, maxBytes: number, change: (bytes: number) => Partial<CostlyRequest>) => CostlyInput;

function bodiesOf(body: Schema, usual: object, input: MakeInput): CostlyInput[] {
  const withField = (field: string, json: string) => {
    const others = Object.entries(usual).filter(([name]) => name !== field);
    return `{${[...others, [field, undefined]].map(([name, value]) => `${JSON.stringify(name)}:${value === undefined ? json : JSON.stringify(value)}`).join(",")}}`;
  };
  const bytesLeft = bodyBytes - JSON.stringify(usual).length - 100;
  return Object.entries(values).flatMap(([name, filling]) => [
    input(`${name}, as body`, bodyBytes - 100, (bytes) => ({ body: filling(bytes) })),
    ...Object.keys(fieldsOf(body)).map((field) =>
      input(`${name}, as ${field}`, bytesLeft, (bytes) => ({ body: withField(field, filling(bytes)) })),
    ),
  ]);
}

function targetsOf({ parameters }: DescribedOperation, usual: CostlyRequest, input: MakeInput): CostlyInput[] {
  const query = parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
  const withQuery = (text: string) => ({ path: `${usual.path}?${text}` });
  const last = usual.path.lastIndexOf("/") + 1;
  return [
    input("many unknown parameters", headerBytes, (bytes) =>
      withQuery(list((index) => index.toString(36))(bytes).replaceAll(",", "&")),
    ),
    input("many escapes in a parameter", headerBytes, (bytes) => withQuery(`a=${repeat("%41")(bytes)}`)),
    ...[...query, "unknown"].flatMap((name) => [
      input(`many times the parameter ${name}`, headerBytes, (bytes) => withQuery(repeat(`${name}=1&`)(bytes))),
      input(`a long parameter ${name}`, headerBytes, (bytes) => withQuery(`${name}=${repeat("9")(bytes)}`)),
    ]),
    input("a long last step of the path", headerBytes, (bytes) => ({
      path: usual.path.slice(0, last) + repeat("a")(bytes),
    })),
  ];
}

function headersOf({ parameters }: DescribedOperation, usual: CostlyRequest, input: MakeInput): CostlyInput[] {
  const declared = parameters.filter((parameter) => parameter.in === "header").map(({ name }) => name);
  const withHeaders = (added: CostlyRequest["headers"]) => {
    const names = added.map(([name]) => name);
    return { headers: [...usual.headers.filter(([name]) => !names.includes(name)), ...added] };
  };
  const many = (bytes: number, each: number) => Array.from({ length: Math.floor(bytes / each) }, (_, index) => index);
  return [
    input("many unknown headers", headerBytes, (bytes) =>
      withHeaders(many(bytes, 40).map((index) => [`x-${index}`, "v".repeat(28)] as const)),
    ),
    ...[...declared, ...commonHeaders].flatMap((name) => [
      ...Object.entries(texts).map(([text, filling]) =>
        input(`a header ${name} ${text}`, headerBytes, (bytes) => withHeaders([[name, filling(bytes)]])),
      ),
      input(`many times the header ${name}`, headerBytes, (bytes) =>
        withHeaders(many(bytes, 40).map(() => [name, "1"] as const)),
      ),
    ]),
  ];
}

/** Returns the fields that a body must have. */
function requiredOf(reference: Schema, body: object): object {
  const { required = [], anyOf = [] } = follow(contract, reference) as { required?: string[]; anyOf?: Schema[] };
  const oneOfThese = anyOf.flatMap((part) => (part["required"] ?? []) as string[]).filter((name) => name in body);
  const names = [...required, ...oneOfThese.slice(0, 1)];
  return Object.fromEntries(Object.entries(body).filter(([name]) => names.includes(name)));
}
