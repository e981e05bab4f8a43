import fc, { type Arbitrary } from "fast-check";
import { routes } from "../../src/generated/routes.ts";
import { type GeneratedRequest, requestOf } from "./arbitrary-request.ts";
import { soundJson } from "./arbitrary-value.ts";
import { type DescribedOperation, fieldsOf, operations } from "./described-operation.ts";
import type { Ids } from "./resource-provider.ts";

// Requests that no caller sends by mistake: anything that HTTP can carry.

/** A request of the operation with a hostile body, or a request of no operation. */
export function hostileRequestOf(operation: DescribedOperation, made: readonly Ids[]): Arbitrary<GeneratedRequest> {
  const known = requestOf(operation, made);
  const hasBody = operation.body !== undefined;
  return fc.oneof(
    ...(hasBody ? [fc.tuple(known, body).map(([request, body]) => ({ ...request, body }))] : []),
    fc.tuple(known, headers).map(([request, more]) => ({ ...request, headers: { ...request.headers, ...more } })),
    fc.tuple(known, query).map(([request, query]) => ({ ...request, path: `${request.path.split("?")[0]}?${query}` })),
    fc.tuple(known, path).map(([request, path]) => ({ ...request, path })),
  );
}

const fieldNames = operations.flatMap(({ body }) => (body === undefined ? [] : Object.keys(fieldsOf(body))));
const name = fc.constantFrom(...new Set(fieldNames), "__proto__", "constructor", "");
const number = fc.constantFrom("1e309", "-1e999", "9".repeat(400), "1e-400", "-0", "0.1e+2", "01", "+1", "NaN", "0x1");
const escaped = fc.constantFrom("\\u0000", "\\ud800", "\\udc00\\ud800", "\\x", "\\", "\\u00", "\u2028", "\t", "\ufeff");
const long = fc.integer({ min: 1, max: 70_000 }).map((length) => `"${"é".repeat(length / 2)}"`);
const deep = fc
  .tuple(fc.integer({ min: 1, max: 7000 }), fc.constantFrom(['{"a":', "}"] as const, ["[", "]"] as const), fc.boolean())
  .map(([depth, [open, close], isClosed]) => `${open.repeat(depth)}1${isClosed ? close.repeat(depth) : ""}`);
const value = fc.oneof(
  number,
  long,
  deep,
  escaped.map((text) => `"a${text}b"`),
  soundJson.map((json) => JSON.stringify(json)),
);

/** An object written by hand, its keys as often as they come. */
const object = fc
  .array(fc.tuple(name, value), { maxLength: 4 })
  .map((fields) => `{${fields.map(([name, value]) => `"${name}":${value}`).join(",")}}`);

const brokenBytes = fc
  .tuple(
    object,
    fc.constantFrom([0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe2, 0x82], [0]),
    fc.nat(),
  )
  .map(([text, bytes, place]) => {
    const whole = [...new TextEncoder().encode(text)];
    whole.splice(place % (whole.length + 1), 0, ...bytes);
    return Uint8Array.from(whole);
  });

const body = fc.oneof(object, brokenBytes, fc.uint8Array({ max: 255, maxLength: 300 }), fc.string(), value);

/** The bytes that a header may have on the wire: any but NUL, CR and LF. */
const headerText = fc.array(fc.integer({ min: 1, max: 255 }), { maxLength: 40 }).map((codes) =>
  String.fromCharCode(...codes)
    .replaceAll(/[\r\n]/g, "")
    .trim(),
);

const headerNames = ["accept", "content-type", "content-encoding", "content-length", "if-match", "if-none-match"];
const headers = fc.dictionary(
  fc.constantFrom(...headerNames, "idempotency-key", "x-request-id", "traceparent", "origin", "expect", "range"),
  fc.oneof(
    headerText,
    fc.constantFrom(
      "*",
      "*/*;q=0",
      "application/json;q=",
      '"',
      'W/"',
      ",,,",
      "0",
      "-1",
      "gzip",
      "application/json; charset=utf-16",
    ),
  ),
  { minKeys: 1, maxKeys: 4, noNullPrototype: true },
);

const piece = fc.constantFrom(
  "%00",
  "%ff",
  "%",
  "%2",
  "%u0041",
  "&&",
  "=",
  "limit",
  "[]",
  "limit=1",
  "offset=",
  "+",
  "#",
  "?",
  "__proto__=1",
  "\u00e9",
);
const query = fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 8 }).map((parts) => parts.join(""));

const literals = routes.map(({ path }) => path.split("/").filter((step) => step !== "" && !step.startsWith("{")));
const step = fc.constantFrom(
  ...new Set(literals.flat()),
  "..",
  ".",
  "%2e%2e",
  "%2e%2e%2f",
  "%2f",
  "%5c",
  "\\",
  "%00",
  "%ff",
  "%",
  "",
  ...new Set(literals.map((steps) => `${steps.at(-1)![0]!.toUpperCase()}${steps.at(-1)!.slice(1)}`)),
  "livez",
  ";a=b",
  "@",
  ":",
  "%C0%AE",
);
const path = fc
  .tuple(
    fc.constantFrom("", ...routes.map(({ path }) => path.split("/{")[0]!)),
    fc.array(fc.oneof(step, fc.string({ maxLength: 5 })), { minLength: 1, maxLength: 6 }),
  )
  .map(([above, steps]) => `${above}/./${steps.join("/")}`);
