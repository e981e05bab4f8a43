import type { Json, JsonObject } from "@contacts-api/openapi/node";
import { closedEnum } from "@contacts-api/openapi/open-enum";

/**
 * A schema as OpenAPI 3.1 writes it, where 3.0 has other words: `nullable`, and limits that are excluded by a boolean. An
 * enumeration that may grow has its known values as `enum`, and `x-open`.
 */
export function modernSchema(schema: JsonObject): JsonObject {
  const { $comment: _toMaintainers, ...said } = schema;
  return openEnum(withNull(withLimits(said)));
}

function openEnum(schema: JsonObject): JsonObject {
  const closed = closedEnum(schema);
  return closed === schema ? schema : { ...closed, "x-open": true };
}

/** `minimum: 0, exclusiveMinimum: true` is `exclusiveMinimum: 0`. */
function withLimits(schema: JsonObject): JsonObject {
  let limits = schema;
  for (const [limit, exclusive] of [
    ["minimum", "exclusiveMinimum"],
    ["maximum", "exclusiveMaximum"],
  ] as const) {
    const { [limit]: bound, [exclusive]: excluded, ...others } = limits;
    if (excluded === true && bound !== undefined) limits = { ...others, [exclusive]: bound };
    else if (excluded === false) limits = bound === undefined ? others : { ...others, [limit]: bound };
  }
  return limits;
}

/** `nullable` is "or null": of the type, of the alternatives, or of what is referred to. */
function withNull({ nullable, ...schema }: JsonObject): JsonObject {
  if (nullable !== true) return schema;
  const { type, anyOf, oneOf, $ref, allOf, ...others } = schema;
  if (typeof type === "string") return { ...schema, type: [type, "null"] };
  if (type !== undefined) return schema;
  const orNull: JsonObject = { type: "null" };
  if (Array.isArray(oneOf)) return { ...schema, oneOf: [...(oneOf as readonly Json[]), orNull] };
  if (Array.isArray(anyOf)) return { ...schema, anyOf: [...(anyOf as readonly Json[]), orNull] };
  if ($ref === undefined && allOf === undefined) return schema;
  const value: JsonObject = { ...($ref === undefined ? {} : { $ref }), ...(allOf === undefined ? {} : { allOf }) };
  return { ...others, anyOf: [value, orNull] };
}
