import { pathToFileURL } from "node:url";
import { constructsRoot } from "@contacts-api/scripts/constructs-api";
import { v7 } from "uuid";
import { expect } from "vitest";
import type { AppOptions, createApp } from "../../src/app.ts";
import type { inMemoryStore } from "../../src/store/in-memory-store.ts";
import { newOrganization } from "./organization.ts";

// The server of the constructs: see scripts/constructs/spec.yaml.

/** A body that `fetch` sends unchanged. */
export type Sent = NonNullable<RequestInit["body"]>;

export interface ConstructsRequest {
  /** A plain object is sent as JSON. */
  readonly body?: Sent | object;
  readonly headers?: RequestInit["headers"];
  /** `null` sends none. */
  readonly key?: string | null;
}

export interface ConstructsResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** The parsed body, if it is JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests state what they expect of a body by comparing it
  readonly json: any;
}

export type Ask = (method: string, path: string, request?: ConstructsRequest) => Promise<ConstructsResponse>;

/** Returns the `data` of a success. */
export async function dataOf(asked: Promise<ConstructsResponse>) {
  const { status, json } = await asked;
  expect({ status, errors: json.errors }).toEqual({ status: 200, errors: null });
  return json.data;
}

/** Returns the faults of a 400 as `place: message`. */
export async function refusalsOf(asked: Promise<ConstructsResponse>): Promise<string[]> {
  const { status, json } = await asked;
  expect({ status, data: json.data }).toEqual({ status: 400, data: null });
  return json.errors.map(({ path, message }: { path?: string; message: string }) => `${path ?? ""}: ${message}`);
}

/** Returns an app with an organisation, in memory. */
export async function constructsApp(options: Partial<AppOptions> = {}): Promise<Ask> {
  const root = await constructsRoot();
  const from = async <Module>(file: string) =>
    (await import(/* @vite-ignore */ pathToFileURL(`${root}/packages/server/src/${file}`).href)) as Module;
  const store = (await from<{ inMemoryStore: typeof inMemoryStore }>("store/in-memory-store.ts")).inMemoryStore();
  const { createApp: create } = await from<{ createApp: typeof createApp }>("app.ts");
  const onRequest: AppOptions["onRequest"] = ({ operationId, error }) => {
    if (error !== undefined) console.error(operationId, error);
  };
  const app = create({ store, now: () => new Date(), newId: v7, onRequest, ...options });
  const { text: ownKey } = await newOrganization(store);
  return async (method, path, { body, headers, key = ownKey } = {}) => {
    const isPlain = typeof body === "object" && Object.getPrototypeOf(body) === Object.prototype;
    const all = new Headers(headers);
    if (key !== null) all.set("authorization", key);
    if (isPlain && !all.has("content-type")) all.set("content-type", "application/json");
    const sent = body === undefined ? {} : { body: isPlain ? JSON.stringify(body) : (body as Sent) };
    const request = new Request(new URL(path, "http://constructs.test"), {
      method,
      headers: all,
      ...sent,
      duplex: "half",
    });
    const response = await app.fetch(request);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    const isJson = response.headers.get("content-type")?.includes("json") === true && text !== "";
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      text,
      json: isJson ? JSON.parse(text) : undefined,
    };
  };
}
