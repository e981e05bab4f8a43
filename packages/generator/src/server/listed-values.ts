// The values of enum and const: each is valid against the other keywords of its schema.
import type { Node } from "@contacts-api/openapi/node";
import { pointer, pointerBelow } from "@contacts-api/openapi/pointer";
import { placedIn } from "@contacts-api/openapi/walk";
import type { Contract } from "../contract.ts";
import { withPlaces } from "./refused-schema.ts";
import { isValid } from "./validator-code.ts";

/** Keywords that may exclude a listed value. The table of constructs compares types. */
const limiting = [
  ...["pattern", "minLength", "maxLength", "format", "not"],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
];

/** Ends the generation at the first listed value that its own schema refuses. */
export function checkListed({ spec, schemas, operations }: Contract): void {
  for (const [name, schema] of schemas) visit(pointer("components", "schemas", name), schema);
  for (const { parameters } of operations) {
    for (const { schema, pointer } of parameters) visit(`${pointer}/schema`, schema);
  }

  function visit(place: string, whole: Node): void {
    for (const { node, keys } of placedIn(whole)) {
      if (limiting.some((keyword) => node[keyword] !== undefined)) check(pointerBelow(place, ...keys), node);
    }
  }

  function check(place: string, schema: Node): void {
    const { enum: _, const: __, ...others } = schema;
    const keyword = Array.isArray(schema["enum"]) ? "enum" : "const";
    const values = Array.isArray(schema["enum"]) ? schema["enum"] : "const" in schema ? [schema["const"]] : [];
    const valid = (value: unknown) =>
      withPlaces(
        spec,
        schemas,
        (keys) => pointerBelow(place, ...keys),
        () => isValid(others, schemas, value),
      );
    const index = values.findIndex((value) => !valid(value));
    if (index < 0) return;
    spec.fail(keyword === "enum" ? `${place}/enum/${index}` : `${place}/const`, {
      what: "A listed value is not valid against its own schema.",
      expected: `a value that fits ${limiting.filter((name) => schema[name] !== undefined).join(", ")}`,
      received: JSON.stringify(values[index]),
      remedy: "Correct the value, or the schema.",
    });
  }
}
