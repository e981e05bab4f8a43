import type { Json } from "@contacts-api/openapi/node";
import { keyVariable, type SampleRequest } from "./request.ts";

/** A request as a command line for a POSIX shell, one option per line. */
export function curl(request: Omit<SampleRequest, "body"> & { readonly text?: string }): string {
  const { method, url, authorized, headers, text, form, mediaType = "application/json" } = request;
  // curl sends a GET, or a POST when there is data.
  const option = method === (text === undefined ? "GET" : "POST") ? "" : `--request ${method} `;
  const lines = [`curl ${option}${quote(url)}`];
  if (authorized) lines.push(`--header "authorization: $${keyVariable}"`);
  for (const [name, value] of headers) lines.push(`--header ${quote(`${name}: ${value}`)}`);
  if (form) {
    const flag = form.isMultipart ? "--form" : "--data-urlencode";
    lines.push(...form.values.map(([name, value]) => `${flag} ${quote(`${name}=${value}`)}`));
  } else if (text !== undefined) {
    lines.push(`--header ${quote(`content-type: ${mediaType}`)}`, `--data ${quote(text)}`);
  }
  return lines.join(" \\\n  ");
}

/** A body as it stands in a sample, below its option. */
export function textOf(body: Json | undefined): { text?: string } {
  return body === undefined ? {} : { text: JSON.stringify(body, null, 2).replaceAll("\n", "\n  ") };
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
