// Rules for parameters: constructs that cannot be written, sent or read.
import { follow } from "../follow.ts";
import { isNode } from "../node.ts";
import type { Rule } from "./construct.ts";
import { headerName, isArray, isScalar, rule, scalarTypes } from "./rule.ts";

const places = ["path", "query", "header"];
const styles: Readonly<Record<string, string>> = { path: "simple", query: "form", header: "simple" };
/** Header parameters that OpenAPI tells readers to ignore. */
const ignoredHeaders = ["accept", "content-type", "authorization"];

export const parameterRules: readonly Rule[] = [
  rule("parameter", "in: cookie", "Move the parameter.", ({ in: place, name }) =>
    places.includes(String(place))
      ? undefined
      : {
          keys: ["in"],
          what: `The parameter ${name} is in a place that the server does not read.`,
          expected: `in: one of ${places.join(", ")}`,
          received: `in: ${String(place)}`,
        },
  ),
  rule(
    "parameter",
    "style other than the default of its place",
    "Remove the style; write an array as form, an object as a body.",
    ({ in: place, style }) =>
      style === undefined || style === styles[String(place)]
        ? undefined
        : {
            keys: ["style"],
            what: "A parameter has a style that client and server do not write.",
            expected: `style: ${styles[String(place)]}, or no style`,
            received: `style: ${String(style)}`,
          },
  ),
  rule(
    "parameter",
    "x-instead-of outside a query, and x-one-required without it",
    "Correct the parameter.",
    ({ in: place, "x-instead-of": other, "x-one-required": isOneRequired }) => {
      if (other !== undefined && place !== "query") {
        return {
          keys: ["x-instead-of"],
          what: "x-instead-of has no effect on this parameter.",
          expected: "x-instead-of at a parameter in a query",
          received: `x-instead-of, in: ${String(place)}`,
        };
      }
      if (other !== undefined || isOneRequired === undefined) return undefined;
      return {
        keys: ["x-one-required"],
        what: "x-one-required does not say which of two parameters is required.",
        expected: "x-one-required beside x-instead-of",
        received: "x-one-required alone",
      };
    },
  ),
  rule("parameter", "explode outside a query", "Remove it.", ({ in: place, explode, schema }, { document }) => {
    if (explode === undefined || (place === "query" && isNode(schema) && isArray(follow(document, schema))))
      return undefined;
    return {
      keys: ["explode"],
      what: "explode has no effect on this parameter.",
      expected: "explode at an array in a query",
      received: `explode: ${String(explode)}, in: ${String(place)}`,
    };
  }),
  rule(
    "parameter",
    "a path parameter that is not required",
    "Write required: true.",
    ({ in: place, required, name }) =>
      place !== "path" || required === true
        ? undefined
        : {
            what: `The path parameter ${name} is not required.`,
            expected: "required: true",
            received: `required: ${String(required)}`,
          },
  ),
  rule(
    "parameter",
    "a header that OpenAPI ignores: Accept, Content-Type, Authorization",
    "Remove the parameter.",
    ({ in: place, name }) =>
      place !== "header" || !ignoredHeaders.includes(String(name).toLowerCase())
        ? undefined
        : {
            keys: ["name"],
            what: `OpenAPI ignores the header parameter ${name}.`,
            expected: "the media types of content, and security",
            received: String(name),
          },
  ),
  rule(
    "parameter",
    "a schema that cannot be read from text",
    "Give the parameter one of these types.",
    ({ in: place, schema, name }, { document }) => {
      if (!isNode(schema)) return undefined;
      const own = follow(document, schema);
      const item = isNode(own["items"]) ? follow(document, own["items"]) : {};
      if (isScalar(own) || (place === "query" && isArray(own) && isScalar(item))) return undefined;
      return {
        keys: ["schema"],
        what: `The parameter ${name} has a type that cannot be read from text.`,
        expected: `type: one of ${scalarTypes.join(", ")}; in a query also an array of these`,
        received: `type: ${JSON.stringify(own["type"]) ?? "none"}${isArray(own) ? ` of ${JSON.stringify(item["type"])}` : ""}`,
      };
    },
  ),
  rule("parameter", "__proto__ in a path or a header", "Rename the parameter.", ({ in: place, name }) =>
    place === "query" || name !== "__proto__"
      ? undefined
      : {
          keys: ["name"],
          what: "A parameter is called __proto__, which JavaScript reads as the prototype.",
          expected: "another name",
          received: "__proto__",
        },
  ),
  rule("parameter", "a header name that HTTP does not admit", "Rename the parameter.", ({ in: place, name }) =>
    place !== "header" || headerName.test(String(name))
      ? undefined
      : {
          keys: ["name"],
          what: "The name of a header parameter is not the name of a header.",
          expected: "letters, digits and hyphens, such as X-Tenant",
          received: JSON.stringify(name),
        },
  ),
  rule(
    "parameter",
    "a required parameter with a default",
    "Remove one of them.",
    ({ required, schema, name }, { document }) => {
      const value = isNode(schema) ? (schema["default"] ?? follow(document, schema)["default"]) : undefined;
      if (required !== true || value === undefined) return undefined;
      return {
        keys: ["schema"],
        what: `The required parameter ${name} has a default, which never applies.`,
        expected: "required: true, or a default",
        received: `required: true and default: ${JSON.stringify(value)}`,
      };
    },
  ),
];
