// Rules for limits: schemas that admit no value, and numbers that JavaScript changes.
import { follow } from "../follow.ts";
import { formats } from "../formats.ts";
import { isNode, type Node, nodes } from "../node.ts";
import type { Rule } from "./construct.ts";
import { schemaRule as rule, typesOf } from "./schema-rule.ts";

const limits = ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"];

export const limitRules: readonly Rule[] = [
  rule("a limit of integers that no number holds exactly", "Write a limit within ±9007199254740991.", (schema) => {
    const name = [...limits, "multipleOf"].find(
      (limit) => typeof schema[limit] === "number" && Math.abs(schema[limit]) > Number.MAX_SAFE_INTEGER,
    );
    if (name === undefined || !typesOf(schema).includes("integer")) return undefined;
    return {
      keys: [name],
      what: `${name} is a number that JavaScript does not hold exactly.`,
      expected: "a number within ±9007199254740991",
      received: String(schema[name]),
    };
  }),
  rule(
    "a value of enum or const that no number holds exactly",
    "Write it as a string, or within ±9007199254740991.",
    (schema) => {
      const values = Array.isArray(schema["enum"]) ? schema["enum"] : [schema["const"]];
      const inexact = values.find((value) => Number.isInteger(value) && !Number.isSafeInteger(value));
      if (inexact === undefined || typesOf(schema).includes("number")) return undefined;
      return {
        keys: [schema["enum"] === undefined ? "const" : "enum"],
        what: "A listed value is a number that JavaScript does not hold exactly.",
        expected: "integers within ±9007199254740991",
        received: `a number read as ${inexact}`,
      };
    },
  ),
  rule("limits and a format that admit no number", "Correct one of them.", (schema) => {
    const name = limits.find((limit) => schema[limit] !== undefined);
    if (name === undefined || admitsNumber(schema)) return undefined;
    const given = [...limits, "format"].filter((key) => schema[key] !== undefined);
    return {
      keys: [name],
      what: "The limits of a number admit nothing.",
      expected: "a number that fits all limits, the type and the format",
      received: given.map((key) => `${key}: ${schema[key]}`).join(", "),
    };
  }),
  rule("more required properties than maxProperties", "Correct one of them.", ({ required, maxProperties }) => {
    if (!Array.isArray(required) || !(required.length > Number(maxProperties))) return undefined;
    return {
      keys: ["maxProperties"],
      what: "maxProperties is less than the number of required properties: nothing is admitted.",
      expected: `maxProperties of at least ${required.length}`,
      received: String(maxProperties),
    };
  }),
  rule(
    "recursion that no value ends, through required properties and items",
    "Make a property optional, or let it be null.",
    (schema, { document, keys }) => {
      if (keys.length !== 3 || keys[1] !== "schemas" || !isEndless(document, schema, new Set())) return undefined;
      return {
        what: `Each value of the schema ${keys[2]} would contain another one.`,
        expected: "recursion through an optional property, an array that may be empty, or a choice with null",
        received: "a circle of required properties and items",
      };
    },
  ),
];

/** Tells if a number is within all limits, those of type and format included. */
function admitsNumber(schema: Node): boolean {
  const { check } = formats[String(schema["format"])] ?? {};
  const [least, most] = Array.isArray(check) ? check : [-Infinity, Infinity];
  const [low, above] = [numberAt(schema, "minimum") ?? -Infinity, numberAt(schema, "exclusiveMinimum") ?? -Infinity];
  const [high, below] = [numberAt(schema, "maximum") ?? Infinity, numberAt(schema, "exclusiveMaximum") ?? Infinity];
  if (typesOf(schema).includes("number")) {
    const [from, to] = [Math.max(low, above, least), Math.min(high, below, most)];
    return from < to || (from === to && from > above && to < below);
  }
  const from = Math.max(Math.ceil(low), Math.floor(above) + 1, least);
  return from <= Math.min(Math.floor(high), Math.ceil(below) - 1, most);
}

function numberAt(schema: Node, name: string): number | undefined {
  return typeof schema[name] === "number" ? schema[name] : undefined;
}

/** Tells if each value of the schema contains a value of one of the schemas around it. */
function isEndless(document: Node, given: Node, around: ReadonlySet<Node>): boolean {
  const schema = follow(document, given);
  if (around.has(schema)) return true;
  const inner = new Set(around).add(schema);
  const endless = (part: unknown) => isNode(part) && isEndless(document, part, inner);
  if (nodes(schema["allOf"]).some(endless)) return true;
  const choices = [...nodes(schema["anyOf"]), ...nodes(schema["oneOf"])];
  if (choices.length > 0) return choices.every(endless);
  const { required, properties, items, prefixItems, minItems } = schema;
  const ofType: Readonly<Record<string, () => boolean>> = {
    object: () => Array.isArray(required) && isNode(properties) && required.some((name) => endless(properties[name])),
    array: () => Number(minItems) > 0 && (nodes(prefixItems).some(endless) || endless(items)),
  };
  const types = typesOf(schema);
  return types.length > 0 && types.every((type) => ofType[type]?.() === true);
}
