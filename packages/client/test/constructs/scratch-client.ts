// The client of a spec with an operation for each construct: generated once for each test file, in a separate folder.
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { contractIn, generate } from "@contacts-api/generator/targets";
import { constructsSpec } from "@contacts-api/scripts/constructs-api";
import { afterAll } from "vitest";
import type { PagedCall } from "../../src/call/pages.ts";
import type { ContactsClientOptions, ContactsClient as OwnClient } from "../../src/index.ts";
import { apiKey } from "../support/client.ts";
import { type Handler, startHttpServer } from "../support/http-server.ts";

const client = fileURLToPath(new URL("../..", import.meta.url));

/** The methods of the client, by name. Their types are the subject of types.test.ts. */
export type Methods = Readonly<Record<string, (...given: unknown[]) => PagedCall<unknown, unknown>>>;

export interface ScratchClient {
  /** A root like the repository's. */
  readonly root: string;
  /** The client's folder in it. */
  readonly source: string;
  /** Returns the methods, and the server that they talk to. Every request is sent once unless the options say otherwise. */
  methodsOf(response: Handler, options?: ContactsClientOptions): ReturnType<typeof methodsOf>;
}

export async function scratchClient(): Promise<ScratchClient> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "contacts-api-client-")));
  afterAll(() => rm(root, { recursive: true }));
  const source = join(root, "packages/client/src");
  await cp(join(client, "src"), source, { recursive: true });
  await symlink(join(client, "node_modules"), join(root, "packages/client/node_modules"));
  await writeFile(join(root, "packages/client/package.json"), '{ "type": "module" }');
  await mkdir(join(root, "spec"));
  await writeFile(join(root, "spec/contacts.yaml"), await specWithMore());
  for (const [name, text] of await generate("client", await contractIn(root))) {
    await writeFile(join(source, "generated", name), text);
  }
  const { ContactsClient } = (await import(join(source, "index.ts"))) as { ContactsClient: typeof OwnClient };
  return { root, source, methodsOf: (response, options) => methodsOf(ContactsClient, response, options) };
}

async function methodsOf(Client: typeof OwnClient, response: Handler, options: ContactsClientOptions = {}) {
  const server = await startHttpServer(response);
  const made = new Client({ apiKey, baseUrl: server.url, maxRetries: 0, ...options });
  return { methods: (made as unknown as { constructs: Methods }).constructs, server };
}

async function specWithMore(): Promise<string> {
  const [spec, more] = [await constructsSpec(), await readFile(join(import.meta.dirname, "spec.yaml.txt"), "utf8")];
  const [, paths = "", schemas = ""] = /^paths:\n(.*)^schemas:\n(.*)/ms.exec(more) ?? [];
  return spec
    .replace("\npaths:\n", () => `\npaths:\n${paths}`)
    .replace("\n  schemas:\n", () => `\n  schemas:\n${schemas}`);
}
