import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

export interface FileServer {
  readonly url: string;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/** Serves a folder as a good static host does, the same for everybody: text with gzip 9, made before the measurement. */
export async function serveFiles(folder: string): Promise<FileServer> {
  const known = new Map<string, Buffer | undefined>();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    const type = types[extname(file)] ?? "application/octet-stream";
    const isText = !type.startsWith("font/") && type !== "application/octet-stream";
    if (!known.has(file)) known.set(file, await read(file, isText));
    const body = known.get(file);
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": type, ...(isText ? { "content-encoding": "gzip" } : {}) }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function read(file: string, isText: boolean): Promise<Buffer | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const bytes = await readFile(file);
  return isText ? gzipSync(bytes, { level: 9 }) : bytes;
}
