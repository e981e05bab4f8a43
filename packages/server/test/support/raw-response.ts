import { assertDocumented } from "./contract.ts";
import type { TestApp } from "./test-app.ts";

/** A response to the byte, but for what differs each time: the request id. */
export interface RawResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
}

interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** Sends a request with this key, or with none; fails unless the contract documents the response. */
export async function rawResponse(
  { app }: Pick<TestApp, "app">,
  { method, path, body }: RawRequest,
  key: string | null,
): Promise<RawResponse> {
  const request = new Request(new URL(path, "http://contacts.test"), {
    method,
    headers: {
      ...(key === null ? {} : { authorization: key }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const response = await app.fetch(request);
  const wire = { status: response.status, headers: response.headers, text: await response.text() };
  assertDocumented(method, new URL(request.url).pathname, wire);
  const { "x-request-id": _, ...headers } = Object.fromEntries(response.headers);
  return { ...wire, headers };
}
