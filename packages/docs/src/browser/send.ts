import type { SampleBody } from "../samples/body.ts";
import { curl } from "../samples/curl.ts";
import { headerText, pathText, queryParts } from "../samples/parameter-text.ts";
import type { ConsoleParameter, ConsoleRequest } from "./console-request.ts";

/** The values that a reader has filled in. */
export interface Given {
  readonly parameters: readonly (Pick<ConsoleParameter, "name" | "place" | "writing" | "isList"> & {
    /** Empty if the parameter is not sent. */
    readonly values: readonly string[];
  })[];
  readonly body?: string | File | FormData;
}

export interface Values extends Given {
  readonly server: string;
  readonly key: string;
}

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** Returns the request to send, and its curl command. The command has the variable of the key instead of the key. */
export function requestFrom(request: ConsoleRequest, values: Values): Sent & { line: string } {
  const { method, authorized } = request;
  const { body, key } = values;
  const url = addressOf(request, values);
  const headers = given(values, "header").map(({ name, value }): [string, string] => [name, headerText(value)]);
  const mediaType = body === undefined || body instanceof FormData ? undefined : mediaTypeOf(request);
  return {
    url,
    init: {
      method,
      headers: [
        ...(key === "" ? [] : [["authorization", `Bearer ${key}`] as [string, string]]),
        ...headers,
        // The browser sets the header of a form, which contains the boundary.
        ...(mediaType === undefined ? [] : [["content-type", mediaType] as [string, string]]),
      ],
      ...(body === undefined ? {} : { body }),
      cache: "no-store",
      credentials: "omit",
      redirect: "manual",
    },
    line: curl({ method, url, authorized, headers, returns: "text", ...commandBody(request, body) }),
  };
}

function addressOf({ path }: ConsoleRequest, values: Values): string {
  const filled = given(values, "path").reduce(
    (to, { name, value, writing }) => to.replaceAll(`{${name}}`, () => pathText(value, writing)),
    path,
  );
  const query = given(values, "query").flatMap(({ name, value, writing }) => queryParts(name, value, writing));
  return `${values.server.replace(/\/$/u, "")}${filled}${query.length > 0 ? `?${query.join("&")}` : ""}`;
}

/** Returns the parameters of a place that are sent. JSON values are sent as typed. */
function given({ parameters }: Given, place: string) {
  return parameters
    .filter((one) => one.place === place && (one.values.length > 0 || place === "path"))
    .map(({ name, values, isList, writing: { isJson: _typed, ...writing } = {} }) => {
      return { name, writing, value: isList ? values : (values[0] ?? "") };
    });
}

function mediaTypeOf({ body }: ConsoleRequest): string {
  return body?.mediaType ?? "application/json";
}

function commandBody(request: ConsoleRequest, body: Given["body"]): { body?: SampleBody } {
  if (body === undefined) return {};
  if (typeof body === "string") return { body: { kind: "text", mediaType: mediaTypeOf(request), text: body } };
  if (body instanceof File) return { body: { kind: "file", mediaType: mediaTypeOf(request), file: body.name } };
  const parts = [...body].map(([name, value]) => {
    return typeof value === "string" ? { name, text: value } : { name, file: value.name };
  });
  return { body: { kind: "form", isMultipart: true, parts, values: null } };
}

/** A way to get a response, and the explanation for a missing one. */
export interface Way {
  fetch(url: string, init: RequestInit): Promise<Response>;
  reasonOf(url: string, error: Error): string;
}

export const overNetwork: Way = {
  async fetch(url, init) {
    // The browser would resolve it against the page's own server.
    if (!URL.canParse(url)) throw new TypeError("invalid URL");
    const response = await fetch(url, init);
    if (response.type === "opaqueredirect") throw new RedirectError();
    return response;
  },
  reasonOf,
};

/** The key belongs to the chosen server, not to the target of its redirect. */
class RedirectError extends Error {}

/** Sends the request. Rejects with a sentence that says what to check. */
export async function send({ url, init }: Sent, way: Way) {
  const started = performance.now();
  try {
    const response = await way.fetch(url, init);
    const text = await textOf(response);
    return {
      status: String(response.status),
      words: response.statusText,
      headers: [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n"),
      text,
      time: Math.max(1, Math.round(performance.now() - started)),
    };
  } catch (error) {
    throw new Error(way.reasonOf(url, error as Error));
  }
}

/** Returns advice about a status, or undefined if it needs none. */
export function explain(status: string): string | undefined {
  const advice: Readonly<Record<string, string>> = {
    "401": "The key above is missing or not one of this server's. `npm start` prints the key of the demonstration.",
    "409": "Another contact has that identifier, or the same idempotency key is still in progress.",
    "412": "The contact has another version. Read it again and take its ETag.",
    "422": "That idempotency key was used with another request. Make up a new one.",
    "429": "The rate limit is used up. Retry-After says how many seconds to wait.",
  };
  return advice[status];
}

/** Explains why a request failed as far as the page can know: browsers do not say. */
function reasonOf(url: string, error: Error): string {
  if (!URL.canParse(url)) {
    return `${url} is not a valid URL. Check the address of the server and the values of the path.`;
  }
  const { message } = error;
  const { origin, protocol } = new URL(url);
  if (error instanceof RedirectError) {
    return `${origin} redirects this request to another address, which the console does not follow with your key.`;
  }
  if (origin === location.origin) return `${origin} does not respond. Is the server still running? (${message})`;
  if (protocol === "http:" && location.protocol === "https:") {
    return `This page was loaded securely, so the browser sends nothing to ${origin}.`;
  }
  return (
    `No response from ${origin}: nothing listens there, or it does not allow requests from pages of ` +
    `${location.protocol === "file:" ? "a folder" : location.origin} (CORS). Start the server with \`npm start\` and ` +
    `open this reference at its /docs/; or take the curl line below. (${message})`
  );
}

/** Returns the text of a response, or a note in place of bytes. */
async function textOf(response: Response): Promise<string> {
  const type = response.headers.get("content-type") ?? "";
  const isText = type === "" || /^text\/|json|xml|yaml|form|javascript/u.test(type);
  if (isText) return laidOut(await response.text());
  const { size } = await response.blob();
  return size === 0 ? emptyBody : `(${size} bytes of ${type})`;
}

const emptyBody = "(no body)";

function laidOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text === "" ? emptyBody : text;
  }
}
