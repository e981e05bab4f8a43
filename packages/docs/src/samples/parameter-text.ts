import { isNode, type Json } from "@contacts-api/openapi/node";
import type { Writing } from "../model/operation.ts";
import { oneLine } from "../text/one-line.ts";

/** The parts of a query that hold the value: `a=1` and `a=2`, or `a=1,2`. An empty list has none. */
export function queryParts(name: string, value: Json, writing: Writing = {}): string[] {
  const { style = "form", explode = style === "form", isJson } = writing;
  const encoded = encode(name);
  const part = (text: string, of = encoded) => `${of}=${text}`;
  if (isJson || !isNested(value)) return [part(encode(isJson ? JSON.stringify(value) : plain(value)))];
  const pairs = isNode(value) ? Object.entries(value) : undefined;
  if (pairs && style === "deepObject") {
    return pairs.map(([key, one]) => part(encode(plain(one)), encode(`${name}[${key}]`)));
  }
  if (pairs && explode) return pairs.map(([key, one]) => part(encode(plain(one)), encode(key)));
  const texts = textsOf(value);
  if (explode) return texts.map((text) => part(text));
  return texts.length === 0 ? [] : [part(texts.join(separators[style] ?? ","))];
}

const separators: Readonly<Record<string, string>> = { spaceDelimited: "%20", pipeDelimited: "%7C" };

/** The value in a path. */
export function pathText(value: Json, { explode = false }: Writing = {}): string {
  if (isNode(value) && explode) {
    return Object.entries(value)
      .map(([key, one]) => `${encode(key)}=${encode(plain(one))}`)
      .join(",");
  }
  return textsOf(value).join(",");
}

/** The value of a header, which is one line. */
export function headerText(value: Json): string {
  const texts = isNode(value) ? Object.entries(value).flatMap(([key, one]) => [key, plain(one)]) : listOf(value);
  return oneLine(texts.map((one) => plain(one)).join(","));
}

/** A single value as it is written where there is nothing but text. */
export function plain(value: Json | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? "");
}

function textsOf(value: Json): string[] {
  const texts = isNode(value) ? Object.entries(value).flat() : listOf(value);
  return texts.map((one) => encode(plain(one)));
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}

function isNested(value: Json): boolean {
  return Array.isArray(value) || isNode(value);
}

/** Quotation marks too: a browser would encode them, curl would not. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("'", "%27");
}
