// The generated client of the constructs, and the generated server of the same spec in its sandbox.
import { join } from "node:path";
import { constructsRoot } from "@contacts-api/scripts/constructs-api";
import type { ContactsClient as OwnClient } from "../../src/index.ts";
import type { Methods } from "./scratch-client.ts";

interface Sandbox {
  readonly url: string;
  readonly key: string;
  readonly fetch: typeof fetch;
  failNext(failure: object): void;
}

export interface ServedClient {
  readonly sandbox: Sandbox;
  readonly constructs: Methods;
  /** The resource of several words. */
  readonly oddSmallThings: Methods;
}

/** @param apiKey the sandbox's own, or another one */
export async function servedClient(apiKey?: string): Promise<ServedClient> {
  const root = await constructsRoot(["client", "server"]);
  const { createSandbox } = (await import(join(root, "packages/server/src/sandbox/sandbox.ts"))) as {
    createSandbox: () => Sandbox;
  };
  const { ContactsClient } = (await import(join(root, "packages/client/src/index.ts"))) as {
    ContactsClient: typeof OwnClient;
  };
  const sandbox = createSandbox();
  const client = new ContactsClient({
    apiKey: apiKey ?? sandbox.key,
    baseUrl: sandbox.url,
    fetch: sandbox.fetch as never,
  });
  const { constructs, oddSmallThings } = client as unknown as Omit<ServedClient, "sandbox">;
  return { sandbox, constructs, oddSmallThings };
}
