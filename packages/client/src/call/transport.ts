// The seam between the generated methods and HTTP, and the only file that knows openapi-fetch. Of that it uses what
// writes addresses: the same request is sent several times under one deadline, which its client cannot do, and without
// the rest of it a bundled call is 2.4 KB smaller.
import { createFinalURL } from "openapi-fetch";
import { type RequestLine, TimeoutError } from "../errors/errors.ts";
import { createObservers } from "../observing/observers.ts";
import { repeat } from "../retry/attempts.ts";
import { createPacer } from "../retry/pacing.ts";
import { createRetryBudget } from "../retry/retry-budget.ts";
import { checkMaxRetries, checkTimeout, type Settings } from "../settings/settings.ts";
import { type Answer, callOf } from "./call.ts";
import { startDeadline } from "./deadline.ts";
import { exchange } from "./exchange.ts";
import { joinHeaders } from "./headers.ts";
import type { CallOptions, Operation, OperationInput, Transport } from "./operation.ts";
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
    const { url, headers, body, held } = write(settings, operation, input, options);
    const maxRetries = checkMaxRetries(options.maxRetries) ?? settings.maxRetries;
    const timeout = checkTimeout(options.timeout) ?? settings.timeout;
    const deadline = startDeadline(timeout, options.signal, clock, () => new TimeoutError(line, timeout));
    // Never "follow": that would take the key and the body wherever a redirect points.
    const init = { method, headers, body, signal: deadline.signal, redirect: "manual" } as RequestInit;
    const one = { fetch, operation, line, deadline, follows: input.follows, held, maxResponseBytes };

    async function attempt(): Promise<Answer<unknown>> {
      await pacer?.turn(deadline);
      line.attempts++;
      const { added, ended } = observers.request(line);
      let answered: Response | undefined;
      const heed = (response: Response) => {
        answered = response;
        pacer?.heed(response.headers);
        observers.headers(operationId, response.headers);
      };
      try {
        const sent = isRecord(added) ? { ...init, headers: { ...headers, ...joinHeaders(operationId, added) } } : init;
        const answer = await exchange(one, url, sent, heed);
        ended(answered);
        return answer;
      } catch (error) {
        ended(answered, error);
        throw error;
      }
    }

    // What could take effect twice is sent once.
    const repetition = { line, deadline, clock, budget, maxRetries: safe || idempotent ? maxRetries : 0 };
    try {
      return await repeat(() => attempt().finally(pacer?.done), { ...repetition, onRetry: observers.retry });
    } finally {
      deadline.clear();
    }
  }

  return {
    call<Data, Code extends string, Header extends string>(
      operation: Operation,
      input: OperationInput,
      options: CallOptions = {},
    ) {
      const answer = send(operation, input, options) as Promise<Answer<Data, Header>>;
      return callOf<Data, Code, Header>(() => answer);
    },
  };
}

function isRecord(value: unknown): value is Record<string, string> {
  return typeof value === "object" && value !== null;
}

/** The request as every attempt sends it, to the byte. */
function write(settings: Settings, operation: Operation, input: OperationInput, options: CallOptions) {
  const { path, headers: given, held } = fillPath(operation, input);
  const headers = joinHeaders(operation.operationId, settings.headers, given, options.headers);
  headers["accept"] = "application/json";
  headers["authorization"] = `Bearer ${settings.apiKey}`;
  if (input.body !== undefined) headers["content-type"] = "application/json";
  // One key for all attempts; what changes nothing needs none.
  if (operation.idempotent && !operation.safe) headers["idempotency-key"] ??= crypto.randomUUID();
  const params = { query: input.query ?? {} };
  const { baseUrl } = settings;
  const url = createFinalURL(path, { baseUrl, params, querySerializer, pathSerializer: (filled) => filled });
  // A caller who asks with another tag is not told of what it holds.
  const isAsked = headers["if-none-match"] === given["if-none-match"];
  return { url, headers, body: JSON.stringify(input.body), held: isAsked ? held : undefined };
}

/** Parameters are flat: the generator admits no others. */
function querySerializer(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return String(new URLSearchParams(given));
}
