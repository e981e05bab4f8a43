// For tools around openapi-typescript: its types, and a `fetch` that behaves as the client does.
// `@contacts-api/client/openapi`.

import { createFetchWith } from "./call/fetch-call.ts";
import { operations as known } from "./generated/operation-list.ts";
import { defaultBaseUrl } from "./generated/operations.ts";
import { logged } from "./observing/logged.ts";
import type { ContactsClientOptions } from "./settings/options.ts";
import { readSettings } from "./settings/settings.ts";

export type { components, operations, paths } from "./generated/openapi.ts";

/**
 * Makes a `fetch` with the behaviour of the client: retries under one deadline, idempotency keys, pacing, and errors
 * that hold neither the key nor a path's values. Pass it to openapi-fetch, openapi-react-query or swr-openapi.
 *
 * It returns every response, also a refusal, as `fetch` does, after the retries of transient failures. Without a
 * response it rejects as the client does.
 *
 * @param options As of the client; see {@link ContactsClientOptions} for each default.
 * @throws TypeError when there is no key, or an option is invalid.
 * @example
 * ```ts
 * import createClient from "openapi-fetch";
 * import { createFetch, type paths } from "@contacts-api/client/openapi";
 *
 * const baseUrl = "https://api.bland.ai";
 * const api = createClient<paths>({ baseUrl, fetch: createFetch({ baseUrl }) });
 * const { data, error } = await api.GET("/v1/contacts/{contact_id}", { params: { path: { contact_id: contactId } } });
 * ```
 */
export function createFetch(
  options: ContactsClientOptions = {},
): (input: Request | URL | string, init?: RequestInit) => Promise<Response> {
  return createFetchWith(logged(readSettings(options, defaultBaseUrl)), known);
}
