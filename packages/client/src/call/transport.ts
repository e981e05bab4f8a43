// The seam between the generated methods and HTTP, and the only file that knows openapi-fetch. Of that it uses what
// writes addresses: the same request is sent several times under one deadline, which its client cannot do, and without
// the rest of it a bundled call is 2.4 KB smaller.
import { createFinalURL } from "openapi-fetch";
import { type RequestLine, TimeoutError } from "../errors/errors.ts";
import { createObservers, type Observed } from "../observing/observers.ts";
import { repeat } from "../retry/attempts.ts";
import { createPacer } from "../retry/pacing.ts";
import { createRetryBudget } from "../retry/retry-budget.ts";
import { checkMaxRetries, checkTimeout, type Settings } from "../settings/settings.ts";
import { type Answer, type Call, callOf, type DocumentedHeader } from "./call.ts";
import { startDeadline } from "./deadline.ts";
import { exchange } from "./exchange.ts";
import { joinHeaders } from "./headers.ts";
import type { CallOptions, Operation, OperationInput, Transport, WrittenRequest } from "./operation.ts";
import { fillPath } from "./path-parameters.ts";

export type { Call } from "./call.ts";
export type { CallOptions, Operation, Transport } from "./operation.ts";
export type { PagedCall } from "./pages.ts";

/** All settings stay in the closure: whoever prints the transport sees a function. */
export function transportOf(settings: Settings): Transport {
  const { clock, fetch, maxResponseBytes } = settings;
  const budget = createRetryBudget();
  const pacer = settings.pacing ? createPacer(clock) : undefined;
  const observers = createObservers(settings);

  async function send(operation: Operation, input: OperationInput, options: CallOptions): Promise<Answer<unknown>> {
    const { operationId, method, path, safe, idempotent } = operation;
    const line: RequestLine = { operationId, method, url: settings.baseUrl + path, attempts: 0 };
    const { url, init, held } = write(settings, operation, input, options);
    const maxRetries = checkMaxRetries(options.maxRetries) ?? settings.maxRetries;
    const timeout = checkTimeout(options.timeout) ?? settings.timeout;
    const deadline = startDeadline(timeout, options.signal, clock, () => new TimeoutError(line, timeout));
    init.signal = deadline.signal;
    // What could take effect twice is sent once.
    const retries = (safe || idempotent) && !init.duplex ? maxRetries : 0;
    const one = {
      fetch,
      operation,
      line,
      deadline,
      clock,
      budget,
      maxRetries: retries,
      onRetry: observers.retry,
      follows: input.follows,
      held,
      maxResponseBytes,
    };

    async function attempt(): Promise<Answer<unknown>> {
      let observed: Observed | undefined;
      let answered: Response | undefined;
      const heed = (response: Response) => {
        answered = response;
        pacer?.heed(response.headers);
        observers.headers(operationId, response.headers);
      };
      try {
        const turn = pacer?.turn(deadline);
        if (turn) await turn;
        line.attempts++;
        observed = observers.request(line);
        const added = observed?.added;
        const headers = isRecord(added) ? { ...init.headers, ...joinHeaders(operationId, added) } : init.headers;
        const answer = await exchange(one, url, { ...init, headers }, heed);
        observed?.ended(answered);
        return answer;
      } catch (error) {
        observed?.ended(answered, error);
        throw error;
      } finally {
        pacer?.done();
      }
    }

    try {
      return await repeat(attempt, one);
    } finally {
      deadline.clear();
    }
  }

  return {
    call<Data, Code extends string, Header extends DocumentedHeader, Answered>(
      operation: Operation,
      input: OperationInput,
      options: CallOptions = {},
    ) {
      const answer = send(operation, input, options) as Promise<Answer<Data, Header>>;
      return callOf<Data, Code, Header>(() => answer) as unknown as Call<Data, Code, Header, Answered>;
    },
  };
}

function isRecord(value: unknown): value is Record<string, string> {
  return Object(value) === value;
}

/** The request as every attempt sends it, to the byte. */
function write(settings: Settings, operation: Operation, input: OperationInput, options: CallOptions) {
  const { path, headers: given, held } = fillPath(operation, input);
  const headers = joinHeaders(operation.operationId, settings.headers, given, options.headers);
  headers["accept"] = operation.accept ?? "application/json";
  if (!operation.public) headers["authorization"] = `Bearer ${settings.apiKey}`;
  if (input.body !== undefined) headers["content-type"] = "application/json";
  // One key for all attempts; what changes nothing needs none.
  if ("idempotency-key" in given && !operation.safe) headers["idempotency-key"] ??= crypto.randomUUID();
  const url = createFinalURL(path, {
    baseUrl: settings.baseUrl,
    params: input,
    pathSerializer: String, // it is filled already
    querySerializer: operation.search ?? querySerializer,
  });
  // A caller who asks with another tag is not told of what it holds.
  const isAsked = headers["if-none-match"] === given["if-none-match"];
  // Never "follow": that would take the key and the body wherever a redirect points.
  const init = {
    method: operation.method,
    headers,
    body: JSON.stringify(input.body),
    redirect: "manual",
  } as WrittenRequest;
  operation.write?.(init, input);
  return { url, init, held: isAsked && held };
}

/** For parameters that are no arrays. */
function querySerializer(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return given.length > 0 ? String(new URLSearchParams(given)) : "";
}
