import { isNode, type Json } from "@contacts-api/openapi/node";
import type { Operation } from "../model/operation.ts";
import type { Content } from "../model/response.ts";
import type { SchemaModel } from "../model/schema.ts";
import { plain } from "./parameter-text.ts";

/** The body of a request, before it is written in a language. */
export type SampleBody =
  | { readonly kind: "json"; readonly mediaType: string; readonly value: Json }
  | { readonly kind: "text"; readonly mediaType: string; readonly text: string }
  | { readonly kind: "file"; readonly mediaType: string; readonly file: string }
  | {
      readonly kind: "form";
      readonly isMultipart: boolean;
      readonly parts: readonly FormPart[];
      /** What the parts are made of. */
      readonly values: Json;
    };

/** A part of a form: a text, or a file of the reader's. */
export type FormPart =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly file: string; readonly mediaType?: string };

/** The body that an example makes. Bytes need none: they are a file of the reader's. */
export function bodyOf({ body }: Operation, example: Json | undefined): SampleBody | undefined {
  const [content] = body?.contents ?? [];
  if (!content) return undefined;
  const mediaType = concrete(content);
  if (content.kind === "binary") return { kind: "file", mediaType, file: `file.${endingOf(mediaType)}` };
  if (example === undefined) return undefined;
  if (content.kind === "json") return { kind: "json", mediaType, value: example };
  if (content.kind === "text") return { kind: "text", mediaType, text: plain(example) };
  const isMultipart = mediaType.startsWith("multipart/");
  return { kind: "form", isMultipart, parts: partsOf(content, example, isMultipart), values: example };
}

function partsOf({ schema }: Content, example: Json, isMultipart: boolean): FormPart[] {
  if (!isNode(example)) return [];
  const schemaOf = (name: string) => schema?.fields.find((field) => field.name === name)?.schema;
  return Object.entries(example).flatMap(([name, value]) =>
    isMultipart ? multipart(name, value, schemaOf(name)) : bracketed(name, value),
  );
}

/** A part for each entry of a list. What is neither text nor a file is JSON. */
function multipart(name: string, value: Json, schema: SchemaModel | undefined): FormPart[] {
  if (isFile(schema)) return [{ name, ...fileOf(name, schema) }];
  if (isFile(schema?.items)) {
    const files = Array.isArray(value) && value.length > 1 ? value.length : 1;
    return Array.from({ length: files }, (_, at) => ({
      name,
      ...fileOf(at === 0 ? name : `${name}-${at + 1}`, schema?.items),
    }));
  }
  if (Array.isArray(value)) return (value as readonly Json[]).map((entry) => ({ name, text: plain(entry) }));
  // A form has no word for it.
  return value === null ? [] : [{ name, text: plain(value) }];
}

/** Objects and lists in brackets, as most servers read them. */
function bracketed(name: string, value: Json): FormPart[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((entry) => bracketed(`${name}[]`, entry));
  if (value === null) return [];
  if (!isNode(value)) return [{ name, text: plain(value) }];
  return Object.entries(value).flatMap(([key, below]) => bracketed(`${name}[${key}]`, below));
}

function isFile(schema: SchemaModel | undefined): boolean {
  return schema?.binary === true;
}

function fileOf(name: string, schema: SchemaModel | undefined) {
  const mediaType = schema?.facts.find(({ label }) => label === "Content")?.value;
  const stem = name.replace(/[^\w-]+/gu, "_").replace(/^[_-]+/u, "") || "file";
  return { file: `${stem}.${endingOf(mediaType)}`, ...(mediaType === undefined ? {} : { mediaType }) };
}

/** A media type that a request may name: no range. */
function concrete({ mediaType, kind }: Content): string {
  if (!mediaType.includes("*")) return mediaType;
  if (kind === "json") return "application/json";
  return mediaType.startsWith("image/") ? "image/png" : "application/octet-stream";
}

/** The usual ending of the names of files of a media type. */
export function endingOf(mediaType = ""): string {
  const [, subtype = ""] = /^(?:image|audio|video|text|application)\/([a-z0-9]{1,5})$/u.exec(mediaType) ?? [];
  return { jpeg: "jpg", plain: "txt", vcard: "vcf" }[subtype] ?? (subtype === "" ? "bin" : subtype);
}
