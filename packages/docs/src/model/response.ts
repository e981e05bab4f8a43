import type { Json, JsonObject } from "@contacts-api/openapi/node";
import { child, entries, followPlace, type Place, textAt } from "@contacts-api/openapi/place";
import { type Access, visiblePart, withAccess } from "./access.ts";
import { exampleOf } from "./example.ts";
import { asForm } from "./form-parts.ts";
import { type Fact, numberOf } from "./limits.ts";
import { type Link, readLink } from "./link.ts";
import { optional } from "./optional.ts";
import { type Field, readSchema, type SchemaModel } from "./schema.ts";

export interface NamedExample {
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly value: Json;
  /** Where it is, if it is too long for the document; then there is no value. */
  readonly external?: string;
  /** It is not the document's, but made from the schema. */
  readonly made?: boolean;
  /** It stands for a response without a body; there is no value. */
  readonly isEmpty?: boolean;
  /** It is shown as it is, not as JSON. */
  readonly isText?: boolean;
}

export interface Content {
  readonly mediaType: string;
  readonly kind: BodyKind;
  readonly maxBytes?: string;
  readonly schema?: SchemaModel;
  readonly examples: readonly NamedExample[];
  /** How fields of a form are written, if not in the usual way. */
  readonly encoding: readonly Field[];
}

export interface ResponseModel {
  readonly status: string;
  /** The response to methods that the path does not have, not to this operation. */
  readonly otherMethods: boolean;
  readonly description: string;
  readonly code?: string;
  readonly maxBytes?: string;
  readonly headers: readonly Field[];
  readonly contents: readonly Content[];
  readonly links: readonly Link[];
}

/** The first paragraph of a description, which stands beside the status, and the rest. */
export function lead({ description }: ResponseModel): { first: string; rest: string } {
  const [first = ""] = description.trim().split(/\n\s*\n|\n(?=\s*[-*+] )/u);
  return { first, rest: description.trim().slice(first.length).trim() };
}

/** Whatever does not say that it went well; `default` too. */
export function isRefusal({ status }: ResponseModel): boolean {
  return !/^[123]/u.test(status);
}

export function isSuccess({ status }: ResponseModel): boolean {
  return status.startsWith("2");
}

/** Where there is no example, one is made of the schema's; the other way round nothing could be tried. */
export function readContents(document: JsonObject, place: Place, access: Access): Content[] {
  return entries(place, "content").map(([mediaType, content]) => {
    const described = child(content, "schema");
    const whole = described && readSchema(document, described);
    const seen = whole && withAccess(whole, access);
    const kind = kindOf(mediaType, seen);
    const encoding = entries(content, "encoding");
    const isMultipart = mediaType.startsWith("multipart/");
    const schema =
      seen &&
      (isMultipart
        ? asForm(
            seen,
            encoding.map(([name]) => name),
          )
        : seen);
    const text = kind === "text" ? { isText: true } : {};
    const examples = readExamples(document, content).map((example) => ({
      ...example,
      ...(whole ? { value: visiblePart(example.value, whole, access) } : {}),
      ...(typeof example.value === "string" ? text : {}),
    }));
    const isMade = examples.length === 0 && kind !== "binary" && (kind !== "text" || access === "sent");
    const made = isMade ? ((schema && exampleOf(schema)) ?? (kind === "text" ? "string" : undefined)) : undefined;
    return {
      mediaType,
      kind,
      ...optional({ maxBytes: numberOf(content.value["x-max-bytes"]) }),
      ...(schema ? { schema } : {}),
      examples: made === undefined ? examples : [{ ...madeExample, value: made, ...text }],
      encoding: encoding.map(([name, encoding]) => readEncoding(document, name, encoding)),
    };
  });
}

const madeExample = { name: "schema", summary: "Made from the schema", made: true };

/** How a body of a media type is written. */
export type BodyKind = "json" | "form" | "text" | "binary";

function kindOf(mediaType: string, schema: SchemaModel | undefined): BodyKind {
  if (/[/+]json/u.test(mediaType) || (mediaType.includes("*") && isStructured(schema))) return "json";
  if (/^multipart\/|[-/]form/u.test(mediaType)) return "form";
  if (schema?.binary) return "binary";
  return /^text\/|[-/+](?:xml|yaml|graphql|javascript|json|ndjson)\b/u.test(mediaType) ? "text" : "binary";
}

/** What a range of media types leaves open is JSON if it has fields or entries. */
function isStructured(schema: SchemaModel | undefined): boolean {
  return /^(?:object|map|array)\b/u.test(schema?.type ?? "");
}

function readEncoding(document: JsonObject, name: string, place: Place): Field {
  const schema = readSchema(document, { value: { type: "string" }, pointer: place.pointer });
  const contentType = textAt(place, "contentType");
  const fields = entries(place, "headers").map(([name, header]) =>
    readField(document, name, followPlace(document, header)),
  );
  const facts = [
    ...(contentType === undefined ? [] : [{ label: "Content type", value: contentType }]),
    ...styleFacts(place),
  ];
  return { name, required: false, schema: { ...schema, type: "part of the form", facts, fields } };
}

