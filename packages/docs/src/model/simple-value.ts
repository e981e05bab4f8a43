import { formats } from "@contacts-api/openapi/formats";
import type { Json, JsonObject } from "@contacts-api/openapi/node";
import { type FlatSchema, typesOf } from "./flatten.ts";

/** A value of a schema that is made of no others: of its first type and format, within its limits. */
export function simpleValue(schema: FlatSchema): Json | undefined {
  const [type = ""] = typesOf(schema).types;
  if (type === "string") return textOf(schema.value);
  return type === "integer" || type === "number" ? numberWithin(schema.value, type) : simplest[type];
}

/** Those that only documents of others have. */
const foreign: Readonly<Record<string, string>> = {
  time: "09:30:00Z",
  duration: "P1D",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  hostname: "example.com",
};

const simplest: Readonly<Record<string, Json>> = { null: null, boolean: true, object: {}, array: [] };

/** A text of the format, or the word for what it is, as long as it must be. */
function textOf({ format, minLength, maxLength }: JsonObject): string {
  if (format === "binary") return "(bytes)";
  const known = formats[String(format)]?.example ?? foreign[String(format)];
  if (known !== undefined) return known;
  const word = "string";
  const least = typeof minLength === "number" ? Math.min(minLength, longest) : 0;
  const long = word.repeat(Math.max(1, Math.ceil(least / word.length)));
  const most = typeof maxLength === "number" ? maxLength : Number.POSITIVE_INFINITY;
  return long.slice(0, Math.max(least, Math.min(most, word.length)));
}

/** A made text is there to be read. */
const longest = 200;

function numberWithin(schema: JsonObject, type: "integer" | "number"): number {
  const usual = type === "integer" ? 1 : 1.5;
  const step = numberOr(schema["multipleOf"], type === "integer" ? 1 : 0.5);
  const above = (bound: Json | undefined, excluded: boolean) => {
    if (typeof bound !== "number") return undefined;
    const next = ceiling(bound, step);
    return excluded && next === bound ? exact(next + step) : next;
  };
  const least = above(schema["minimum"], false) ?? above(schema["exclusiveMinimum"], true);
  const most = numberOr(schema["maximum"], numberOr(schema["exclusiveMaximum"], Number.POSITIVE_INFINITY));
  const fits = (value: number) =>
    value >= (least ?? value) &&
    (value < most || (value === most && schema["maximum"] !== undefined)) &&
    (schema["multipleOf"] === undefined || ceiling(value, step) === value);
  if (fits(usual)) return usual;
  if (least !== undefined && fits(least)) return least;
  if (least !== undefined && Number.isFinite(most)) return exact((least + most) / 2);
  if (Number.isFinite(most))
    return exact(Math.floor(most / step) * step - (schema["maximum"] === undefined ? step : 0));
  return step;
}

function ceiling(value: number, step: number): number {
  return exact(Math.ceil(exact(value / step)) * step);
}

/** 0.1 + 0.2 is 0.3. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

function numberOr(value: Json | undefined, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}

/** `format: binary`, or the media type of what is not written as text. */
export function isBinary({ format, contentMediaType, contentEncoding }: JsonObject): boolean {
  if (format === "binary") return true;
  return typeof contentMediaType === "string" && contentEncoding === undefined && !/^text|json/u.test(contentMediaType);
}
