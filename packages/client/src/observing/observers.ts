// Reports to hooks and logger: operations, statuses, times; never the key, a path's value or a body.

import { headerOf } from "../call/headers.ts";
import { quietly } from "../call/quietly.ts";
import type { ContactsClientOptions } from "../settings/options.ts";
import type { Hooks, LogLevel } from "./hooks.ts";

/** Calls a hook, writes a line to the log, and returns the hook's return value. */
export type Tell = (hook: keyof Hooks, level: LogLevel, view: object) => unknown;

/** The levels, from the least to the most important. */
export const levels: readonly LogLevel[] = ["debug", "info", "warn"];

export function createTell(options: ContactsClientOptions): Tell {
  const { logger, logLevel = "info" } = options;
  // Watching must neither break a call nor end the process.
  return (hook, level, view) => {
    if (levels.indexOf(level) >= levels.indexOf(logLevel)) {
      quietly(() => logger?.[level](`contacts-api: ${hook} ${JSON.stringify(view, errorsByName)}`));
    }
    return quietly(() => options[hook]?.(view as never));
  };
}

interface Watched {
  readonly operationId: string;
  /** The operations that have been reported. */
  readonly announced: Set<string>;
  readonly tell: Tell;
}

/** Reports a deprecated operation, once. */
export function announce({ operationId, announced, tell }: Watched, response: Response): void {
  const deprecation = headerOf(response, "deprecation");
  const sunset = headerOf(response, "sunset");
  if (!(deprecation || sunset) || announced.has(operationId)) return;
  announced.add(operationId);
  tell("onDeprecation", "warn", { operationId, deprecation, sunset });
}

/**
 * Replaces errors by their names. The message of a refusal may quote the request, and a signal's reason may be
 * anything.
 */
function errorsByName(name: string, value: unknown): unknown {
  return name === "error" && value ? (value instanceof Error ? value.name : "abort") : value;
}
