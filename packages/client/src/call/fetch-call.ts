// Sends a request of another library as a call of the matching operation. The result is the response itself.
import type { Settings } from "../settings/settings.ts";
import { readText } from "./body.ts";
import { unwrapEnvelope } from "./envelope.ts";
import type { Operation, OperationInput, Representation, WrittenRequest } from "./operation.ts";
import { quietly } from "./quietly.ts";
import { readBlob } from "./representations.ts";
import { transportOf } from "./transport.ts";

type Known = Omit<Operation, "codes">;

/**
 * Headers that the client writes itself, and headers of a request to your backend that the API must not get: cookies,
 * connection.
 */
const notPassedOn =
  /^(?:accept|authorization|content-(?:type|length)|cookie|host|origin|referer|connection|keep-alive|upgrade|expect|te|trailer|transfer-encoding|accept-encoding|(?:sec|proxy|x-forwarded)-.*)$/;
const ofTransfer = ["content-encoding", "content-length", "transfer-encoding", "connection", "keep-alive"];
/** Statuses of responses that cannot have a body. */
const withoutBody = [101, 103, 204, 205, 304];

export function createFetchWith(settings: Settings, operations: readonly Known[]) {
  const transport = transportOf(settings);
  // A path without parameters goes before one that would match it.
  const sorted = [...operations].sort((left, right) => parametersOf(left).length - parametersOf(right).length);
  const templates = sorted.map((operation) => ({ operation, form: formOf(operation.path) }));

  return async (input: Request | URL | string, init?: RequestInit): Promise<Response> => {
    const request =
      input instanceof Request && init === undefined ? input : new Request(absolute(settings, input), init);
    const { pathname, search } = addressOf(settings, request);
    const found = templates
      .map(({ operation, form }) => ({ operation, match: operation.method === request.method && form.exec(pathname) }))
      .find(({ match }) => match);
    if (!found?.match) throw new TypeError(`The contract has no operation ${request.method} with this path.`);
    const { operation, match } = found;
    const path = Object.fromEntries(
      parametersOf(operation).map((name, index) => [name, quietly(() => decodeURIComponent(match[index + 1]!))]),
    );
    const headers = Object.fromEntries([...request.headers].filter(([name]) => !notPassedOn.test(name)));
    const takesKey = operation.idempotent && !/^(?:PUT|DELETE)$/.test(operation.method);
    const body = request.body === null ? undefined : await request.arrayBuffer();
    return call(
      {
        ...operation,
        search: () => search,
        write: (made) => copy(request, body, made),
      },
      { path, headers: { ...(takesKey && { "idempotency-key": undefined }), ...headers } },
      request.signal,
    );
  };

  async function call(operation: Known, input: OperationInput, signal: AbortSignal): Promise<Response> {
    const responses = new WeakMap<object, Response>();
    // The same representation for every status.
    const successes = new Proxy({}, { get: () => representation(responses) });
    try {
      return await transport.call<Promise<Response>>({ ...operation, codes: [], successes }, input, { signal });
    } catch (error) {
      const response = responses.get(Object(error));
      if (response === undefined) throw error;
      return response;
    }
  }
}

/** Throws a refusal that a retry may resolve, and returns the last one. */
function representation(responses: WeakMap<object, Response>): Representation {
  return {
    // A refusal is read as text, because the client examines it.
    read: (response, ...limits) => (response.ok ? readBlob : readText)(response, ...limits),
    unwrap(response, body, call) {
      const { status, statusText } = response;
      // The body is decoded, so these headers no longer describe it.
      const headers = new Headers([...response.headers].filter(([name]) => !ofTransfer.includes(name)));
      const own = new Response(withoutBody.includes(status) ? null : (body as Blob | string), {
        status,
        statusText,
        headers,
      });
      if (response.ok || status === 304) return own;
      try {
        return unwrapEnvelope(response, body as string, call);
      } catch (error) {
        responses.set(error as object, own);
        throw error;
      }
    },
  };
}

function copy(request: Request, body: ArrayBuffer | undefined, made: WrittenRequest): void {
  if (body !== undefined) made.body = body;
  const { cache, credentials, keepalive } = request;
  Object.assign(made, { cache, credentials, keepalive });
  for (const name of ["accept", "content-type"]) {
    const value = request.headers.get(name);
    if (value !== null) made.headers[name] = value;
  }
}

/** Returns the names of the path's parameters. */
function parametersOf({ path }: Known): string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name!);
}

/** Returns a pattern for a path: `^/v1/contacts/([^/]+)$` for `/v1/contacts/{contact_id}`. */
function formOf(path: string): RegExp {
  const parts = path.split(/\{[^{}]+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  // Linear: each value is one segment between fixed text.
  return new RegExp(`^${parts.join("([^/]+)")}$`);
}

function absolute({ baseUrl }: Settings, input: Request | URL | string): Request | URL | string {
  return typeof input === "string" && input.startsWith("/") ? baseUrl + input : input;
}

/** Returns path and query of a URL under `baseUrl`. The key goes to the configured address alone. */
function addressOf({ baseUrl }: Settings, { url }: Request): { readonly pathname: string; readonly search: string } {
  if (!url.startsWith(`${baseUrl}/`))
    throw new TypeError(`createFetch sends to ${baseUrl} alone. Give both the same baseUrl.`);
  const { pathname, search } = new URL(url.slice(baseUrl.length), "https://local.invalid");
  return { pathname, search };
}
