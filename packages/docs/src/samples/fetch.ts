import { literal } from "@contacts-api/openapi/literal";
import { type Form, keyVariable, type SampleRequest, sampleWidth } from "./request.ts";

/** A request with the platform's own `fetch`, for Node, Deno and Bun. */
export function bareFetch(request: SampleRequest): string {
  const { method, url, authorized, headers, body, form, mediaType = "application/json" } = request;
  const lines = [
    ...(authorized ? [`authorization: \`Bearer \${process.env.${keyVariable}}\`,`] : []),
    ...headers.map(([name, value]) => `${JSON.stringify(name.toLowerCase())}: ${JSON.stringify(value)},`),
    ...(body === undefined || form ? [] : [`"content-type": ${JSON.stringify(mediaType)},`]),
  ];
  const options = [
    ...(method === "GET" ? [] : [`  method: ${JSON.stringify(method)},`]),
    ...(lines.length === 0 ? [] : ["  headers: {", ...lines.map((line) => `    ${line}`), "  },"]),
    ...(body === undefined
      ? []
      : [
          `  body: ${form ? "form" : `JSON.stringify(${literal(body, { indent: "  ", width: sampleWidth, before: 22 })})`},`,
        ]),
  ];
  const address = JSON.stringify(url);
  const call =
    options.length === 0 ? `await fetch(${address});` : `await fetch(${address}, {\n${options.join("\n")}\n});`;
  return `${form ? formLines(form) : ""}const response = ${call}\nconsole.log(response.status, await response.json());`;
}

function formLines({ isMultipart, values }: Form): string {
  const lines = values.map(([name, value]) => `form.append(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  return [`const form = new ${isMultipart ? "FormData" : "URLSearchParams"}();`, ...lines, ""].join("\n");
}
