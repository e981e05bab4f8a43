// Makes a repeated request take effect once (draft-ietf-httpapi-idempotency-key-header). The first answer is stored in the
// transaction of the operation, so either both are there or neither.
import type { Answer } from "../http/answer.ts";
import { problem } from "../http/problem.ts";
import type { Sha256 } from "../http/sha256.ts";

export interface StoredResponse extends Answer {
  /** The generator refuses bytes where responses are stored. */
  readonly body: string | undefined;
  readonly fingerprint: string;
  readonly storedAt: Date;
}

/** Where answers are kept, within the transaction of the operation and for one organisation. */
export interface StoredResponses {
  /** Refuses with 409 while another process is at work under the key. */
  findResponse(key: string): Promise<StoredResponse | undefined>;
  insertResponse(key: string, answer: StoredResponse): Promise<void>;
  deleteResponse(key: string): Promise<void>;
  /** Lets the responses that hold data of one contact be those of another. */
  merged(ids: { readonly from: string; readonly into: string }): Promise<void>;
  /** Deletes the responses that hold data of a contact. */
  deleted(contactId: string): Promise<void>;
}

const retentionHours = 24;

/** Answers stored up to this moment are forgotten. */
export function forgottenUpTo(now: Date): Date {
  return new Date(now.getTime() - retentionHours * 3_600_000);
}

/** The keys at work in this process, by organisation. */
export class KeysAtWork {
  readonly #keys = new Set<string>();

  /** Runs the work unless a request with the same key is running; refuses with 409 if one is. */
  async run<Result>(orgId: string, key: string, work: () => Promise<Result>): Promise<Result> {
    const id = `${orgId} ${key}`;
    if (this.#keys.has(id)) throw stillAtWork();
    this.#keys.add(id);
    try {
      return await work();
    } finally {
      this.#keys.delete(id);
    }
  }
}

/** The refusal of a request whose key another one is at work under. */
export function stillAtWork() {
  const message = "A request with this idempotency key is still at work. Repeat it in a moment.";
  return problem("CONFLICT", { message, path: "Idempotency-Key" });
}

/** Answers with what is stored under the key, or does the work and stores its answer. Refuses with 422 another request. */
export async function replayOr(
  responses: StoredResponses,
  { key, fingerprint, now }: { key: string; fingerprint: string; now: Date },
  work: () => Promise<Answer>,
): Promise<Answer> {
  const stored = await responses.findResponse(key);
  const isForgotten = stored !== undefined && stored.storedAt <= forgottenUpTo(now);
  if (isForgotten) await responses.deleteResponse(key);
  if (stored !== undefined && !isForgotten) return replay(stored, fingerprint);
  const answer = await work();
  const { body } = answer;
  if (body instanceof Uint8Array) throw new Error("Bytes are not stored under an idempotency key.");
  // No database keeps it; JSON never has it.
  if (answer.headers["content-type"] !== undefined && body?.includes("\0") === true) {
    throw new Error("Text with U+0000 is not stored under an idempotency key.");
  }
  await responses.insertResponse(key, { ...answer, body, fingerprint, storedAt: now });
  return answer;
}

function replay(stored: StoredResponse, fingerprint: string): Answer {
  if (stored.fingerprint !== fingerprint) throw problem("IDEMPOTENCY_KEY_REUSED", { path: "Idempotency-Key" });
  return { ...stored, headers: { ...stored.headers, "idempotency-replayed": "true" } };
}

/** SHA-256 over everything that makes two requests the same request; the order of the members of an object is not part of it. */
export function fingerprint(sha256: Sha256, ...parts: readonly unknown[]): string | Promise<string> {
  return sha256(JSON.stringify(parts, inOrder));
}

/** Equal JSON values get equal texts. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
