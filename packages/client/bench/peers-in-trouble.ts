// The same change by each contender, set up for trouble as its documentation says: its own retries and time limit where it
// has them, `AbortSignal.timeout` where it has none. A module's `start(url, limit)` returns `change(signal)`, which gives
// what a caller is given, and `comeBack(error)`: where its error, or the response beside it, holds the `Retry-After`.

export interface PeerInTrouble {
  readonly name: string;
  /** The options that were switched on, for the reader of the table. */
  readonly setUp: string;
  readonly module: string;
  /** True if a call takes a signal to abort it. */
  readonly abortable: boolean;
}

const id = `"aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"`;
const changes = `{ name: "John Smith", metadata: { verified: "yes" } }`;
const path = `"/v1/contacts/" + ${id}`;
/** For those without their own time limit. */
const signals = `const within = (limit, signal) => AbortSignal.any([AbortSignal.timeout(limit), ...(signal ? [signal] : [])]);`;
/** For those that return an error as a value, beside the response. */
const refused = `const refuse = (error, response) => { throw Object.assign(new Error("refused"), { given: error, response }); };
  const comeBack = ({ response }) => response?.headers.get("retry-after");`;

export const own = "@contacts-api/client";

export const peersInTrouble: readonly PeerInTrouble[] = [
  {
    name: own,
    setUp: "as it comes, with `timeout`, which is for the whole call",
    abortable: true,
    module: `import { ContactsClient } from "@contacts-api/client";
      export const start = (baseUrl, timeout) => {
        const contacts = new ContactsClient({ apiKey: "key", baseUrl, timeout });
        return { change: (signal) => contacts.update(${id}, ${changes}, { signal }), comeBack: ({ retryAt }) => retryAt };
      };`,
  },
  {
    name: "openapi-fetch",
    setUp: "has no retries and no time limit; `signal: AbortSignal.timeout(…)`",
    abortable: true,
    module: `import createClient from "openapi-fetch";
      ${signals}
      ${refused}
      export const start = (baseUrl, limit) => {
        const api = createClient({ baseUrl, headers: { authorization: "Bearer key" } });
        const params = { path: { contact_id: ${id} } };
        const change = async (signal) => {
          const request = { params, body: ${changes}, signal: within(limit, signal) };
          const { data, error, response } = await api.PATCH("/v1/contacts/{contact_id}", request);
          return error === undefined ? data : refuse(error, response);
        };
        return { change, comeBack };
      };`,
  },
  {
    name: "hey-api",
    setUp: "has no retries and no time limit; `signal: AbortSignal.timeout(…)`",
    abortable: true,
    module: `import { client } from "./hey-api/client.gen.ts";
      import { updateContact } from "./hey-api/sdk.gen.ts";
      ${signals}
      ${refused}
      export const start = (baseUrl, limit) => {
        client.setConfig({ baseUrl, auth: "key" });
        const change = async (signal) => {
          const request = { path: { contact_id: ${id} }, body: ${changes}, signal: within(limit, signal) };
          const { data, error, response } = await updateContact(request);
          return error === undefined ? data : refuse(error, response);
        };
        return { change, comeBack };
      };`,
  },
  {
    name: "redocly generate-client",
    setUp: "`retry: { retries: 2 }`, `timeout` (for each attempt), `idempotencyKey: true`",
    abortable: true,
    module: `import { configure, updateContact } from "./redocly.ts";
      export const start = (serverUrl, timeout) => {
        configure({ serverUrl, auth: { bearer: "key" }, retry: { retries: 2 }, timeout, idempotencyKey: true });
        const change = (signal) => updateContact({ path: { contact_id: ${id} }, body: ${changes} }, { signal });
        return { change, comeBack: ({ headers }) => headers?.get("retry-after") };
      };`,
  },
  {
    name: "ky",
    setUp: '`retry: { limit: 2, methods: ["patch"] }`, `timeout` and `totalTimeout`',
    abortable: true,
    module: `import ky from "ky";
      export const start = (url, limit) => {
        const retry = { limit: 2, methods: ["patch"] };
        const api = ky.create({ headers: { authorization: "Bearer key" }, retry, timeout: limit, totalTimeout: limit });
        const change = (signal) => api.patch(url + ${path}, { json: ${changes}, signal }).json();
        return { change, comeBack: ({ response }) => response?.headers.get("retry-after") };
      };`,
  },
  {
    name: "ofetch",
    setUp: "`retry: 2`, `retryDelay: 500`, `timeout` (for each attempt)",
    abortable: true,
    module: `import { ofetch } from "ofetch";
      export const start = (url, timeout) => {
        const api = ofetch.create({ headers: { authorization: "Bearer key" }, retry: 2, retryDelay: 500, timeout });
        const change = (signal) => api(url + ${path}, { method: "PATCH", body: ${changes}, signal });
        return { change, comeBack: ({ response }) => response?.headers.get("retry-after") };
      };`,
  },
  {
    name: "axios",
    setUp: "has no retries; `timeout`, `maxContentLength` of 8 MiB",
    abortable: true,
    module: `import axios from "axios";
      export const start = (baseURL, timeout) => {
        const headers = { authorization: "Bearer key" };
        const api = axios.create({ baseURL, headers, timeout, maxContentLength: 8 * 2 ** 20 });
        const change = async (signal) => (await api.patch(${path}, ${changes}, { signal })).data;
        return { change, comeBack: ({ response }) => response?.headers["retry-after"] };
      };`,
  },
  {
    name: "openai",
    setUp: "`maxRetries: 2`, `timeout` (for each attempt); calls `vectorStores.update`",
    abortable: true,
    module: `import OpenAI from "openai";
      export const start = (url, timeout) => {
        const openai = new OpenAI({ apiKey: "key", baseURL: url + "/v1", timeout, maxRetries: 2 });
        const change = (signal) => openai.vectorStores.update(${id}, ${changes}, { signal });
        return { change, comeBack: ({ headers }) => headers?.get("retry-after") };
      };`,
  },
  {
    name: "stripe",
    setUp: "`maxNetworkRetries: 2`, `timeout` (for each attempt); calls `customers.update`",
    abortable: false,
    module: `import Stripe from "stripe";
      export const start = (url, timeout) => {
        const { hostname: host, port } = new URL(url);
        const address = { host, port, protocol: "http", telemetry: false };
        const stripe = new Stripe("key", { ...address, timeout, maxNetworkRetries: 2 });
        const change = () => stripe.customers.update(${id}, ${changes});
        return { change, comeBack: ({ headers }) => headers?.["retry-after"] };
      };`,
  },
];
