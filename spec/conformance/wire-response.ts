import { follow } from "@contacts-api/openapi/follow";
import { closedCheck } from "./check.ts";
import type { Contract, Operation, Response, Schema } from "./contract.ts";

/** A response as received. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Returns a line for each part of a response that the contract does not document for this method and path. */
export type ResponseCheck = (method: string, pathname: string, received: WireResponse) => string[];

/** Headers about a single response. Each must be documented wherever it is sent. */
const telling = ["ETag", "Location", "Retry-After", "WWW-Authenticate", "Allow", "Idempotency-Replayed"];

const json = "application/json";

/** Checks status, headers and body of responses against the contract as if it were closed. */
export function responseCheck(contract: Contract): ResponseCheck {
  const check = closedCheck(contract);
  const problemEnvelope = contract.components.schemas["ProblemEnvelope"]!;

  return (method, pathname, received) => {
    const item = findPathItem(contract, pathname);
    // An unknown path belongs to no operation.
    if (item === undefined) return envelopeFaults(received);
    const operation = item[method === "HEAD" ? "get" : method.toLowerCase()];
    if (operation === undefined) {
      if (received.status !== 405) return envelopeFaults(received);
      return responseFaults(contract["x-other-methods"], received, method);
    }
    const response = operation.responses[String(received.status)];
    if (response === undefined) return [`${operation.operationId} does not document the status ${received.status}.`];
    return responseFaults(follow(contract, response), received, method);
  };

  function responseFaults({ headers = {}, content }: Response, received: WireResponse, method: string): string[] {
    const faults = Object.entries(headers).flatMap(([name, reference]) => {
      const header = follow(contract, reference) as unknown as { required?: boolean; schema: Record<string, unknown> };
      const text = received.headers.get(name);
      if (text === null) return header.required === true ? [`The header ${name} is missing.`] : [];
      const value = headerValue(text, header.schema["type"]);
      return check(header.schema, value).map((fault) => `The header ${name}: ${fault}`);
    });
    const surplus = telling
      .filter((name) => received.headers.has(name) && !(name in headers))
      .map((name) => `The header ${name} is not documented.`);
    const [[mediaType, { schema }] = ["", { schema: undefined }]] = Object.entries(content ?? {});
    return [...faults, ...surplus, ...bodyFaults(schema, received, method, mediaType)];
  }

  function bodyFaults(schema: Schema | undefined, received: WireResponse, method: string, mediaType = json): string[] {
    const { headers, text } = received;
    if (schema === undefined || method === "HEAD")
      return text === "" ? [] : ["There is a body where none is documented."];
    const contentType = mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType;
    if (headers.get("content-type") !== contentType) return [`The content type is not ${contentType}.`];
    if (schema["format"] === "binary") return [];
    return check(schema, mediaType === json || mediaType.endsWith("+json") ? JSON.parse(text) : text);
  }

  function envelopeFaults(received: WireResponse): string[] {
    const requestId = received.headers.has("x-request-id") ? [] : ["The header X-Request-Id is missing."];
    return [...requestId, ...bodyFaults(problemEnvelope, received, "")];
  }
}

/** Converts a header to a value of its type. Other text stays text, and the schema refuses it. */
function headerValue(text: string, type: unknown): unknown {
  if (type === "boolean") return text === "true" || text === "false" ? text === "true" : text;
  return type === "integer" || type === "number" ? Number(text) : text;
}

/** Returns the path item. Paths without parameters come first. */
function findPathItem(contract: Contract, pathname: string): Record<string, Operation> | undefined {
  const templates = Object.keys(contract.paths).sort(
    (left, right) => Number(left.includes("{")) - Number(right.includes("{")),
  );
  const template = templates.find((path) =>
    new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{[^{}]*\}/g, "[^/]+")}$`).test(pathname),
  );
  return template === undefined ? undefined : contract.paths[template];
}
