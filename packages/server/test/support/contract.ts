import { closedCheck } from "@contacts-api/spec/conformance/check";
import {
  type Contract,
  type Response as Documented,
  follow,
  type Operation,
} from "@contacts-api/spec/conformance/contract";
import openapi from "@contacts-api/spec/openapi.json" with { type: "json" };

// Holds every answer that a test sees against the contract, so that no test can pass on an undocumented one.

const contract = openapi as unknown as Contract;
const check = closedCheck(contract);
const problemEnvelope = contract.components.schemas["ProblemEnvelope"]!;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Throws unless the contract documents the answer for this method and path: status, headers and body, and nothing beyond. */
export function assertDocumented(method: string, pathname: string, answer: Answer): void {
  const documented = findResponse(method, pathname, answer.status);
  const faults = documented === undefined ? envelopeFaults(answer) : responseFaults(documented, answer, method);
  if (faults.length === 0) return;
  throw new Error(
    `${method} ${pathname} answered ${answer.status} against the contract:\n  ${faults.join("\n  ")}\n${answer.text}`,
  );
}

/** The documented response; undefined where no operation is concerned: an unknown path, or no valid key on one. */
function findResponse(method: string, pathname: string, status: number): Documented | undefined {
  const item = findPathItem(pathname);
  if (item === undefined) return undefined;
  const operation = item[method === "HEAD" ? "get" : method.toLowerCase()];
  if (operation === undefined) {
    return status === 405 ? follow(contract, item["x-other-methods"] as unknown as Documented) : undefined;
  }
  const response = operation.responses[String(status)];
  if (response === undefined)
    throw new Error(`${operation.operationId} answered ${status}, which the contract does not document.`);
  return follow(contract, response);
}

function findPathItem(pathname: string): Record<string, Operation> | undefined {
  const templates = Object.keys(contract.paths).sort(
    (left, right) => Number(left.includes("{")) - Number(right.includes("{")),
  );
  const template = templates.find((path) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(pathname));
  return template === undefined ? undefined : contract.paths[template];
}

function responseFaults({ headers = {}, content }: Documented, answer: Answer, method: string): string[] {
  const faults = Object.entries(headers).flatMap(([name, reference]) => {
    const header = follow(contract, reference) as unknown as { required?: boolean; schema: Record<string, unknown> };
    const text = answer.headers.get(name);
    if (text === null) return header.required === true ? [`The header ${name} is missing.`] : [];
    const value = header.schema["type"] === "integer" ? Number(text) : text;
    return check(header.schema, value).map((fault) => `The header ${name}: ${fault}`);
  });
  const surplus = ["ETag", "Location", "Retry-After", "WWW-Authenticate", "Allow", "Idempotency-Replayed"]
    .filter((name) => answer.headers.has(name) && !(name in headers))
    .map((name) => `The header ${name} is not documented.`);
  return [...faults, ...surplus, ...bodyFaults(content?.["application/json"]?.schema, answer, method)];
}

function bodyFaults(schema: Record<string, unknown> | undefined, { headers, text }: Answer, method: string): string[] {
  if (schema === undefined || method === "HEAD")
    return text === "" ? [] : ["There is a body where none is documented."];
  if (headers.get("content-type") !== "application/json") return ["The content type is not application/json."];
  return check(schema, JSON.parse(text));
}

function envelopeFaults(answer: Answer): string[] {
  const requestId = answer.headers.has("x-request-id") ? [] : ["The header X-Request-Id is missing."];
  return [...requestId, ...bodyFaults(problemEnvelope, answer, "")];
}
