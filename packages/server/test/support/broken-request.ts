import { follow } from "@contacts-api/openapi/follow";
import type { Schema } from "@contacts-api/spec/conformance/contract";
import fc, { type Arbitrary } from "fast-check";
import { escapePointer } from "../../src/http/body.ts";
import { type DescribedOperation, type GeneratedRequest, requestOf } from "./arbitrary-request.ts";
import { brokenValueOf, contract, soundJson, soundText } from "./arbitrary-value.ts";

// Requests with exactly one fault, and where it is.

export interface BrokenRequest extends GeneratedRequest {
  /** What `path` must name; undefined if no field is at fault. */
  readonly fault: string | undefined;
}

/** A request of the operation that the contract allows but for one place. */
export function brokenRequestOf(operation: DescribedOperation, ids: readonly string[]): Arbitrary<BrokenRequest> {
  const breaks = [
    ...breaksOfParameters(operation),
    ...(operation.body === undefined ? [] : breaksOfBody(operation.body)),
  ];
  return fc.tuple(requestOf(operation, ids), fc.oneof(...breaks)).map(([request, apply]) => apply(request));
}

type Break = Arbitrary<(request: GeneratedRequest) => BrokenRequest>;

const unsoundText = fc
  .tuple(soundText, fc.constantFrom("\0", "\ud800", "\udfff"), soundText)
  .map((parts) => parts.join(" "));

function breaksOfBody(reference: Schema): Break[] {
  const schema = follow(contract, reference) as { properties: Record<string, Schema>; required?: string[] };
  const names = Object.keys(schema.properties);
  const identifiers = ["phone_number", "email", "external_id"];
  const needsOne = "anyOf" in schema;
  const deep = fc.integer({ min: 32, max: 7000 }).map((depth) => `${'{"a":'.repeat(depth)}{}${"}".repeat(depth)}`);
  return [
    ...names.map((name) =>
      brokenValueOf(schema.properties[name]!).map((value) => withField(name, JSON.stringify(value))),
    ),
    ...names.map((name) => unsoundText.map((text) => withField(name, JSON.stringify(text)))),
    ...(names.includes("metadata")
      ? [
          deep.map((json) => withField("metadata", json)),
          unsoundText.map((text) => withField("metadata", JSON.stringify({ list: [text] }), "/metadata/list/0")),
        ]
      : []),
    fc
      .tuple(fc.oneof(soundText, fc.constantFrom("__proto__", "constructor", "toString", "a/b~c")), soundJson)
      .filter(([name]) => !names.includes(name))
      .map(([name, value]) => withField(name, JSON.stringify(value), `/${escapePointer(name)}`)),
    ...(schema.required ?? []).map((name) => fc.constant(withoutFields([name], `/${name}`))),
    ...(needsOne ? [fc.constant(withoutFields(identifiers, undefined))] : []),
    fc
      .oneof(fc.array(soundJson), soundText, fc.integer(), fc.constant(null), fc.boolean())
      .map((body) => (request: GeneratedRequest) => ({ ...request, body: JSON.stringify(body), fault: undefined })),
  ];
}

function breaksOfParameters({ parameters, path }: DescribedOperation): Break[] {
  const known = parameters.map(({ name }) => name);
  const inQuery = parameters.filter((parameter) => parameter.in === "query");
  const unknown = fc.stringMatching(/^[a-z_]{1,20}$/).filter((name) => !known.includes(name));
  const notNumbers = fc.oneof(fc.constantFrom("-1", "1.5", "1e1", "0x1", "", " 1", "NaN", "9".repeat(400)), soundText);
  return [
    unknown.map((name) => withQuery(`${name}=1`, name)),
    ...inQuery.map(({ name }) =>
      notNumbers
        .filter((text) => !/^\d+$/.test(text) || text.length > 10)
        .map((text) => withQuery(`${name}=${encodeURIComponent(text)}`, name)),
    ),
    ...inQuery.map(({ name }) => fc.constant(withQuery(`${name}=1&${name}=1`, name))),
    ...(known.includes("Idempotency-Key")
      ? [fc.stringMatching(/^[!-~]{256,300}$|^[!-~]+ [!-~]+$/).map((key) => withHeader("Idempotency-Key", key))]
      : []),
    ...(path.includes("{contact_id}")
      ? [
          fc
            .stringMatching(/^[0-9a-zA-Z_~-]{1,40}$/)
            .filter((text) => !isLiteral(text) && text.length !== 36)
            .map(withId),
        ]
      : []),
  ];
}

/** `/v1/contacts/find` is a path of its own. */
function isLiteral(text: string): boolean {
  return `/v1/contacts/${text}` in contract.paths;
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

function withId(id: string) {
  return (request: GeneratedRequest): BrokenRequest => ({
    ...request,
    path: request.path.replace(/^\/v1\/contacts\/[^/?]+/, `/v1/contacts/${id}`),
    fault: "contact_id",
  });
}
