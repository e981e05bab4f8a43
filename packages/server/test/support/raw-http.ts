import { once } from "node:events";
import { connect, type Socket } from "node:net";

// HTTP as bytes on a connection: what `fetch` would never send, and responses exactly as they come.

export interface RawResponse {
  readonly status: number;
  /** Values by name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

export interface RawConnection {
  readonly socket: Socket;
  /** Everything received so far. */
  readonly responses: () => RawResponse[];
  readonly isClosed: () => boolean;
  readonly closed: Promise<void>;
}

/** Opens a connection to a server and collects what comes back. */
export async function open(url: string): Promise<RawConnection> {
  const { hostname, port } = new URL(url);
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
  const chunks: Buffer[] = [];
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  // A server that closes its half is done with the connection.
  socket.on("error", () => {}).on("data", (chunk: Buffer) => chunks.push(chunk));
  socket.on("end", () => socket.end());
  await Promise.race([once(socket, "connect"), closed]);
  return {
    socket,
    responses: () => parseResponses(Buffer.concat(chunks)),
    isClosed: () => socket.destroyed,
    closed,
  };
}

/** Sends text as it is, and returns the responses that came until the server closed the connection. */
export async function exchange(url: string, text: string): Promise<RawResponse[]> {
  const connection = await open(url);
  connection.socket.write(text, "latin1");
  await connection.closed;
  return connection.responses();
}

/** The responses in the bytes, strictly: each has a status line and as many bytes as it announces. */
function parseResponses(bytes: Buffer): RawResponse[] {
  const responses: RawResponse[] = [];
  for (let rest = bytes; rest.length > 0; ) {
    const end = rest.indexOf("\r\n\r\n");
    if (end === -1) break;
    const [line = "", ...fields] = rest.toString("latin1", 0, end).split("\r\n");
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(line)?.[1]);
    if (Number.isNaN(status)) throw new Error(`Expected a status line; received ${JSON.stringify(line)}.`);
    const headers = new Map(fields.map((field) => field.split(/: ?(.*)/s, 2) as [string, string]));
    const byName = new Map([...headers].map(([name, value]) => [name.toLowerCase(), value]));
    const length = Number(byName.get("content-length") ?? 0);
    const body = rest.subarray(end + 4, end + 4 + length);
    if (body.length < length) break;
    if (status !== 100) responses.push({ status, headers: byName, body: body.toString("utf8") });
    rest = rest.subarray(end + 4 + length);
  }
  return responses;
}
