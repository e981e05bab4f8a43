import type { SampleBody } from "../samples/body.ts";
import { curl } from "../samples/curl.ts";
import { headerText, pathText, queryParts } from "../samples/parameter-text.ts";
import { RedirectError, reasonOf, UnsendableError } from "./advice.ts";
import type { ConsoleParameter, ConsoleRequest } from "./console-request.ts";
import { textOf } from "./response-text.ts";

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

/**
 * Returns the request to send, and its curl command, which has the variable of the key or a placeholder instead of the
 * key. Throws an `UnsendableError` for values that no browser can send.
 */
export function requestFrom(request: ConsoleRequest, values: Values): Sent & { line: string } {
  const { method, credential, isOurs } = request;
  const { body } = values;
  const url = addressOf(request, values);
  const headers = given(values, "header").map(({ name, value }): [string, string] => [name, headerText(value)]);
  const mediaType = body === undefined || body instanceof FormData ? undefined : mediaTypeOf(request);
  const keyed = (key: string): [string, string][] =>
    credential === undefined || key === "" ? [] : [[credential.name, credential.prefix + key]];
  const sent = [...keyed(keyOf(request, values.key)), ...headers];
  checkHeaders(sent, credential?.name);
  return {
    url,
    init: {
      method,
      // The browser sets the header of a form, which contains the boundary.
      headers: [...sent, ...(mediaType === undefined ? [] : [["content-type", mediaType] as [string, string]])],
      ...(body === undefined ? {} : { body }),
      cache: "no-store",
      credentials: "omit",
      redirect: "manual",
    },
    line: curl({
      method,
      url,
      authorized: isOurs === true && credential !== undefined,
      headers: [...(isOurs ? [] : keyed("YOUR_KEY")), ...headers],
      returns: "text",
      ...commandBody(request, body),
    }),
  };
}

/** Returns the key without the word before it, which readers copy with it; a name and a password as Basic wants them. */
function keyOf({ credential }: ConsoleRequest, key: string): string {
  const prefix = credential?.prefix ?? "";
  const bare =
    prefix !== "" && key.toLowerCase().startsWith(prefix.toLowerCase()) ? key.slice(prefix.length).trim() : key;
  const isPair = prefix === "Basic " && bare.includes(":");
  return isPair ? btoa(String.fromCharCode(...new TextEncoder().encode(bare))) : bare;
}

/** Otherwise the browser would refuse them like a server that does not respond. */
function checkHeaders(headers: readonly [string, string][], keyName: string | undefined): void {
  for (const [name, value] of headers) {
    try {
      new Headers([[name, value]]);
    } catch {
      const what = name === keyName ? "The key" : name;
      throw new UnsendableError(`${what} has a character that no header can have. Check what you have pasted.`);
    }
  }
}

function addressOf({ path }: ConsoleRequest, values: Values): string {
  const filled = given(values, "path").reduce(
    (to, { name, value, writing }) => to.replaceAll(`{${name}}`, () => segment(name, pathText(value, writing))),
    path,
  );
  const query = given(values, "query").flatMap(({ name, value, writing }) => queryParts(name, value, writing));
  const url = `${values.server.replace(/\/$/u, "")}${filled}${query.length > 0 ? `?${query.join("&")}` : ""}`;
  // The browser would resolve it against the page's own server.
  if (URL.canParse(url)) return url;
  throw new UnsendableError(`${url} is not a valid URL. Check the address of the server and the values of the path.`);
}

/** Refuses `.` and `..`, which would lead to another path: URLs resolve them in any encoding. */
function segment(name: string, text: string): string {
  if (text !== "." && text !== "..") return text;
  throw new UnsendableError(`${name} is "${text}", which leads to another path. Send an id.`);
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
  reasonOf(url: string, error: Error, isOurs: boolean): string;
}

export const overNetwork: Way = {
  async fetch(url, init) {
    const response = await fetch(url, init);
    if (response.type === "opaqueredirect") throw new RedirectError();
    return response;
  },
  reasonOf,
};

/** Sends the request. Rejects with a sentence that says what to check. */
export async function send({ url, init }: Sent, way: Way, isOurs: boolean) {
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
    throw new Error(way.reasonOf(url, error as Error, isOurs));
  }
}
