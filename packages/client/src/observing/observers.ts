// Reports to hooks: operations, statuses, times; never the key, a path's value or a body.

import { headerOf } from "../call/headers.ts";
import { quietly } from "../call/quietly.ts";
import type { Hooks } from "./hooks.ts";

/** Calls a hook and returns its return value. */
export type Tell = (hook: keyof Hooks, view: object) => unknown;

/** Watching must neither break a call nor end the process. */
export function createTell(hooks: Hooks): Tell {
  return (hook, view) => quietly(() => hooks[hook]?.(view as never));
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
  tell("onDeprecation", { operationId, deprecation, sunset });
}
