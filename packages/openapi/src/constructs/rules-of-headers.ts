// Rules for the headers of responses: names that cannot be sent, and those that the server alone sends.
import { follow } from "../follow.ts";
import { isNode, members } from "../node.ts";
import type { Finding, Rule } from "./construct.ts";
import { firstRepeated, headerName, isScalar, rule, scalarTypes } from "./rule.ts";

/** Headers of the connection and of the length of a message (RFC 9110, sections 7.6.1 and 8.6). */
const ofTheServer = [
  "connection",
  "content-length",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
];

export const headerRules: readonly Rule[] = [
  rule(
    "header",
    "a schema that is not a plain value",
    "Give the header one of these types.",
    ({ schema }, { document }) =>
      !isNode(schema) || isScalar(follow(document, schema))
        ? undefined
        : {
            keys: ["schema"],
            what: "A header has a type that is not written as text.",
            expected: `type: one of ${scalarTypes.join(", ")}`,
            received: `type: ${JSON.stringify(follow(document, schema)["type"]) ?? "none"}`,
          },
  ),
  rule("response", "the header Content-Type", "Remove the header.", ({ headers }) => {
    const found = members(headers).find(([name]) => name.toLowerCase() === "content-type");
    if (found === undefined) return undefined;
    return {
      keys: ["headers", found[0]],
      what: `OpenAPI ignores the header ${found[0]} of a response.`,
      expected: "the media type under content, which says the same",
      received: found[0],
    };
  }),
  rule("response", "a header name that HTTP does not admit", "Rename the header.", ({ headers }) =>
    firstHeader(headers, (name) => !headerName.test(name), {
      what: "The name of a header of a response is not the name of a header.",
      expected: "letters, digits and hyphens, such as X-Row-Count",
    }),
  ),
  rule("response", "a header called __proto__", "Rename the header.", ({ headers }) =>
    firstHeader(headers, (name) => name === "__proto__", {
      what: "A header is called __proto__, which JavaScript reads as the prototype.",
      expected: "another name",
    }),
  ),
  rule(
    "response",
    "a header of the connection or of its length: Connection, Content-Length and others",
    "Remove it.",
    ({ headers }) =>
      firstHeader(headers, (name) => ofTheServer.includes(name.toLowerCase()), {
        what: "The server itself sends this header of a response.",
        expected: `none of ${ofTheServer.join(", ")}`,
      }),
  ),
  rule("response", "two headers whose names differ in case alone", "Remove one of them.", ({ headers }) => {
    const names = members(headers).map(([name]) => name);
    const [index, other] = firstRepeated(names.map((name) => name.toLowerCase()));
    if (index === undefined || other === undefined) return undefined;
    return {
      keys: ["headers", names[index]!],
      what: "A header of a response is described twice: HTTP ignores the case of names.",
      expected: "each header once",
      received: `${names[other]} and ${names[index]}`,
    };
  }),
];

/** Returns the fault of the first header whose name is refused. */
function firstHeader(
  headers: unknown,
  isRefused: (name: string) => boolean,
  fault: Pick<Finding, "what" | "expected">,
): Finding | undefined {
  const name = members(headers)
    .map(([own]) => own)
    .find(isRefused);
  return name === undefined ? undefined : { keys: ["headers", name], ...fault, received: JSON.stringify(name) };
}
