// The keywords that a value may fail, for the server to have words for each.
import { kinds } from "@contacts-api/openapi/constructs/table";
import { unchecked } from "./checked-schema.ts";
import { annotations } from "./own-keywords.ts";

/** Keywords without their own fault: the schemas below them have it, or they decide nothing. */
const silent = [
  "$ref",
  "$defs",
  "$comment",
  "allOf",
  "default",
  "deprecated",
  "description",
  "discriminator",
  "examples",
];

/** Every keyword that a value may fail. */
export const failing = [
  ...Object.entries(kinds.schema.fields)
    .filter(([, field]) => !("refused" in field))
    .map(([name]) => name)
    .filter((name) => ![...silent, ...annotations, ...unchecked, "items", "prefixItems", "properties"].includes(name)),
  // A schema that is `false`, more items than `prefixItems` allows, the branch of a discriminator.
  "false schema",
  "items",
  "if",
].sort();
