import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadSpec } from "@contacts-api/openapi/load";
import type { JsonObject } from "@contacts-api/openapi/node";
import { constructsRoot } from "@contacts-api/scripts/constructs-api";

/** The API of scripts/constructs/spec.yaml, with its generated server and client. */
export interface ConstructsApi {
  readonly document: JsonObject;
  readonly url: string;
  readonly key: string;
  /** The file of the client. */
  readonly client: string;
  /** The requests since it was asked last: the operation's method and path, and the status of the response. */
  exchanges(): { readonly request: string; readonly status: number; readonly text: string }[];
  close(): void;
}

interface Sandbox {
  readonly key: string;
  readonly url: string;
  readonly fetch: (request: Request) => Promise<Response>;
}

export async function constructsApi(): Promise<ConstructsApi> {
  const root = await constructsRoot(["client", "server"]);
  const module = pathToFileURL(join(root, "packages/server/src/sandbox/sandbox.ts")).href;
  const { createSandbox } = (await import(/* @vite-ignore */ module)) as { createSandbox: () => Sandbox };
  const sandbox = createSandbox();
  const all: ReturnType<ConstructsApi["exchanges"]> = [];
  const server = createServer(async (request, response) => {
    const { method = "", url = "", headers } = request;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = chunks.length === 0 ? {} : { body: Buffer.concat(chunks) };
    const known = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
    const made = await sandbox.fetch(new Request(`${sandbox.url}${url}`, { method, headers: known, ...body }));
    const bytes = Buffer.from(await made.arrayBuffer());
    all.push({ request: `${method} ${url}`, status: made.status, text: bytes.toString() });
    response.writeHead(made.status, Object.fromEntries(made.headers)).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { document } = await loadSpec(join(root, "spec/contacts.yaml"), root);
  return {
    document: document as JsonObject,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    key: sandbox.key,
    client: join(root, "packages/client/src/index.ts"),
    exchanges: () => all.splice(0),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
