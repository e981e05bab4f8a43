// Compares the client's result with the server's response.
import { ApiError, type ApiResponse as ClientResponse } from "@contacts-api/client";
import type { WireResponse } from "@contacts-api/spec/conformance/wire-response";
import type { Exchange } from "./exchange.ts";

/** Returns a line for each difference between the client's result and the response. */
export function misunderstandings(exchange: Exchange): string[] {
  const { response, outcome } = exchange;
  const seen = "response" in outcome ? ofResponse(response, outcome.response) : ofError(exchange, outcome.error);
  return Object.entries(seen).flatMap(([what, [received, understood]]) =>
    JSON.stringify(received) === JSON.stringify(understood)
      ? []
      : [`The client made ${JSON.stringify(understood)} of the ${what} ${JSON.stringify(received)}.`],
  );
}

type Comparison = Record<string, readonly [received: unknown, understood: unknown]>;

function ofResponse({ status, headers, text }: WireResponse, response: ClientResponse<unknown>): Comparison {
  return {
    status: [status, response.status],
    "request id": [headers.get("x-request-id"), response.requestId],
    "entity tag": [headers.get("etag") ?? undefined, response.entityTag],
    replay: [headers.has("idempotency-replayed"), response.replayed],
    headers: [[...headers], [...response.headers]],
    ...(text === "" ? {} : { data: [dataOf(JSON.parse(text)), response.data] }),
  };
}

/** Returns the items of a page with their pagination, else the data alone. */
function dataOf({ data, pagination }: { data: unknown; pagination?: unknown }): unknown {
  return pagination === undefined ? data : { data, pagination };
}

function ofError({ operation, response }: Exchange, error: unknown): Comparison {
  const { status, headers, text } = response;
  if (!(error instanceof ApiError)) return { refusal: [status, String(error)] };
  const { errors } = JSON.parse(text) as { errors: { error: string }[] };
  return {
    status: [status, error.status],
    // A code that the operation does not document is UNKNOWN to its callers.
    code: [status in operation.responses ? errors[0]?.error : "UNKNOWN", error.code],
    problems: [errors, error.problems],
    "request id": [headers.get("x-request-id"), error.requestId],
    headers: [[...headers], [...error.headers]],
    "time to wait": [headers.has("retry-after") ? Number(headers.get("retry-after")) : undefined, error.retryAfter],
  };
}
