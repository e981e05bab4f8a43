import type { Json } from "../model/document.ts";
import { exampleOf } from "../model/example.ts";
import type { Operation } from "../model/operation.ts";

/** The environment variable that every sample takes the key from; the client of this project reads it too. */
const keyVariable = "CONTACTS_API_KEY";

/** A request as a command line for a POSIX shell, one option per line. */
export function curl(operation: Operation, server: string, body?: Json): string {
  const lines = [`curl ${methodOption(operation, body)}${quote(addressOf(operation, server))}`];
  if (operation.security.length > 0) lines.push(`--header "authorization: $${keyVariable}"`);
  for (const { place, name, required, schema } of operation.parameters) {
    if (place === "header" && required) lines.push(`--header ${quote(`${name}: ${plain(exampleOf(schema))}`)}`);
  }
  if (body !== undefined) {
    lines.push(`--header 'content-type: application/json'`, `--data ${quote(JSON.stringify(body, null, 2))}`);
  }
  return lines.join(" \\\n  ");
}

/** curl sends a GET, or a POST when there is data. */
function methodOption({ method }: Operation, body?: Json): string {
  return method === (body === undefined ? "GET" : "POST") ? "" : `--request ${method} `;
}

/** The path with its parameters' examples, and the query parameters that have one. */
function addressOf(operation: Operation, server: string): string {
  const of = (wanted: string) => operation.parameters.filter(({ place }) => place === wanted);
  const path = of("path").reduce(
    (address, { name, schema }) => address.replaceAll(`{${name}}`, encodeURIComponent(plain(exampleOf(schema)))),
    operation.path,
  );
  const query = of("query")
    .filter(({ required, schema }) => required || schema.examples.length > 0)
    .map(({ name, schema }) => `${encodeURIComponent(name)}=${encodeURIComponent(plain(exampleOf(schema)))}`);
  return `${server.replace(/\/$/u, "")}${path}${query.length > 0 ? `?${query.join("&")}` : ""}`;
}

function plain(value: Json | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? "");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
