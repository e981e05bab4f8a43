// Rules for bodies: constructs that client, server or reference would ignore.
import { follow } from "../follow.ts";
import { type BodyKind, bodyKind } from "../media-type.ts";
import { isNode, members } from "../node.ts";
import type { Rule } from "./construct.ts";
import { rule } from "./rule.ts";

export const bodyRules: readonly Rule[] = [
  ...(["requestBody", "response"] as const).map((kind) =>
    rule(
      kind,
      `several media types of ${kind === "response" ? "a response" : "a request body"}`,
      "Describe the body in one of them, or give each an operation.",
      ({ content }) => {
        const all = Object.keys(isNode(content) ? content : {});
        if (content === undefined || all.length === 1) return undefined;
        return {
          keys: ["content"],
          what: "A body does not have one media type.",
          expected: "one media type",
          received: all.join(", ") || "none",
        };
      },
    ),
  ),
  ...(["requestBody", "response"] as const).map((kind) =>
    rule(
      kind,
      kind === "response" ? "a form as a response" : "a form that is not multipart/form-data",
      kind === "response" ? "Respond with JSON, text or one file." : "Describe it as multipart/form-data.",
      ({ content }) => {
        const isForm = kind === "response" ? /^multipart\/|urlencoded$/ : /^multipart\/(?!form-data$)|urlencoded$/;
        const form = members(content).find(([type]) => isForm.test(type));
        if (form === undefined) return undefined;
        return {
          keys: ["content", form[0]],
          what: "A body has a media type that is not read or written.",
          expected: `a type of JSON, text or bytes${kind === "response" ? "" : ", or multipart/form-data"}`,
          received: form[0],
        };
      },
    ),
  ),
  rule("mediaType", "JSON or a form without a schema", "Describe what it holds.", ({ schema }, { keys }) =>
    schema !== undefined || !["json", "multipart"].includes(kindOf(keys))
      ? undefined
      : {
          what: "A body of JSON has no schema.",
          expected: "schema: { $ref: '#/components/schemas/<Name>' }",
          received: "no schema",
        },
  ),
  rule(
    "mediaType",
    "a schema that contradicts a body of text or bytes",
    "Correct the schema, or the media type.",
    ({ schema }, { keys, document }) => {
      const kind = kindOf(keys);
      if (!isNode(schema) || (kind !== "text" && kind !== "binary")) return undefined;
      const { type, format } = follow(document, schema);
      const isBinary = format === "binary";
      if (Object.keys(schema).length === 0 || (type === "string" && isBinary === (kind === "binary"))) return undefined;
      return {
        keys: ["schema"],
        what: `The schema contradicts a body of ${kind === "text" ? "text" : "bytes"}.`,
        expected: `${kind === "text" ? "type: string" : "type: string, format: binary"}; or an empty schema`,
        received: JSON.stringify(schema),
      };
    },
  ),
  rule(
    "mediaType",
    "a form that is more than an object with properties",
    "List the parts as properties.",
    ({ schema }, { keys, document }) => {
      if (kindOf(keys) !== "multipart" || !isNode(schema)) return undefined;
      const { type, ...own } = follow(document, schema);
      const other = ["allOf", "anyOf", "oneOf", "not", "discriminator"].find((name) => own[name] !== undefined);
      const isMap = isNode(own["additionalProperties"]);
      if (type === "object" && other === undefined && !isMap) return undefined;
      return {
        keys: ["schema"],
        what: "The schema of a form is more than an object with properties.",
        expected: "type: object with properties, each of which is a part",
        received: other ?? (isMap ? "additionalProperties" : `type: ${JSON.stringify(type)}`),
      };
    },
  ),
];

/** Returns the kind of a body by its media type, the last of the keys. All forms count as one. */
function kindOf(keys: readonly string[]): BodyKind {
  const type = String(keys.at(-1));
  return /^multipart\/|urlencoded$/.test(type) ? "multipart" : bodyKind(type);
}
