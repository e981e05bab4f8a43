import { v7 } from "uuid";
import { type App, type AppOptions, createApp } from "../../src/app.ts";
import type { RequestRecord } from "../../src/http/request-record.ts";
import type { Store } from "../../src/store/store.ts";
import { oncePerFile } from "./clean-up.ts";
import { assertDocumented } from "./contract.ts";
import { newOrganization } from "./organization.ts";
import { openTestStore } from "./test-database.ts";

// One store for each test file, one organisation for each test: what a test does not make, it does not see.

const fileStore = oncePerFile(openTestStore);

export interface TestRequest {
  /** Sent as JSON, unless it is a string or bytes. */
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** In place of the organisation's key; `null` sends none. */
  readonly key?: string | null;
}

export interface TestResponse {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body; null if there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests state what they expect of a body by comparing it
  readonly body: any;
}

export type Send = (method: string, path: string, request?: TestRequest) => Promise<TestResponse>;

export interface TestApp {
  readonly app: App;
  readonly store: Store;
  readonly orgId: string;
  readonly key: string;
  /** Sends a request to the app; fails unless the contract documents the response. */
  readonly send: Send;
}

/** An app on the current engine with a new organisation. */
export async function testApp(options: Partial<AppOptions> = {}): Promise<TestApp> {
  const store = await fileStore();
  const app = createApp({ store, now: () => new Date(), newId: v7, onRequest: failOnUnforeseen, ...options });
  const { text: key, organization } = await newOrganization(store);
  return { app, store, orgId: organization.id, key, send: sender(app, key) };
}

/** Fails the test on a 500, and shows its cause. Tests that expect one listen themselves. */
function failOnUnforeseen({ operationId, error }: RequestRecord): void {
  if (error !== undefined) throw new Error(`${operationId} failed.`, { cause: error });
}

/** Another organisation of the same app. */
export async function otherOrganization({ app, store }: TestApp): Promise<Send> {
  const { text } = await newOrganization(store);
  return sender(app, text);
}

function sender(app: App, ownKey: string): Send {
  return async (method, path, { body, headers, key = ownKey } = {}) => {
    const url = new URL(path, "http://contacts.test");
    const isRaw = typeof body === "string" || body instanceof Uint8Array || body instanceof ReadableStream;
    const response = await app.fetch(
      new Request(url, {
        method,
        headers: {
          ...(key === null ? {} : { authorization: key }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isRaw ? body : JSON.stringify(body), duplex: "half" }),
      }),
    );
    const wire = { status: response.status, headers: response.headers, text: await response.text() };
    assertDocumented(method, url.pathname, wire);
    return {
      status: wire.status,
      headers: wire.headers,
      body: wire.text === "" ? null : JSON.parse(wire.text),
    };
  };
}

/** The refusals of a response, without their messages, which are for people. */
export function faults(response: TestResponse): Record<string, unknown>[] {
  return response.body.errors.map(({ message, ...fault }: { message: string }) => fault);
}
