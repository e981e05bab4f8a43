import type { FormPart, SampleBody } from "./body.ts";
import { keyVariable } from "./conventions.ts";
import type { SampleRequest } from "./request.ts";

/** A request as a command line for a POSIX shell, one option per line. */
export function curl({ method, url, authorized, headers, body, returns }: SampleRequest): string {
  const lines = [`curl ${methodOption(method, body)}${quote(url)}`];
  if (authorized) lines.push(`--header "authorization: $${keyVariable}"`);
  for (const [name, value] of headers) lines.push(`--header ${quote(`${name}: ${value}`)}`);
  if (body) lines.push(...bodyOptions(body));
  if (returns === "binary") lines.push("--output response.bin");
  return lines.join(" \\\n  ");
}

/** curl sends a GET, or a POST when there is data. */
function methodOption(method: string, body: SampleBody | undefined): string {
  if (method === "HEAD") return "--head ";
  return method === (body ? "POST" : "GET") ? "" : `--request ${method} `;
}

function bodyOptions(body: SampleBody): string[] {
  if (body.kind === "form") {
    return body.isMultipart ? body.parts.map(formOption) : body.parts.map(urlencodedOption);
  }
  const type = `--header ${quote(`content-type: ${body.mediaType}`)}`;
  if (body.kind === "file") return [type, `--data-binary ${quote(`@${body.file}`)}`];
  if (body.kind === "json") {
    return [type, `--data ${quote(JSON.stringify(body.value, null, 2).replaceAll("\n", "\n  "))}`];
  }
  // --data takes a text that begins with @ for the name of a file.
  const flag = /json/u.test(body.mediaType) && !body.text.startsWith("@") ? "--data" : "--data-raw";
  return [type, `${flag} ${quote(body.text)}`];
}

function formOption(part: FormPart): string {
  if ("file" in part) {
    const file = /[",;\\]/u.test(part.file) ? `"${part.file.replaceAll(/["\\]/gu, "\\$&")}"` : part.file;
    const type = part.mediaType === undefined ? "" : `;type=${part.mediaType}`;
    return `--form ${quote(`${part.name}=@${file}${type}`)}`;
  }
  // In other texts curl would find the name of a file, a media type or quotation marks.
  const isPlain = /^[\p{L}\p{N}][^;]*$/u.test(part.text) && part.text.trim() === part.text;
  return `${isPlain ? "--form" : "--form-string"} ${quote(`${part.name}=${part.text}`)}`;
}

function urlencodedOption(part: FormPart): string {
  return `--data-urlencode ${quote(`${encodeURIComponent(part.name)}=${"text" in part ? part.text : `@${part.file}`}`)}`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
