// Writes to the caller's logger: operations, statuses, times; never the key, a path's value or a body.

import { quietly } from "../call/quietly.ts";
import type { Settings } from "../settings/settings.ts";
import type { LogLevel } from "./hooks.ts";
import type { Tell } from "./observers.ts";

/** The levels, from the least to the most important. */
const levels: readonly LogLevel[] = ["debug", "info", "warn"];

const levelOf = { onRequest: "debug", onResponse: "debug", onRetry: "info", onDeprecation: "warn" } as const;

/**
 * Returns the settings of a client that also writes to the `logger` of its options.
 *
 * @throws TypeError when `logLevel` is not a level.
 */
export function logged(settings: Settings): Settings {
  const { logger, logLevel = "info" } = settings.options;
  const lowest = levels.indexOf(logLevel);
  if (lowest < 0) throw new TypeError(`logLevel must be one of ${levels}.`);
  if (!logger) return settings;
  const tell: Tell = (hook, view) => {
    const level = levelOf[hook];
    if (levels.indexOf(level) >= lowest) {
      quietly(() => logger[level](`contacts-api: ${hook} ${JSON.stringify(view, errorsByName)}`));
    }
    return settings.tell(hook, view);
  };
  return { ...settings, tell };
}

/**
 * Replaces errors by their names. The message of a refusal may quote the request, and a signal's reason may be
 * anything.
 */
function errorsByName(name: string, value: unknown): unknown {
  return name === "error" && value ? (value instanceof Error ? value.name : "abort") : value;
}
