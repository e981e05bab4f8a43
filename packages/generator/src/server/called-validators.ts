// Validators that call each other, so that the code of a schema stands once, however many others refer to it.
import { isNode, type Node } from "@contacts-api/openapi/node";
import { _, type CodeKeywordDefinition, Name } from "ajv";

const keyword = "x-validator";

/** Keywords whose schemas hold for the value or a part of it in any case. The faults of branches are told apart by place. */
const certain = new Map([
  ["allOf", "list"],
  ["prefixItems", "list"],
  ["properties", "map"],
  ["additionalProperties", "one"],
  ["items", "one"],
  ["then", "one"],
]);

/** Replaces references to schemas that have a validator: it is called. */
export function withCalls(node: Node, called: ReadonlySet<string>): Node {
  const { $ref: reference, ...rest } = node;
  const made = Object.entries(rest).map(([key, value]) => [key, member(certain.get(key), value, called)]);
  if (typeof reference === "string") made.push(called.has(reference) ? [keyword, reference] : ["$ref", reference]);
  return Object.fromEntries(made);
}

function member(form: string | undefined, value: unknown, called: ReadonlySet<string>): unknown {
  const convert = (one: unknown) => (isNode(one) ? withCalls(one, called) : one);
  if (form === "list" && Array.isArray(value)) return value.map(convert);
  if (form === "map" && isNode(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, convert(one)]));
  }
  return form === "one" ? convert(value) : value;
}

/** Calls the validator of a schema, and takes over its faults. */
export const callOfValidator: CodeKeywordDefinition = {
  keyword,
  schemaType: "string",
  code({ gen, data, schema, it }) {
    const validator = new Name(validatorName(String(schema)));
    gen.if(_`!${validator}(${data}, { instancePath: instancePath + ${it.errorPath} })`, () => {
      gen.code(_`vErrors = (vErrors ?? []).concat(${validator}.errors)`);
      gen.code(_`errors = vErrors.length`);
    });
  },
};

/** Returns the name of the constant that holds the validator of a schema. */
export function validatorName(schema: string): string {
  return `validate${schema}`;
}
