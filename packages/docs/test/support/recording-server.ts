import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
}

export interface RecordingServer {
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
  close(): void;
}

const types: Readonly<Record<string, string>> = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript" };

type Reply = (request: IncomingMessage) => Promise<{ status: number; headers?: object; body?: string | Buffer }>;

async function record(reply: Reply): Promise<RecordingServer> {
  const requests: RecordedRequest[] = [];
  const server = createServer(async (request, response) => {
    const { method = "", url: path = "", headers } = request;
    requests.push({ method, path, authorization: headers.authorization });
    const { status, headers: own = {}, body } = await reply(request);
    response.writeHead(status, { ...own }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Starts a static host, which has the files of a folder and nothing else. */
export function recordStaticHost(folder: () => string): Promise<RecordingServer> {
  return record(async ({ url = "/" }) => {
    const file = join(folder(), new URL(url, "http://localhost").pathname);
    const body = await readFile(file).catch(() => undefined);
    if (body === undefined) return { status: 404 };
    return { status: 200, headers: { "content-type": types[extname(file)] ?? "application/octet-stream" }, body };
  });
}

/** Starts an API that every page may call. With `redirectTo` it redirects every request to that server. */
export function recordApi(redirectTo?: () => string): Promise<RecordingServer> {
  const cors = { "access-control-allow-origin": "*", "access-control-allow-headers": "authorization" };
  return record(async ({ method, url = "" }) => {
    if (method === "OPTIONS") return { status: 204, headers: cors };
    if (redirectTo === undefined) return { status: 200, headers: cors, body: "{}" };
    return { status: 307, headers: { ...cors, location: redirectTo() + url } };
  });
}
