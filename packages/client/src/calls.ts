// The operations as single functions: a bundle contains only those that it imports. `@contacts-api/client/calls`.

import { type Transport, transportOf } from "./call/transport.ts";
import { defaultBaseUrl } from "./generated/operations.ts";
import { logged } from "./observing/logged.ts";
import type { ContactsClientOptions, Logging } from "./settings/options.ts";
import { readSettings } from "./settings/settings.ts";

export type { Transport } from "./call/operation.ts";
export * from "./generated/operations.ts";

/**
 * Makes the first argument of the single calls. It behaves as a {@link ContactsClient} without a logger does; make one
 * and share it.
 *
 * @param options Key, address, limits and hooks; see {@link ContactsClientOptions} for each default.
 * @throws TypeError when there is no key, or an option is invalid.
 * @example
 * ```ts
 * const transport = createTransport({ apiKey: "…" });
 * await updateContact(transport, contactId, { name: "John Smith" });
 * ```
 */
export function createTransport(options: Omit<ContactsClientOptions, keyof Logging> = {}): Transport {
  return transportOf(readSettings(options, defaultBaseUrl));
}

/**
 * Makes a transport as {@link createTransport} does, which also writes to a logger. It is a separate function, so that a
 * bundle without a logger has no code for one.
 *
 * @param options As for `createTransport`, with `logger` and `logLevel`.
 * @throws TypeError when there is no key, or an option is invalid.
 * @example
 * ```ts
 * const transport = createLoggedTransport({ logger: console });
 * ```
 */
export function createLoggedTransport(options: ContactsClientOptions): Transport {
  return transportOf(logged(readSettings(options, defaultBaseUrl)));
}
