// What a client tells its hooks and its logger: operations, statuses, times; never the key, a path's value or a body.

import { headerOf } from "../call/headers.ts";
import type { ContactsError, RequestLine } from "../errors/errors.ts";
import type { Clock } from "../retry/clock.ts";
import type { Hooks, Logger, LogLevel, RequestView } from "./hooks.ts";

export interface Observers {
  /** Returns `undefined` if nothing watches requests. */
  request(line: RequestLine): Observed | undefined;
  retry(error: ContactsError, delay: number): void;
  /** Looks for announcements in an answer. */
  headers(operationId: string, headers: Headers): void;
}

export interface Observed {
  /** What the hook returned: headers to send with the request, if it is an object. */
  readonly added: unknown;
  /** To be called when the request has ended. */
  ended(response: Response | undefined, error?: unknown): void;
}

/** From the least to the most important. */
const levels = "debug info warn";

interface Audience {
  readonly hooks: Hooks;
  readonly logger: Logger | undefined;
  readonly logLevel: LogLevel;
  readonly clock: Clock;
}

export function createObservers({ hooks, logger, logLevel, clock }: Audience): Observers {
  const announced = new Set<string>();
  const leastLevel = levels.indexOf(logLevel);
  const tell = <View>(
    hook: ((view: View) => unknown) | undefined,
    view: View,
    level: LogLevel,
    message: () => string,
  ) => {
    let returned: unknown;
    try {
      returned = hook?.(view);
      if (levels.indexOf(level) >= leastLevel) logger?.[level](`contacts-api: ${message()}`);
    } catch {}
    return returned;
  };

  return {
    request({ operationId, method, url, attempts: attempt }) {
      if (leastLevel > 0 && !(hooks.onRequest ?? hooks.onResponse)) return undefined;
      const request: RequestView = { operationId, method, url, attempt };
      const started = clock.now();
      const about = () => `${method} ${url}, attempt ${attempt}`;
      const added = tell(hooks.onRequest, request, "debug", about);
      const ended = (response: Response | undefined, error?: unknown) => {
        const duration = clock.now() - started;
        const status = response?.status;
        const requestId = response && headerOf(response.headers, "x-request-id");
        const view = { request, status, requestId, duration, error };
        const outcome = () => `${status ?? nameOf(error)} in ${Math.round(duration)} ms, ${requestId}`;
        tell(hooks.onResponse, view, "debug", () => `${about()}: ${outcome()}`);
      };
      return { added, ended };
    },
    retry(error, delay) {
      const { operationId, attempts: attempt } = error;
      const retry = { operationId, attempt, delay, error };
      tell(
        hooks.onRetry,
        retry,
        "info",
        () => `${operationId} again in ${Math.round(delay)} ms after ${nameOf(error)}`,
      );
    },
    headers(operationId, headers) {
      const deprecation = headerOf(headers, "deprecation");
      const sunset = headerOf(headers, "sunset");
      if ((deprecation ?? sunset) === undefined || announced.has(operationId)) return;
      announced.add(operationId);
      const deprecated = { operationId, deprecation, sunset };
      tell(
        hooks.onDeprecation,
        deprecated,
        "warn",
        () => `${operationId} is deprecated${sunset ? ` and ends on ${sunset}` : ""}`,
      );
    },
  };
}

/** The message of a refusal is the server's, which may quote what it was sent. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "abort";
}
