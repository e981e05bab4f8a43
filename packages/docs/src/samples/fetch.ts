import { literal } from "@contacts-api/openapi/literal";
import type { FormPart, SampleBody } from "./body.ts";
import { keyVariable, openAsBlob, sampleWidth } from "./conventions.ts";
import type { Returned, SampleRequest } from "./request.ts";

/** A request with the platform's own `fetch`, for Node, Deno and Bun. */
export function bareFetch({ method, url, authorized, headers, body, returns }: SampleRequest): string {
  const lines = [
    ...(authorized ? [`authorization: \`Bearer \${process.env.${keyVariable}}\`,`] : []),
    ...headers.map(([name, value]) => `${JSON.stringify(name.toLowerCase())}: ${JSON.stringify(value)},`),
    // A form says itself what parts it.
    ...(body && body.kind !== "form" ? [`"content-type": ${JSON.stringify(body.mediaType)},`] : []),
  ];
  const options = [
    ...(method === "GET" ? [] : [`  method: ${JSON.stringify(method)},`]),
    ...(lines.length === 0 ? [] : ["  headers: {", ...lines.map((line) => `    ${line}`), "  },"]),
    ...(body ? [`  body: ${expressionOf(body)},`] : []),
  ];
  const address = JSON.stringify(url);
  const call =
    options.length === 0 ? `await fetch(${address});` : `await fetch(${address}, {\n${options.join("\n")}\n});`;
  return [
    ...(body && hasFile(body) ? [openAsBlob, ""] : []),
    ...(body?.kind === "form" ? formLines(body) : []),
    `const response = ${call}`,
    `console.log(response.status${read[returns]});`,
  ].join("\n");
}

const read: Readonly<Record<Returned, string>> = {
  json: ", await response.json()",
  text: ", await response.text()",
  binary: ", await response.blob()",
  nothing: "",
  various: ", await response.text()",
};

function expressionOf(body: SampleBody): string {
  switch (body.kind) {
    case "json":
      return `JSON.stringify(${literal(body.value, { indent: "  ", width: sampleWidth, before: 22 })})`;
    case "text":
      return JSON.stringify(body.text);
    case "file":
      return `await openAsBlob(${JSON.stringify(body.file)})`;
    case "form":
      return "form";
  }
}

function hasFile(body: SampleBody): boolean {
  return body.kind === "file" || (body.kind === "form" && body.parts.some((part) => "file" in part));
}

function formLines({ isMultipart, parts }: Extract<SampleBody, { kind: "form" }>): string[] {
  return [`const form = new ${isMultipart ? "FormData" : "URLSearchParams"}();`, ...parts.map(appendLine)];
}

function appendLine(part: FormPart): string {
  const name = JSON.stringify(part.name);
  if ("text" in part) return `form.append(${name}, ${JSON.stringify(part.text)});`;
  const file = JSON.stringify(part.file);
  const type = part.mediaType === undefined ? "" : `, { type: ${JSON.stringify(part.mediaType)} }`;
  return `form.append(${name}, await openAsBlob(${file}${type}), ${file});`;
}
