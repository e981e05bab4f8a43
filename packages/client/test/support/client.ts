import { ContactsClient, type ContactsClientOptions } from "../../src/index.ts";
import { type Handler, type HttpServer, startHttpServer } from "./http-server.ts";

export const apiKey = "key-for-tests-5f1c";
export const contactId = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

export const contact = {
  id: contactId,
  org_id: "bbbbbbbb-cccc-dddd-eeee-ffffffffffff",
  name: "John Smith",
  metadata: { source: "web_signup", preferences: { language: "en" }, verified: true },
  created_at: "2026-03-02T09:15:00.000Z",
  updated_at: "2026-03-04T16:40:12.345Z",
};

export const contactDetails = { ...contact, identifiers: [], memories: [] };

/** A client and the server it talks to. It sends every request once, unless a test is about retries. */
export async function clientOf(
  handle: Handler,
  options: ContactsClientOptions = {},
): Promise<{ contacts: ContactsClient; server: HttpServer }> {
  const server = await startHttpServer(handle);
  return { contacts: new ContactsClient({ apiKey, baseUrl: server.url, maxRetries: 0, ...options }), server };
}

/** Returns the error of a call; fails if it does not reject with that class. */
export async function rejection<Failure>(
  call: PromiseLike<unknown>,
  type: abstract new (...parameters: never[]) => Failure,
): Promise<Failure> {
  const failure: unknown = await call.then(
    () => new Error("The call was expected to fail."),
    (reason) => reason,
  );
  if (failure instanceof type) return failure;
  throw failure;
}
