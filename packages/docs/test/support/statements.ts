import { isNode, type Json, type JsonObject } from "@contacts-api/openapi/node";
import { followPlace } from "@contacts-api/openapi/place";
import { renderProse } from "../../src/text/prose.ts";
import { textOf } from "./html.ts";

/** Something that the specification says and that a page therefore must show, and where it says so. */
interface Statement {
  readonly pointer: string;
  readonly words: string;
}

const prose = ["description", "summary", "x-expected", "x-refused-properties", "x-enumDescriptions"];
const literal = ["pattern", "format", "operationId", "x-problem-code"];
const numbers = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
  "x-max-bytes",
  "x-max-depth",
];

/** Returns all statements of the document below a place, read without the generator's model. */
export function statementsBelow(
  document: JsonObject,
  start: JsonObject,
  pointer: string,
  skip: (pointer: string) => boolean,
) {
  const found: Statement[] = [];
  visit(start, pointer, []);
  return found;

  /** `around`: the references on the way, since a schema may hold itself. */
  function visit(place: JsonObject, at: string, around: readonly Json[]): void {
    const reference = place["$ref"];
    if (skip(at) || (reference !== undefined && around.includes(reference))) return;
    const inside = reference === undefined ? around : [...around, reference];
    const value = expand(document, place);
    for (const [key, below] of Object.entries(value)) {
      const here = `${at}/${key}`;
      // Examples are data: what looks like a keyword in them is none.
      if (key === "example" || key === "value" || (key === "examples" && Array.isArray(below))) add(here, data(below));
      else if (prose.includes(key)) for (const words of texts(below)) add(here, said(words));
      else if (literal.includes(key)) add(here, [String(below)]);
      else if (numbers.includes(key)) add(here, [Number(below).toLocaleString("en-US")]);
      // Pages say in words whether a parameter is required.
      else if (key === "enum" || (key === "required" && Array.isArray(below))) add(here, texts(below));
      else if (key === "default" || key === "const") add(here, [JSON.stringify(below)]);
      else if (key === "discriminator") add(here, discriminating(below as JsonObject));
      else if (key === "properties" || key === "headers") {
        const there = Object.entries(below as JsonObject).filter(([, entry]) => !isAbsent(entry, at));
        add(
          here,
          there.map(([name]) => name),
        );
        descend(Object.fromEntries(there), here, inside);
      } else descend(below, here, inside);
    }
  }

  function descend(value: Json, at: string, around: readonly Json[]): void {
    if (Array.isArray(value)) for (const [index, entry] of value.entries()) descend(entry, `${at}/${index}`, around);
    else if (isNode(value)) {
      if (/\/(?:properties|headers|responses|content|examples|schemas)$/u.test(at)) {
        for (const [name, entry] of Object.entries(value)) if (isNode(entry)) visit(entry, `${at}/${name}`, around);
      } else visit(value, at, around);
    }
  }

  function add(at: string, words: readonly string[]): void {
    for (const word of words) found.push({ pointer: at, words: word });
  }
}

/** Returns true for a read-only property of a request, and for a write-only property of a response. */
function isAbsent(property: Json, at: string): boolean {
  if (!isNode(property)) return false;
  return (
    property[at.startsWith("/requestBody") ? "readOnly" : "writeOnly"] === true &&
    /^\/(?:requestBody|responses)/u.test(at)
  );
}

/** The property, and its values that the mapping gives. */
function discriminating({ propertyName, mapping }: JsonObject): string[] {
  return [String(propertyName), ...(isNode(mapping) ? Object.keys(mapping) : [])];
}

/** A reference's target, with what stands beside the reference. */
function expand(document: JsonObject, place: JsonObject): JsonObject {
  if (place["$ref"] === undefined) return place;
  const { $ref: _reference, ...beside } = place;
  return { ...followPlace(document, { value: place, pointer: "" }).value, ...beside } as JsonObject;
}

/** The words and numbers within an example, however it is laid out. */
function data(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(data);
  if (isNode(value)) return Object.entries(value).flatMap(([key, below]) => [key, ...data(below)]);
  if (typeof value !== "string") return [JSON.stringify(value)];
  // A text that is JSON itself stands within JSON, with its quotation marks escaped.
  return [/^[[{]"/u.test(value) ? JSON.stringify(value).slice(1, -1) : value];
}

function texts(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  return isNode(value) ? Object.values(value).flatMap(texts) : [String(value)];
}

/** Markdown as a reader sees it. */
function said(markdown: string): string[] {
  return [textOf(`<body>${renderProse(markdown)}</body>`)];
}

/** Returns true for statements that a page leaves to the page of a schema: the body of refusals, which they all share. */
export function elsewhere(pointer: string): boolean {
  return /^\/responses\/[345]\d\d\/content\/application\/json\/schema/u.test(pointer);
}

/**
 * Sentences about a schema that another sentence replaces: about a response's envelope (replaced by the response's), about
 * the base of a schema, and about the only choice besides null. A parameter's example replaces its schema's.
 */
export function replaced({ pointer }: { pointer: string }): boolean {
  return (
    /\/(?:allOf\/0|oneOf\/0|application\/json\/schema)\/description$/u.test(pointer) ||
    /\/pathParameters\/\d+\/schema\/examples$/u.test(pointer)
  );
}
