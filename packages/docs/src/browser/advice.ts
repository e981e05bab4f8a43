// What a reader can do about a refusal or a failure. `isOurs`: the reference is that of this project's own API.

/** A request that cannot be sent. Its message says which part of it the reader has to correct. */
export class UnsendableError extends Error {}

/** The key belongs to the chosen server, not to the target of its redirect. */
export class RedirectError extends Error {}

const ofAnyApi: Readonly<Record<string, string>> = {
  "401": "The key above is missing or not one of this server's.",
  "429": "The rate limit is used up. Retry-After says how many seconds to wait.",
};

const ofOurs: Readonly<Record<string, string>> = {
  ...ofAnyApi,
  "401": "The key above is missing or not one of this server's. `npm start` prints the key of the demonstration.",
  "409": "Another contact has that identifier, or the same idempotency key is still in progress.",
  "412": "The contact has another version. Read it again and take its ETag.",
  "422": "That idempotency key was used with another request. Make up a new one.",
};

/** Returns advice about a status, or undefined if it needs none. */
export function explain(status: string, isOurs: boolean): string | undefined {
  return (isOurs ? ofOurs : ofAnyApi)[status];
}

/** Explains why a request failed as far as the page can know: browsers do not say. */
export function reasonOf(url: string, error: Error, isOurs: boolean): string {
  const { message } = error;
  const { origin, protocol } = new URL(url);
  if (error instanceof RedirectError) {
    return `${origin} redirects this request to another address, which the console does not follow with your key.`;
  }
  if (origin === location.origin) return `${origin} does not respond. Is the server still running? (${message})`;
  if (protocol === "http:" && location.protocol === "https:") {
    return `This page was loaded securely, so the browser sends nothing to ${origin}.`;
  }
  const start = isOurs ? "Start the server with `npm start` and open this reference at its /docs/; or take" : "Take";
  return (
    `No response from ${origin}: nothing listens there, or it does not allow requests from pages of ` +
    `${location.protocol === "file:" ? "a folder" : location.origin} (CORS). ${start} the curl line below. (${message})`
  );
}
