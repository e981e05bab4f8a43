// One request and its whole response, with everything that can fail between the first byte sent and the last one read.

import { NetworkError, RedirectError } from "../errors/errors.ts";
import { ResponseFormatError } from "../errors/response-format-error.ts";
import { announce } from "../observing/observers.ts";
import { readKey } from "../settings/settings.ts";
import { readText } from "./body.ts";
import type { ApiResponse, ResponseHeaders } from "./call.ts";
import { rememberEntityTag } from "./entity-tag.ts";
import { unwrapEnvelope } from "./envelope.ts";
import { headerOf, joinHeaders } from "./headers.ts";
import type { Begun, Written } from "./operation.ts";
import { release } from "./release.ts";

export async function exchange(call: Begun & Written): Promise<ApiResponse<unknown>> {
  const { apiKey, operationId, method, url, deadline, clock, tell } = call;
  call.key = typeof apiKey === "function" ? readKey(await deadline.race(apiKey)) : apiKey;
  const attempt = ++call.attempts;
  const request = { operationId, method, url, attempt };
  const started = clock.now();
  let status: number | undefined;
  let requestId: string | undefined;
  let error: unknown;
  const returned = tell("onRequest", request) as { headers?: Record<string, string> } | undefined;
  try {
    // Only own members: a hook may return another object with headers, such as a Request, by accident.
    const headers = { ...call.request.headers, ...joinHeaders(operationId, { ...returned }.headers) };
    if (call.key && !call.public) headers["authorization"] = `Bearer ${call.key}`;
    const { fetch = globalThis.fetch, maxResponseBytes = 8 * 2 ** 20 } = call.options;
    let fetched: Promise<Response> | undefined;
    let response: Response;
    try {
      response = await deadline.race(() => {
        fetched = fetch(call.address, { ...call.request, headers });
        return fetched;
      });
    } catch (cause) {
      // The response may still arrive later.
      fetched?.then?.(release, () => {});
      // If the caller or the deadline ended the call, that is reported, not the error of `fetch`.
      deadline.signal.throwIfAborted();
      throw new NetworkError(call, cause);
    }
    if (!response?.headers?.get) throw new TypeError(`${operationId}: fetch must return a Response.`);
    ({ status } = response);
    requestId = headerOf(response, "x-request-id");
    // Browsers hide a redirect behind status 0; everywhere else the 3xx itself arrives.
    if (status < 200 || (status >= 300 && status < 400 && status !== 304)) {
      release(response);
      throw new RedirectError(call, response);
    }
    announce(call, response);
    const { read = readText, unwrap = unwrapEnvelope } = call.successes?.[status] ?? {};
    let body: unknown;
    try {
      body = await read(response, maxResponseBytes, deadline);
    } catch (cause) {
      deadline.signal.throwIfAborted();
      throw new ResponseFormatError(call, response, "cut", "with a body that ended early.", cause);
    }
    if (body === undefined) {
      throw new ResponseFormatError(call, response, "size", "with a body beyond maxResponseBytes.");
    }
    const data = unwrap(response, body as string, call);
    const entityTag = headerOf(response, "etag");
    if (entityTag) rememberEntityTag(data, entityTag);
    return {
      data,
      status,
      headers: response.headers as ResponseHeaders,
      requestId,
      entityTag,
      replayed: headerOf(response, "idempotency-replayed") === "true",
      attempts: attempt,
    };
  } catch (reason) {
    error = reason;
    throw reason;
  } finally {
    const duration = clock.now() - started;
    tell("onResponse", { request, status, requestId, duration, error });
  }
}
