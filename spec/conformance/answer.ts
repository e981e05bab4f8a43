import { follow } from "@contacts-api/openapi/follow";
import { closedCheck } from "./check.ts";
import type { Contract, Operation, Response, Schema } from "./contract.ts";

/** An answer as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** What an answer says that the contract does not document for this method and path: a line per fault, or nothing. */
export type AnswerCheck = (method: string, pathname: string, answer: Answer) => string[];

/** Headers that say something of one answer, so that each of them has to be documented wherever it is sent. */
const telling = ["ETag", "Location", "Retry-After", "WWW-Authenticate", "Allow", "Idempotency-Replayed"];

const json = "application/json";

/** Holds answers against the contract as if it were closed: status, headers and body, and nothing beyond. */
export function answerCheck(contract: Contract): AnswerCheck {
  const check = closedCheck(contract);
  const problemEnvelope = contract.components.schemas["ProblemEnvelope"]!;

  return (method, pathname, answer) => {
    const item = findPathItem(contract, pathname);
    // Where no operation is concerned: an unknown path.
    if (item === undefined) return envelopeFaults(answer);
    const operation = item[method === "HEAD" ? "get" : method.toLowerCase()];
    if (operation === undefined) {
      if (answer.status !== 405) return envelopeFaults(answer);
      return responseFaults(contract["x-other-methods"], answer, method);
    }
    const response = operation.responses[String(answer.status)];
    if (response === undefined) return [`${operation.operationId} does not document the status ${answer.status}.`];
    return responseFaults(follow(contract, response), answer, method);
  };

  function responseFaults({ headers = {}, content }: Response, answer: Answer, method: string): string[] {
    const faults = Object.entries(headers).flatMap(([name, reference]) => {
      const header = follow(contract, reference) as unknown as { required?: boolean; schema: Record<string, unknown> };
      const text = answer.headers.get(name);
      if (text === null) return header.required === true ? [`The header ${name} is missing.`] : [];
      const value = headerValue(text, header.schema["type"]);
      return check(header.schema, value).map((fault) => `The header ${name}: ${fault}`);
    });
    const surplus = telling
      .filter((name) => answer.headers.has(name) && !(name in headers))
      .map((name) => `The header ${name} is not documented.`);
    const [[mediaType, { schema }] = ["", { schema: undefined }]] = Object.entries(content ?? {});
    return [...faults, ...surplus, ...bodyFaults(schema, answer, method, mediaType)];
  }

  function bodyFaults(schema: Schema | undefined, answer: Answer, method: string, mediaType = json): string[] {
    const { headers, text } = answer;
    if (schema === undefined || method === "HEAD")
      return text === "" ? [] : ["There is a body where none is documented."];
    const contentType = mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType;
    if (headers.get("content-type") !== contentType) return [`The content type is not ${contentType}.`];
    if (schema["format"] === "binary") return [];
    return check(schema, mediaType === json || mediaType.endsWith("+json") ? JSON.parse(text) : text);
  }

  function envelopeFaults(answer: Answer): string[] {
    const requestId = answer.headers.has("x-request-id") ? [] : ["The header X-Request-Id is missing."];
    return [...requestId, ...bodyFaults(problemEnvelope, answer, "")];
  }
}

/** A header as a value of its type; text that is not of the type stays text, for the schema to refuse. */
function headerValue(text: string, type: unknown): unknown {
  if (type === "boolean") return text === "true" || text === "false" ? text === "true" : text;
  return type === "integer" || type === "number" ? Number(text) : text;
}

/** Paths without parameters win. */
function findPathItem(contract: Contract, pathname: string): Record<string, Operation> | undefined {
  const templates = Object.keys(contract.paths).sort(
    (left, right) => Number(left.includes("{")) - Number(right.includes("{")),
  );
  const template = templates.find((path) =>
    new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{[^{}]*\}/g, "[^/]+")}$`).test(pathname),
  );
  return template === undefined ? undefined : contract.paths[template];
}
