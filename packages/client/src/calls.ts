// The operations as single functions: a bundle contains only those that it imports. `@contacts-api/client/calls`.

import { type Transport, transportOf } from "./call/transport.ts";
import { defaultBaseUrl } from "./generated/operations.ts";
import type { ContactsClientOptions } from "./settings/options.ts";
import { readSettings } from "./settings/settings.ts";

export type { Transport } from "./call/operation.ts";
export * from "./generated/operations.ts";

/**
 * Makes the first argument of the single calls. It behaves as a {@link ContactsClient} does; make one and share it.
 *
 * @param options Key, address and limits; see {@link ContactsClientOptions} for each default.
 * @throws TypeError when there is no key, or an option is invalid.
 * @example
 * ```ts
 * const transport = createTransport({ apiKey: "…" });
 * await updateContact(transport, contactId, { name: "John Smith" });
 * ```
 */
export function createTransport(options: ContactsClientOptions = {}): Transport {
  return transportOf(readSettings(options, defaultBaseUrl));
}
