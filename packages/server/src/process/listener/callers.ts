import { parseApiKey } from "../../http/api-key.ts";
import { keyText } from "../../http/authentication.ts";
import { BoundedMap } from "../../http/bounded-map.ts";
import type { ApiRequest } from "../../http/request.ts";

/** The number of keys to remember. */
const most = 4_096;

/**
 * The organisations of recently valid keys, for fairness only: each request is still authenticated. All other callers
 * count as one, because they could invent any number of keys.
 */
export class Callers {
  readonly #orgIds = new BoundedMap<string, string>(most);

  /** Returns the organisation of an `authorization` header, or an empty string. */
  of(header: string | null): string {
    return header === null ? "" : (this.#orgIds.get(keyText(header)) ?? "");
  }

  /** Learns from a response's status whether the key of its request is valid. */
  learn(request: ApiRequest, status: number): void {
    const header = request.header("authorization");
    // Preflights and paths outside the API succeed without a key.
    if (header === null || request.method === "OPTIONS" || !request.pathname.startsWith("/v1/")) return;
    const text = keyText(header);
    if (status === 401) this.#orgIds.delete(text);
    if (status >= 300 || this.#orgIds.has(text)) return;
    this.#orgIds.set(text, parseApiKey(text)!.orgId);
  }
}
