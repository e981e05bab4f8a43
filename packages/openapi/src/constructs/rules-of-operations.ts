// Rules for operations: contradictions between known fields.
import { follow } from "../follow.ts";
import { bodyKind } from "../media-type.ts";
import { isNode, members, type Node, nodes } from "../node.ts";
import { propertiesOf } from "../properties.ts";
import type { Position, Rule } from "./construct.ts";
import { parametersOf } from "./parameters-of.ts";
import { rule } from "./rule.ts";

export const operationRules: readonly Rule[] = [
  rule(
    "operation",
    "an operationId that is not a verb and a noun in camel case",
    "Name the operation.",
    ({ operationId }) =>
      /^[a-z]+[A-Z][A-Za-z0-9]*$/.test(String(operationId))
        ? undefined
        : {
            keys: ["operationId"],
            what: "An operationId is not a verb and a noun.",
            expected: "operationId: a verb and a noun in camel case, such as listContacts",
            received: String(operationId),
          },
  ),
  rule(
    "operation",
    "no tag, several tags, or a tag that the document does not describe",
    "Give the operation the tag of its resource, and describe the tag under tags.",
    ({ tags }, { document }) => {
      const all = nodes(document["tags"]);
      const known = all.map((tag) => tag["name"]);
      const given = Array.isArray(tags) ? tags : [];
      if (given.length === 1 && known.includes(given[0])) return undefined;
      return {
        keys: ["tags"],
        what: given.length > 1 ? "An operation has several tags." : "An operation belongs to no resource.",
        expected: `one of the tags ${known.join(", ")}`,
        received: given.join(", ") || "no tag",
      };
    },
  ),
  rule("operation", "security other than security: []", "Remove it.", ({ security }) =>
    security === undefined || (Array.isArray(security) && security.length === 0)
      ? undefined
      : {
          keys: ["security"],
          what: "An operation has its own security.",
          expected: "security: [] for a public operation, else none: the document's applies",
          received: JSON.stringify(security),
        },
  ),
  rule(
    "operation",
    "deprecated without its days, or days without deprecated",
    "Add or remove what is missing.",
    (operation) => {
      const days = ["x-deprecated-since", "x-sunset"].filter((name) => operation[name] !== undefined);
      const isDeprecated = operation["deprecated"] === true;
      if (days.length === (isDeprecated ? 2 : 0) && (isDeprecated || operation["x-successor"] === undefined))
        return undefined;
      return {
        what: "The deprecation of an operation is incomplete.",
        expected: "deprecated: true with x-deprecated-since and x-sunset, or none of them",
        received: `deprecated: ${isDeprecated}, ${days.join(" and ") || "neither day"}`,
      };
    },
  ),
  rule(
    "operation",
    "x-instead-of that names no other parameter of the query that may be left out",
    "Name one, or remove x-instead-of.",
    (operation, position) => {
      const query = parametersOf(operation, position).filter((parameter) => parameter["in"] === "query");
      const optional = query.filter(({ required }) => required !== true).map(({ name }) => name);
      const one = query.find(
        ({ name, required, "x-instead-of": other }) =>
          other !== undefined && (required === true || other === name || !optional.includes(other)),
      );
      return one === undefined
        ? undefined
        : {
            keys: ["parameters"],
            what: `The parameter ${String(one["name"])} replaces one that no request may leave out.`,
            expected: "x-instead-of: the name of another parameter of the query, neither of them required",
            received: `x-instead-of: ${String(one["x-instead-of"])}${one["required"] === true ? ", required: true" : ""}`,
          };
    },
  ),
  rule(
    "operation",
    "a request body of GET or DELETE",
    "Use parameters, or another method.",
    ({ requestBody }, { keys }) => {
      const method = String(keys.at(-1));
      if (requestBody === undefined || !["get", "delete"].includes(method)) return undefined;
      return {
        keys: ["requestBody"],
        what: `A ${method.toUpperCase()} has a body.`,
        expected: "no body: HTTP gives it no meaning",
        received: "requestBody",
      };
    },
  ),
  rule(
    "operation",
    "a response under default or a range of statuses",
    "Name the status; ranges and `default` are not supported.",
    ({ responses }) => {
      const wrong = Object.keys(isNode(responses) ? responses : {}).find((status) => !/^[1-5]\d\d$/.test(status));
      if (wrong === undefined) return undefined;
      return {
        keys: ["responses", wrong],
        what: "A response stands under something that is not a status.",
        expected: 'a status from "100" to "599"',
        received: wrong,
      };
    },
  ),
  rule("operation", "no success", "Describe what the operation responds.", ({ responses }) =>
    Object.keys(isNode(responses) ? responses : {}).some((status) => /^2\d\d$/.test(status))
      ? undefined
      : {
          keys: ["responses"],
          what: "An operation has no success.",
          expected: "a response with a status from 200 to 299",
          received: "none",
        },
  ),
  rule("operation", "204, 205, 304 or 1xx with content", "Remove it, or use 200.", ({ responses }, { document }) => {
    const found = members(responses).find(
      ([status, response]) =>
        /^(?:204|205|304|1..)$/.test(status) && follow(document, response)["content"] !== undefined,
    );
    if (found === undefined) return undefined;
    return {
      keys: ["responses", found[0]],
      what: `A ${found[0]} has content.`,
      expected: "no content: HTTP sends none with this status",
      received: "content",
    };
  }),
  rule("operation", "200 without content", "Describe the envelope, or use 204.", ({ responses }, { document }) => {
    const success = isNode(responses) ? responses["200"] : undefined;
    if (!isNode(success) || follow(document, success)["content"] !== undefined) return undefined;
    return {
      keys: ["responses", "200"],
      what: "A success has no body.",
      expected: "content, such as application/json with an envelope",
      received: "200 without content",
    };
  }),
  rule(
    "operation",
    "a success whose JSON is not an envelope",
    "Wrap what it holds in data.",
    ({ responses }, { document }) => {
      for (const [status, response] of members(responses).filter(([name]) => name.startsWith("2"))) {
        const json = members(follow(document, response)["content"]).find(([type]) => bodyKind(type) === "json");
        if (json === undefined || !isNode(json[1]["schema"])) continue;
        const properties = propertiesOf(document, json[1]["schema"]);
        if (properties.has("data")) continue;
        return {
          keys: ["responses", status],
          what: "The JSON of a success is not an envelope.",
          expected: "an object with data and errors, and pagination if it is a page",
          received: [...properties.keys()].join(", ") || "no properties",
        };
      }
      return undefined;
    },
  ),
  rule(
    "operation",
    "a public operation that takes Idempotency-Key or If-Match",
    "Remove the parameter, or security: [].",
    (operation, position) => {
      const security = operation["security"] ?? position.document["security"];
      const isPublic = security === undefined || (Array.isArray(security) && security.length === 0);
      const bound = isPublic ? headerOf(operation, position, "idempotency-key", "if-match") : undefined;
      if (bound === undefined) return undefined;
      return {
        what: `A public operation takes ${bound}.`,
        expected: `a key, or no ${bound}: what it refers to belongs to an organisation`,
        received: `no security and the parameter ${bound}`,
      };
    },
  ),
  rule(
    "operation",
    "Idempotency-Key beside a response of bytes",
    "Respond with an id, and offer the bytes with a GET.",
    (operation, position) => {
      if (headerOf(operation, position, "idempotency-key") === undefined) return undefined;
      for (const [status, response] of members(operation["responses"]).filter(([name]) => name.startsWith("2"))) {
        const [type] = Object.keys((follow(position.document, response)["content"] ?? {}) as Node);
        if (type === undefined || bodyKind(type) !== "binary") continue;
        return {
          keys: ["responses", status],
          what: "An operation takes Idempotency-Key and responds with bytes, which are not stored for a repetition.",
          expected: "a response of JSON or text, or no Idempotency-Key",
          received: type,
        };
      }
      return undefined;
    },
  ),
];

/** Returns the first of the header parameters that the operation takes. */
function headerOf(operation: Node, position: Position, ...names: readonly string[]): string | undefined {
  const headers = parametersOf(operation, position).filter((parameter) => parameter["in"] === "header");
  return headers.map(({ name }) => String(name)).find((name) => names.includes(name.toLowerCase()));
}
