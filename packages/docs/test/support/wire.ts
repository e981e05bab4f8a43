import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it arrived. */
export interface Arrived {
  readonly method: string;
  /** Path and query, to the letter. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Wire {
  readonly url: string;
  /** The requests since it was asked last, without preflights. */
  arrived(): Arrived[];
  close(): void;
}

/** Starts a server that keeps whole requests and responds `{}` to every page and program. */
export async function recordWire(): Promise<Wire> {
  const all: Arrived[] = [];
  const server = createServer(async (request, response) => {
    const { method = "", url: target = "", headers } = request;
    const cors = {
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "*",
      "access-control-allow-headers": headers["access-control-request-headers"] ?? "*",
    };
    if (method === "OPTIONS") {
      response.writeHead(204, cors).end();
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const texts = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
    all.push({ method, target, headers: Object.fromEntries(texts), body: Buffer.concat(chunks) });
    response.writeHead(200, { ...cors, "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived: () => all.splice(0),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Returns the meaning of a request. It does not depend on the boundary of a form. */
export async function meaningOf({ method, target, headers, body }: Arrived, names: readonly string[]) {
  const type = headers["content-type"] ?? "";
  const kept = [...names, "authorization"].flatMap((name) => {
    const value = headers[name.toLowerCase()];
    return value === undefined ? [] : [[name.toLowerCase(), value] as const];
  });
  const isForm = type.startsWith("multipart/form-data");
  return {
    request: `${method} ${target}`,
    headers: Object.fromEntries(kept),
    type: isForm ? "multipart/form-data" : type,
    body: isForm ? await partsOf(type, body) : body.toString("latin1"),
  };
}

async function partsOf(type: string, body: Buffer): Promise<unknown[]> {
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  const parts = [...form].map(async ([name, value]) => {
    if (typeof value === "string") return [name, value];
    return [name, { file: value.name, bytes: Buffer.from(await value.arrayBuffer()).toString("latin1") }];
  });
  return await Promise.all(parts);
}