function readExamples(document: JsonObject, place: Place): NamedExample[] {
  const { example } = place.value;
  const single = example === undefined ? [] : [{ name: "example", value: example }];
  const named = entries(place, "examples").map(([name, reference]) => {
    const found = followPlace(document, reference);
    return {
      name,
      ...optional({ summary: textAt(found, "summary"), description: textAt(found, "description") }),
      value: found.value["value"] ?? null,
      ...optional({ external: textAt(found, "externalValue") }),
    };
  });
  return [...single, ...named];
}

export function readResponses(document: JsonObject, operation: Place, access: Access): ResponseModel[] {
  const own = entries(operation, "responses").map(([status, place]) =>
    readResponse(document, status, place, false, access),
  );
  const other = access === "received" ? child({ value: document, pointer: "" }, "x-other-methods") : undefined;
  return other ? [...own, readResponse(document, "405", other, true, access)] : own;
}

function readResponse(
  document: JsonObject,
  status: string,
  reference: Place,
  otherMethods: boolean,
  access: Access,
): ResponseModel {
  const place = followPlace(document, reference);
  return {
    status,
    otherMethods,
    description: textAt(reference, "description") ?? textAt(place, "description") ?? "",
    ...optional({ code: textAt(place, "x-problem-code"), maxBytes: numberOf(place.value["x-max-bytes"]) }),
    headers: entries(place, "headers").map(([name, header]) =>
      readField(document, name, followPlace(document, header)),
    ),
    contents: readContents(document, place, access),
    links: entries(place, "links").map(([name, link]) => readLink(name, followPlace(document, link))),
  };
}

/** A parameter or a header. What it says about itself comes first, then what its schema says of all such values. */
export function readField(document: JsonObject, name: string, place: Place): Field {
  const [[mediaType, content] = []] = entries(place, "content");
  const described = child(place, "schema") ?? (content && child(content, "schema"));
  const schema = readSchema(document, described ?? { value: {}, pointer: place.pointer });
  const examples = distinct([place, ...(content ? [content] : [])].flatMap((one) => readExamples(document, one)));
  const description = [textAt(place, "description"), schema.description]
    .filter((words) => words !== undefined)
    .join("\n\n");
  const written = mediaType === undefined ? [] : [{ label: "Written as", value: mediaType }];
  return {
    name,
    required: place.value["required"] === true,
    schema: {
      ...schema,
      ...(description === "" ? {} : { description }),
      examples: withOthers(
        examples.map((example) => example.value),
        schema.examples,
      ),
      ...(examples.some(({ summary, description }) => (summary ?? description) !== undefined)
        ? { exampleWords: examples.map(wordsOf) }
        : {}),
      facts: [...schema.facts, ...written, ...styleFacts(place, schema.type)],
      deprecated: schema.deprecated || place.value["deprecated"] === true,
    },
  };
}

/** Adds the examples of the schema to those of the parameter or header, which come first. */
function withOthers(own: readonly Json[], ofSchema: readonly Json[]): Json[] {
  const known = new Set(own.map((value) => JSON.stringify(value)));
  return [...own, ...ofSchema.filter((value) => !known.has(JSON.stringify(value)))];
}

/** Leaves out an example that says the same under another name: names pair it with a response. */
function distinct(examples: readonly NamedExample[]): NamedExample[] {
  const said = ({ name, summary = name, description, value }: NamedExample) =>
    JSON.stringify([summary, description, value]);
  return [...new Map(examples.map((example) => [said(example), example])).values()];
}

function wordsOf({ name, summary = name, description }: NamedExample): string {
  return description === undefined ? summary : `${summary}: ${description}`;
}

/** How lists and objects are written into an address or a header. There is only one way to write a text or a number. */
function styleFacts({ value }: Place, type = ""): Fact[] {
  const { style, allowReserved, allowEmptyValue } = value;
  const isSingle = /^(?:string|integer|number|boolean)(?: or |$)/u.test(type);
  const isPlainQuery = value["in"] === "query" && style === undefined && value["content"] === undefined;
  const explode = value["explode"] ?? (isPlainQuery && type.startsWith("array") ? true : undefined);
  const usual = { query: "form", cookie: "form" }[String(value["in"])] ?? "simple";
  const facts = [
    typeof style === "string" && style !== usual ? `in style ${style}` : "",
    typeof explode === "boolean" && !isSingle ? (explode ? "a value per entry" : "entries in one value") : "",
    allowReserved === true ? "reserved characters as they are" : "",
    allowEmptyValue === true ? "may be empty" : "",
  ].filter((words) => words !== "");
  return facts.length === 0 ? [] : [{ label: "Written", value: facts.join(", ") }];
}
