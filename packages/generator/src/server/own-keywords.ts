// Keywords that Ajv does not have: rules of the server, and forms with faster code or better messages.
import { kinds } from "@contacts-api/openapi/constructs/table";
import type { Node } from "@contacts-api/openapi/node";
import { _, type CodeKeywordDefinition, type KeywordCxt } from "ajv";

/** Keywords with our own check, each a function of the server's rules/. */
export const ownKeywords: Readonly<Record<string, Omit<CodeKeywordDefinition, "keyword">>> = {
  "x-max-bytes": limitBy("isWithinBytes"),
  "x-max-depth": limitBy("isWithinDepth"),
  uniqueItems: {
    schemaType: "boolean",
    type: "array",
    error: { message: "" },
    // Ajv compares each item with every other one, which takes seconds for a body of the usual limit.
    code: (check) => {
      if (check.schema) check.fail(_`!${called(check, "areUnique")}(${check.data})`);
    },
  },
  multipleOf: {
    schemaType: "number",
    type: "number",
    error: { message: "", params: ({ schema }) => _`{multipleOf: ${schema}}` },
    // A quotient of decimal fractions is rarely whole: 111848.18 / 0.01 is 11184817.999999998.
    code: (check) => check.fail(_`!${called(check, "isMultipleOf")}(${check.data}, ${check.schema})`),
  },
  "x-rule": {
    schemaType: "string",
    type: "string",
    error: { message: "", params: ({ schema }) => _`{rule: ${schema}}` },
    code: (check) => check.fail(_`!${called(check, "keepsRule")}(${check.data}, ${check.schema})`),
  },
};

/** Keywords that inform people and the pipeline, and decide nothing here. */
export const annotations = Object.keys(kinds.schema.fields).filter(
  (name) => name.startsWith("x-") && !(name in ownKeywords),
);

/**
 * Checks anyOf and oneOf whose alternatives are references. Ajv cannot tell their faults from others, so it drops them.
 */
export function choice(keyword: "anyOf" | "oneOf"): CodeKeywordDefinition {
  return {
    keyword,
    schemaType: "array",
    trackErrors: true,
    error: { message: "", params: ({ params }) => _`{passing: ${params["passing"]}}` },
    code: (check) => {
      const { gen } = check;
      const passing = gen.let("passing", 0);
      for (const [index, part] of (check.schema as Node[]).entries()) {
        const valid = gen.name("_valid");
        if (Object.keys(part).length === 0) gen.var(valid, true);
        else check.subschema({ keyword, schemaProp: index, compositeRule: true }, valid);
        gen.if(valid, () => gen.code(_`${passing}++`));
      }
      check.reset();
      check.setParams({ passing });
      check.fail(keyword === "anyOf" ? _`${passing} === 0` : _`${passing} !== 1`);
    },
  };
}

function limitBy(name: string): Omit<CodeKeywordDefinition, "keyword"> {
  return {
    schemaType: "number",
    error: { message: "", params: ({ schema }) => _`{limit: ${schema}}` },
    // `this` is the text that the whole value was read from, if there is one.
    code: (check) => check.fail(_`!${called(check, name)}(${check.data}, ${check.schema}, this)`),
  };
}

function called({ gen }: KeywordCxt, name: string) {
  return gen.scopeValue("func", { ref: name, code: _`require(${name})` });
}
