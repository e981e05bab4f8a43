// Makes a repeated request take effect once (draft-ietf-httpapi-idempotency-key-header). The first response is stored
// in the transaction of the operation, so either both are committed or neither.
import { problem } from "../http/problem.ts";
import type { ApiResponse } from "../http/response.ts";
import type { Sha256 } from "../http/sha256.ts";

export interface StoredResponse extends ApiResponse {
  /** Text only: the generator refuses operations that would store bytes. */
  readonly body: string | undefined;
  readonly fingerprint: string;
  readonly storedAt: Date;
}

/** The stored responses of one organisation, within the operation's transaction. */
export interface StoredResponses {
  /** Refuses with 409 while another process handles a request with the key. */
  findResponse(key: string): Promise<StoredResponse | undefined>;
  insertResponse(key: string, response: StoredResponse): Promise<void>;
  deleteResponse(key: string): Promise<void>;
  /** Moves the responses with data of one contact to another. */
  merged(ids: { readonly from: string; readonly into: string }): Promise<void>;
  /** Deletes the responses with data of a contact. */
  deleted(contactId: string): Promise<void>;
}

const retentionHours = 24;

/** Returns the time up to which stored responses have expired. */
export function forgottenUpTo(now: Date): Date {
  return new Date(now.getTime() - retentionHours * 3_600_000);
}

/** The keys of requests in progress in this process, by organisation. */
export class KeysInProgress {
  readonly #keys = new Set<string>();

  /** Runs the work. Refuses with 409 if a request with the same key is in progress. */
  async run<Result>(orgId: string, key: string, work: () => Promise<Result>): Promise<Result> {
    const id = `${orgId} ${key}`;
    if (this.#keys.has(id)) throw keyInProgress();
    this.#keys.add(id);
    try {
      return await work();
    } finally {
      this.#keys.delete(id);
    }
  }
}

/** Creates the refusal of a request whose key is in use by another one. */
export function keyInProgress() {
  const message = "A request with this idempotency key is still in progress. Retry shortly.";
  return problem("CONFLICT", { message, path: "Idempotency-Key" });
}

/**
 * Returns the stored response of the key, or does the work and stores its response. Refuses another request with the
 * key with 422.
 */
export async function replayOr(
  responses: StoredResponses,
  { key, fingerprint, now }: { key: string; fingerprint: string; now: Date },
  work: () => Promise<ApiResponse>,
): Promise<ApiResponse> {
  const stored = await responses.findResponse(key);
  const isForgotten = stored !== undefined && stored.storedAt <= forgottenUpTo(now);
  if (isForgotten) await responses.deleteResponse(key);
  if (stored !== undefined && !isForgotten) return replay(stored, fingerprint);
  const response = await work();
  const { body } = response;
  if (body instanceof Uint8Array) throw new Error("Bytes are not stored under an idempotency key.");
  // No database stores this character. JSON never contains it.
  if (response.headers["content-type"] !== undefined && body?.includes("\0") === true) {
    throw new Error("The response contains U+0000, so it cannot be stored under its idempotency key.");
  }
  await responses.insertResponse(key, { ...response, body, fingerprint, storedAt: now });
  return response;
}

function replay(stored: StoredResponse, fingerprint: string): ApiResponse {
  if (stored.fingerprint !== fingerprint) throw problem("IDEMPOTENCY_KEY_REUSED", { path: "Idempotency-Key" });
  return { ...stored, headers: { ...stored.headers, "idempotency-replayed": "true" } };
}

/** Returns the SHA-256 of everything that identifies a request. The order of an object's members does not matter. */
export function fingerprint(sha256: Sha256, ...parts: readonly unknown[]): string | Promise<string> {
  return sha256(JSON.stringify(parts, inOrder));
}

/** Sorts members, so that equal JSON values have equal texts. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
