// The target of calls: the API with the client's retries, deadlines and secrets, or a sandbox in memory.
import { createFetch } from "@contacts-api/client/openapi";
import { StartError } from "./options.ts";

/**
 * The maximum size of a response. A page has up to 4 MiB of contacts and 4 MiB of memories, more than the client's
 * default.
 */
const maxResponseBytes = 16 * 2 ** 20;

export type Send = (path: string, init: RequestInit) => Promise<Response>;

/** Returns a function that sends requests; throws a StartError if the settings of the API are wrong. */
export async function connectToApi({ sandbox }: { readonly sandbox: boolean }): Promise<Send> {
  if (sandbox) return connectToSandbox();
  if ((process.env["CONTACTS_API_KEY"] ?? "").trim() === "") {
    throw new StartError("Set CONTACTS_API_KEY to a key of the Contacts API, or pass --sandbox to try it without one.");
  }
  try {
    return createFetch({ maxResponseBytes });
  } catch (error) {
    if (error instanceof TypeError) throw new StartError(error.message);
    throw error;
  }
}

/** Starts the sandbox. The server is imported only here, as users of the real API do not need it. */
async function connectToSandbox(): Promise<Send> {
  const { createSandbox } = await import("@contacts-api/server/sandbox");
  const { key, url, fetch } = createSandbox({ demonstration: true });
  return createFetch({ apiKey: key, baseUrl: url, fetch, maxResponseBytes });
}
