// What goes back to the caller, as plain data until the last moment, so that it can be stored and replayed.

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** The success form of the envelope. */
export function envelope<Data>(data: Data): { data: Data; errors: null } {
  return { data, errors: null };
}

/** Writes an answer for the wire. A HEAD request gets the headers alone. */
export function toResponse(answer: Answer, headers: Readonly<Record<string, string>>, method: string): Response {
  const { status, body } = answer;
  const merged: Record<string, string> = {
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...headers,
    ...answer.headers,
  };
  return new Response(method === "HEAD" ? null : (body ?? null), { status, headers: merged });
}
