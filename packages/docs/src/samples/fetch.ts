import { literal } from "./literal.ts";
import { keyVariable, type SampleRequest } from "./request.ts";

/** A request with the platform's own `fetch`, for Node, Deno and Bun. */
export function bareFetch({ method, url, authorized, headers, body }: SampleRequest): string {
  const lines = [
    ...(authorized ? [`authorization: \`Bearer \${process.env.${keyVariable}}\`,`] : []),
    ...headers.map(([name, value]) => `${JSON.stringify(name.toLowerCase())}: ${JSON.stringify(value)},`),
    ...(body === undefined ? [] : ['"content-type": "application/json",']),
  ];
  const options = [
    ...(method === "GET" ? [] : [`  method: ${JSON.stringify(method)},`]),
    ...(lines.length === 0 ? [] : ["  headers: {", ...lines.map((line) => `    ${line}`), "  },"]),
    ...(body === undefined ? [] : [`  body: JSON.stringify(${literal(body, "  ", 22)}),`]),
  ];
  const address = JSON.stringify(url);
  const call =
    options.length === 0 ? `await fetch(${address});` : `await fetch(${address}, {\n${options.join("\n")}\n});`;
  return `const response = ${call}\nconsole.log(response.status, await response.json());`;
}
