// The keywords of schemas: JSON Schema 2020-12, as OpenAPI 3.1 uses it, and rules of this project.

import { formats } from "../formats.ts";
import { type Kind, refused, type Shape, supported } from "./construct.ts";
import {
  anything,
  flag,
  matching,
  numeric,
  oneOf,
  patternText,
  scalar,
  scalars,
  text,
  textByName,
  texts,
  wholeFrom,
} from "./shapes.ts";

const schema = { kind: "schema" } as const;
const checked = "Checked by the server, shown in the reference.";
const typed = "Types of client and server, checked by the server, shown in the reference.";
const forReaders = "Comments of the types, shown in the reference.";

/** `items: false` ends a tuple, and `false` excludes a property. */
const schemaOrFlag: Shape = { kind: "schema" };

export const schemaKinds = {
  schema: {
    title: "a schema",
    section: "schemas",
    fields: {
      $ref: supported(text, typed),
      $defs: supported({ map: schema }, "Named schemas, as in components."),
      type: supported(anything, typed),
      enum: supported(scalars, typed),
      const: supported(scalar, typed),
      allOf: supported({ list: schema }, typed),
      anyOf: supported({ list: schema }, typed),
      oneOf: supported({ list: schema }, typed),
      not: supported(schema, checked),
      discriminator: supported(
        { kind: "discriminator" },
        "Selects the branch of a oneOf in refusals and in the reference.",
      ),
      properties: supported({ map: schema }, typed),
      required: supported(texts, typed),
      additionalProperties: supported(schemaOrFlag, typed),
      minProperties: supported(wholeFrom(0), checked),
      maxProperties: supported(wholeFrom(0), checked),
      items: supported(schemaOrFlag, typed),
      prefixItems: supported({ list: schema }, typed),
      minItems: supported(wholeFrom(0), checked),
      maxItems: supported(wholeFrom(0), checked),
      uniqueItems: supported(flag, checked),
      minLength: supported(wholeFrom(0), checked),
      maxLength: supported(wholeFrom(0), checked),
      pattern: supported(patternText, checked),
      format: supported(oneOf(...Object.keys(formats)), checked),
      minimum: supported(numeric, checked),
      maximum: supported(numeric, checked),
      exclusiveMinimum: supported(numeric, checked),
      exclusiveMaximum: supported(numeric, checked),
      multipleOf: supported(
        { expected: "a number over 0", admits: (value) => numeric.admits(value) && Number(value) > 0 },
        checked,
      ),
      default: supported(anything, "Filled in by the server; the client may leave it out."),
      readOnly: supported(flag, "In responses only: the types and validators of requests do not have it."),
      writeOnly: supported(flag, "In requests only: the types of responses do not have it."),
      deprecated: supported(flag, "The types' @deprecated, and a mark in the reference."),
      title: supported(text, "Shown in the reference."),
      description: supported(text, forReaders),
      examples: supported({ list: anything }, "The samples and the reference."),
      $comment: supported(text, "For readers of the spec alone."),
      "x-expected": supported(text, "The words of the server's refusal: what was expected."),
      "x-refused-properties": supported(textByName, "The words of the server's refusal of a property."),
      "x-enumDescriptions": supported(textByName, forReaders),
      "x-max-bytes": supported(wholeFrom(1), checked),
      "x-max-depth": supported(wholeFrom(1), checked),
      "x-type-parameter": supported(flag, "A type parameter of the client, for the caller's own type of it."),
      "x-rule": supported(
        matching("the name of a rule of the server, in kebab case", /^[a-z]+(?:-[a-z]+)*$/),
        "A function of the server's rules/ checks it.",
      ),
      example: supported(anything, "The samples and the reference; examples is its newer form."),
      nullable: refused("It stems from OpenAPI 3.0.", 'Write type: [string, "null"].'),
      patternProperties: refused("TypeScript has no type for it.", "Write additionalProperties with a schema."),
      propertyNames: refused("TypeScript has no type for it.", "Describe the names in words."),
      unevaluatedProperties: refused("The validators do not track it.", "Write additionalProperties."),
      unevaluatedItems: refused("The validators do not track it.", "Write items."),
      contains: refused("TypeScript has no type for it.", "Describe it in words."),
      minContains: refused("It belongs to contains.", "Remove it."),
      maxContains: refused("It belongs to contains.", "Remove it."),
      dependentRequired: refused("TypeScript has no type for it.", "Write oneOf with a branch for each case."),
      dependentSchemas: refused("TypeScript has no type for it.", "Write oneOf with a branch for each case."),
      if: refused("TypeScript has no type for it.", "Write oneOf with a branch for each case."),
      // biome-ignore lint/suspicious/noThenProperty: the name of the keyword.
      then: refused("TypeScript has no type for it.", "Write oneOf with a branch for each case."),
      else: refused("TypeScript has no type for it.", "Write oneOf with a branch for each case."),
      contentEncoding: refused("The server does not decode texts.", "Describe it in words."),
      contentMediaType: refused("The server does not decode texts.", "Describe it in words."),
      contentSchema: refused("The server does not decode texts.", "Describe it in words."),
      $id: refused("Schemas are found by their place.", "Remove it."),
      $schema: refused("Schemas are read in the dialect of OpenAPI 3.1.", "Remove it."),
      $anchor: refused("Schemas are found by their place.", "Refer to components."),
      $dynamicRef: refused("TypeScript has no type for it.", "Write $ref."),
      $dynamicAnchor: refused("TypeScript has no type for it.", "Remove it."),
      $vocabulary: refused("Schemas are read in the dialect of OpenAPI 3.1.", "Remove it."),
      definitions: refused("It stems from older drafts.", "Write $defs."),
      xml: refused("Bodies are JSON.", "Remove it."),
      externalDocs: refused("The reference has no place for it.", "Put the link into the description."),
    },
  },
  discriminator: {
    title: "a discriminator",
    fields: {
      propertyName: { ...supported(text, "The property that tells the branches apart."), required: true },
      mapping: supported(textByName, "The values of branches whose property does not say them itself."),
    },
  },
} as const satisfies Record<string, Kind>;

/** Keywords that do not change the admitted values: only these may stand beside a `$ref`. */
export const annotations: readonly string[] = [
  "title",
  "description",
  "examples",
  "deprecated",
  "default",
  "readOnly",
  "writeOnly",
  "$comment",
  "x-expected",
];

/** The types that each keyword applies to. */
export const typesOfKeyword: Readonly<Record<string, readonly string[]>> = {
  properties: ["object"],
  required: ["object"],
  additionalProperties: ["object"],
  minProperties: ["object"],
  maxProperties: ["object"],
  items: ["array"],
  prefixItems: ["array"],
  minItems: ["array"],
  maxItems: ["array"],
  uniqueItems: ["array"],
  minLength: ["string"],
  maxLength: ["string"],
  pattern: ["string"],
  "x-rule": ["string"],
  minimum: ["number", "integer"],
  maximum: ["number", "integer"],
  exclusiveMinimum: ["number", "integer"],
  exclusiveMaximum: ["number", "integer"],
  multipleOf: ["number", "integer"],
  "x-refused-properties": ["object"],
};
