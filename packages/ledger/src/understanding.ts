// Whether the client tells its caller what the server said.
import { ApiError, type ApiResponse as ClientResponse } from "@contacts-api/client";
import type { Answer } from "@contacts-api/spec/conformance/answer";
import type { Exchange } from "./exchange.ts";

/** What the client made of the answer that differs from what was in it: a line for each, or nothing. */
export function misunderstandings(exchange: Exchange): string[] {
  const { answer, outcome } = exchange;
  const seen = "response" in outcome ? ofResponse(answer, outcome.response) : ofError(exchange, outcome.error);
  return Object.entries(seen).flatMap(([what, [received, understood]]) =>
    JSON.stringify(received) === JSON.stringify(understood)
      ? []
      : [`The client made ${JSON.stringify(understood)} of the ${what} ${JSON.stringify(received)}.`],
  );
}

type Comparison = Record<string, readonly [received: unknown, understood: unknown]>;

function ofResponse({ status, headers, text }: Answer, response: ClientResponse<unknown>): Comparison {
  return {
    status: [status, response.status],
    "request id": [headers.get("x-request-id"), response.requestId],
    "entity tag": [headers.get("etag") ?? undefined, response.entityTag],
    replay: [headers.has("idempotency-replayed"), response.replayed],
    headers: [[...headers], [...response.headers]],
    ...(text === "" ? {} : { data: [dataOf(JSON.parse(text)), response.data] }),
  };
}

/** A page is its items with their pagination, anything else the data alone. */
function dataOf({ data, pagination }: { data: unknown; pagination?: unknown }): unknown {
  return pagination === undefined ? data : { data, pagination };
}

function ofError({ operation, answer }: Exchange, error: unknown): Comparison {
  const { status, headers, text } = answer;
  if (!(error instanceof ApiError)) return { refusal: [status, String(error)] };
  const { errors } = JSON.parse(text) as { errors: { error: string }[] };
  return {
    status: [status, error.status],
    // A code that the operation does not document is one that its callers need not know.
    code: [status in operation.responses ? errors[0]?.error : "UNKNOWN", error.code],
    problems: [errors, error.problems],
    "request id": [headers.get("x-request-id"), error.requestId],
    headers: [[...headers], [...error.headers]],
    "time to wait": [headers.has("retry-after") ? Number(headers.get("retry-after")) : undefined, error.retryAfter],
  };
}
