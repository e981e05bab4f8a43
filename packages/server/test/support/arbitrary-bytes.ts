import fc, { type Arbitrary } from "fast-check";
import { routes } from "../../src/generated/routes.ts";

// Bytes that may arrive on a connection: pieces of HTTP, most of them valid, so that some pass the parser, and noise.

const noise = fc.uint8Array({ maxLength: 20 }).map((bytes) => String.fromCharCode(...bytes));

/** One of these, rarely something else. */
function mostly(sound: readonly string[], ...others: Arbitrary<string>[]): Arbitrary<string> {
  const rare = others.map((arbitrary) => ({ weight: 1, arbitrary }));
  return fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...sound) }, ...rare);
}

const paths = [...new Set(routes.map(({ path }) => path.replaceAll(/\{\w+\}/g, "x")))];

const piece = fc.constantFrom(
  ...paths,
  ...["/", "//", "..", "%2e%2e", "%00", "%", "%zz", "\\", "#", "?", "&", ";", ":80"],
  ...["limit=1", "limit=1&limit=1", "http://elsewhere.test", "http://[", "user:secret@", "/livez", "/docs/"],
);
const target = mostly(
  [...paths, "/docs/", "/livez"],
  fc.constantFrom("*", "", "/\xff", "/é", "/\x00"),
  fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => `/${pieces.join("")}`),
  fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join("")),
);
const methods = [...new Set(routes.map(({ method }) => method))];
const method = mostly([...methods, "HEAD"], fc.constantFrom("OPTIONS", "TRACE", "get", "GE T", ""), noise);
const version = mostly(["HTTP/1.1"], fc.constantFrom("HTTP/1.0", "HTTP/2.0", "HTTP/9.9", ""));
const lineEnd = mostly(["\r\n"], fc.constantFrom("\n", "\r", ""));

const framing = fc.constantFrom(
  ...["Content-Length: 2", "Content-Length: 999", "Content-Length: -1", "Content-Length: 2, 2", "Content-Length: 1e1"],
  ...["Transfer-Encoding: chunked", "Transfer-Encoding: gzip, chunked", "Transfer-Encoding: identity", "Trailer: X"],
  ...[
    "Expect: 100-continue",
    "Expect: nonsense",
    "Upgrade: websocket",
    "Connection: upgrade",
    "Connection: keep-alive",
  ],
);
const header = mostly(
  [
    ...[
      "Content-Type: application/json",
      "Accept: \xff",
      "Accept: */*;q=",
      "If-Match: \xff",
      'If-None-Match: W/"',
      "X: y",
    ],
    ...[
      "X-Request-Id: a\tb",
      "X-Request-Id: \xe9",
      "Idempotency-Key: \xe9",
      "Idempotency-Key: a",
      "Idempotency-Key: a, b",
    ],
  ],
  framing,
  fc.constantFrom(": empty", "X", " folded", `X: ${"a".repeat(17_000)}`, "Authorization: org_x", "X: \x00"),
  noise,
);
/** A body and the header lines that announce it, most of them truly: what follows is read as the next request. */
const found = '{"email":"ada@mail.example"}';
const json = "Content-Type: application/json";
const bodies: Arbitrary<{ lines: readonly string[]; body: string }> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ lines: [], body: "" }) },
  { weight: 4, arbitrary: fc.constant({ lines: [json, `Content-Length: ${found.length}`], body: found }) },
  { weight: 4, arbitrary: fc.constant({ lines: [json, "Transfer-Encoding: chunked"], body: "2\r\n{}\r\n0\r\n\r\n" }) },
  fc.record({
    lines: fc.array(framing, { maxLength: 2 }),
    body: fc.oneof(fc.constantFrom("{}", "zz\r\n", "2\r\n{}", "0\r\nX: 1\r\n\r\n", "{".repeat(70_000)), noise),
  }),
);

/** Something like a request with the given lines among its headers; each character is a byte. */
export function bytesWith(...lines: readonly string[]): Arbitrary<string> {
  return fc
    .tuple(fc.tuple(method, target, version), fc.array(header, { maxLength: 3 }), lineEnd, bodies)
    .map(([start, headers, end, framed]) =>
      [start.join(" "), ...lines, ...headers, ...framed.lines, "", framed.body].join(end),
    );
}
