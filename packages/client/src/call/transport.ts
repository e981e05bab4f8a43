// The seam between the generated methods and HTTP: one call, of one or several requests under one deadline.
import { TimeoutError } from "../errors/errors.ts";
import { createRepeat } from "../retry/attempts.ts";
import { check, type Settings } from "../settings/settings.ts";
import { type ApiResponse, callOf } from "./call.ts";
import { startDeadline } from "./deadline.ts";
import { joinHeaders } from "./headers.ts";
import { jsonBody } from "./json-body.ts";
import { newKey } from "./new-key.ts";
import type { Begun, CallOptions, Operation, OperationInput, Transport, Written, WrittenRequest } from "./operation.ts";
import { fillPath } from "./path-parameters.ts";

export type { Call } from "./call.ts";
export type { CallOptions, Operation, Transport } from "./operation.ts";
export type { PagedCall } from "./pages.ts";

/** All settings stay in the closure: a printed transport shows functions. */
export function transportOf(settings: Settings): Transport {
  const repeat = createRepeat(settings);

  function begin(operation: Operation, input: OperationInput, options: CallOptions): Begun {
    check(options);
    // Long enough for a slow network, short enough that a stalled call does not block its caller.
    const { timeout = settings.options.timeout ?? 30_000, signal } = options;
    const line = { ...settings, ...operation, input, url: settings.baseUrl + operation.path, attempts: 0 };
    return Object.assign(line, { deadline: startDeadline(line, timeout, signal) });
  }

  async function send(
    operation: Operation,
    input: OperationInput,
    options: CallOptions,
  ): Promise<ApiResponse<unknown>> {
    const begun = begin(operation, input, options);
    try {
      const call = Object.assign(begun, write(begun, options));
      // Enough for a restart or a lost packet. More retries help only against outages, which they prolong.
      const { maxRetries = settings.options.maxRetries ?? 2 } = options;
      // A request that could take effect twice is sent once.
      const isRepeatable = call.idempotent && !call.request.duplex;
      return await repeat(call, isRepeatable ? maxRetries : 0);
    } catch (error) {
      // A timer made the error; the stack of this call leads to the caller.
      if (error instanceof TimeoutError) (Error as StackCapture).captureStackTrace?.(error);
      throw error;
    } finally {
      begun.deadline.clear();
    }
  }

  return {
    begin,
    call<Form>(operation: Operation, input: OperationInput, options: CallOptions = {}) {
      return callOf(send(operation, input, options)) as Form;
    },
  };
}

/** Missing in some runtimes, and in the web's types. */
type StackCapture = { captureStackTrace?(error: Error): void };

/** Writes the request that every attempt sends. */
function write(call: Begun, options: CallOptions): Written {
  const { operationId, input } = call;
  const given = { ...input.headers };
  const target = fillPath(call, given) + (call.search?.(input.query) ?? "");
  const headers = joinHeaders(operationId, call.headers, given, options.headers);
  headers["accept"] = call.accept ?? "application/json";
  if (input.body !== undefined) headers["content-type"] = "application/json";
  // One key for all attempts; safe operations need none.
  if ("idempotency-key" in given && !call.safe) headers["idempotency-key"] ??= newKey(operationId);
  const request = {
    ...options.init,
    method: call.method,
    headers,
    body: jsonBody(operationId, input.body),
    // Never "follow": that would take the key and the body wherever a redirect points.
    redirect: "manual",
    signal: call.deadline.signal,
  } as WrittenRequest;
  call.write?.(request, input);
  const sent = () => `${target} ${Object.values(headers)} ${request.body}`;
  return { address: call.baseUrl + target, request, sent };
}
