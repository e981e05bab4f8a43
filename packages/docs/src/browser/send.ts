import { curl } from "../samples/curl.ts";
import type { ConsoleRequest } from "./console-request.ts";

/** What a reader has filled in. */
export interface Given {
  readonly parameters: readonly { readonly name: string; readonly place: string; readonly value: string }[];
  readonly body: string | undefined;
}

export interface Values extends Given {
  readonly server: string;
  readonly key: string;
}

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** The request to send, and the curl line for it, which names the key by its variable. */
export function requestFrom({ method, path, authorized }: ConsoleRequest, values: Values): Sent & { line: string } {
  const given = (place: string) => values.parameters.filter((one) => one.place === place && one.value !== "");
  const filled = values.parameters
    .filter(({ place }) => place === "path")
    .reduce((to, { name, value }) => to.replaceAll(`{${name}}`, encodeURIComponent(value)), path);
  const query = given("query").map(({ name, value }) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  const url = `${values.server.replace(/\/$/u, "")}${filled}${query.length > 0 ? `?${query.join("&")}` : ""}`;
  const headers = given("header").map(({ name, value }) => [name, value] as const);
  const { body } = values;
  return {
    url,
    init: {
      method,
      headers: [
        ...(values.key === "" ? [] : [["authorization", `Bearer ${values.key}`] as [string, string]]),
        ...headers.map(([name, value]): [string, string] => [name, value]),
        ...(body === undefined ? [] : [["content-type", "application/json"] as [string, string]]),
      ],
      ...(body === undefined ? {} : { body }),
      cache: "no-store",
      credentials: "omit",
      redirect: "manual",
    },
    line: curl({ method, url, authorized, headers, ...(body === undefined ? {} : { text: body }) }),
  };
}

/** A way to get an answer, and what can be said when there is none. */
export interface Way {
  fetch(url: string, init: RequestInit): Promise<Response>;
  reasonOf(url: string, error: Error): string;
}

export const overNetwork: Way = {
  async fetch(url, init) {
    const response = await fetch(url, init);
    if (response.type === "opaqueredirect") throw new RedirectError();
    return response;
  },
  reasonOf,
};

/** A key is for the server that was chosen, not for one that it names. */
class RedirectError extends Error {}

/** Sends it. Rejects with a sentence that says what to look at. */
export async function send({ url, init }: Sent, way: Way) {
  const started = performance.now();
  try {
    const response = await way.fetch(url, init);
    const text = await response.text();
    return {
      status: String(response.status),
      words: response.statusText,
      headers: [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n"),
      text: laidOut(text),
      time: Math.max(1, Math.round(performance.now() - started)),
    };
  } catch (error) {
    throw new Error(way.reasonOf(url, error as Error));
  }
}

/** What a status asks of the reader. */
export function explain(status: string): string | undefined {
  const advice: Readonly<Record<string, string>> = {
    "401": "The key above is missing or not one of this server's. `npm start` prints the key of the demonstration.",
    "409": "Somebody else has that identifier, or the same idempotency key is still at work.",
    "412": "The contact has another version. Read it again and take its ETag.",
    "422": "That idempotency key was used with another request. Make up a new one.",
    "429": "The rate limit is used up. Retry-After says how many seconds to wait.",
  };
  return advice[status];
}

/** A browser does not say why a request failed; what can be known is said. */
function reasonOf(url: string, error: Error): string {
  const { message } = error;
  const { origin, protocol } = new URL(url, location.href);
  if (error instanceof RedirectError) {
    return `${origin} redirects this request to another address, which the console does not follow with your key.`;
  }
  if (!URL.canParse(url)) return `${url} is no address.`;
  if (origin === location.origin) return `${origin} does not answer. Is the server still running? (${message})`;
  if (protocol === "http:" && location.protocol === "https:") {
    return `This page was loaded securely, so the browser sends nothing to ${origin}.`;
  }
  return (
    `No answer from ${origin}: nothing listens there, or it does not allow requests from pages of ` +
    `${location.protocol === "file:" ? "a folder" : location.origin} (CORS). Start the server with \`npm start\` and ` +
    `open this reference at its /docs/; or take the curl line below. (${message})`
  );
}

function laidOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text === "" ? "(no body)" : text;
  }
}
