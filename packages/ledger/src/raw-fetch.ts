// A `fetch` that writes HTTP by hand, for requests that no real one would send.
import { once } from "node:events";
import { connect } from "node:net";

/** Sends requests as the bytes that `spoil` makes of them, and returns the first response. */
export function rawFetch(spoil: (text: string) => string): typeof fetch {
  return async (input, init = {}) => {
    const { hostname, port, host, pathname, search } = new URL(String(input));
    const body = String(init.body ?? "");
    const headers = { ...(init.headers as Record<string, string>), host, connection: "close" };
    const length = body === "" ? [] : [`content-length: ${Buffer.byteLength(body)}`];
    const fields = [...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), ...length];
    const head = [`${init.method ?? "GET"} ${pathname}${search} HTTP/1.1`, ...fields].join("\r\n");
    const socket = connect(Number(port), hostname);
    socket.write(spoil(`${head}\r\n\r\n${body}`));
    const chunks: Buffer[] = [];
    socket.on("data", (chunk: Buffer) => chunks.push(chunk));
    await once(socket, "close");
    return toResponse(Buffer.concat(chunks).toString("utf8"));
  };
}

function toResponse(text: string): Response {
  const end = text.indexOf("\r\n\r\n");
  const [line = "", ...fields] = text.slice(0, end).split("\r\n");
  const headers = new Headers();
  for (const field of fields) headers.append(field.slice(0, field.indexOf(":")), field.slice(field.indexOf(":") + 1));
  return new Response(text.slice(end + 4), { status: Number(line.split(" ")[1]), headers });
}
