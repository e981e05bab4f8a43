// A body is read from the connection as fast as it is taken, no faster.
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { ApiRequest } from "../../src/http/request.ts";
import { Connections } from "../../src/process/listener/connections.ts";
import { type Listener, listen } from "../../src/process/listener/listen.ts";
import { open } from "../support/raw-http.ts";

let listener: Listener;
let read: (request: ApiRequest) => Promise<string>;

beforeAll(async () => {
  listener = await listen(
    { host: "127.0.0.1", port: 0, keepAliveMs: 5_000 },
    {
      respond: async (request) => ({ status: 200, headers: {}, body: await read(request) }),
      onRefusal: () => {},
      newRequestId: () => "id",
    },
  );
});
afterAll(() => listener.close());

/** Bytes that had arrived and were not parsed, at most. */
let mostHeld = 0;
const { hold } = Connections.prototype;
vi.spyOn(Connections.prototype, "hold").mockImplementation(function (this: Connections, bytes) {
  hold.call(this, bytes);
  mostHeld = Math.max(mostHeld, this.heldBytes);
});
beforeEach(() => {
  mostHeld = 0;
});

const megabyte = 1_000_000;
const length = 60 * megabyte;
const piece = Buffer.alloc(50_000, 1);

/** A reader that takes some pieces slowly, then none until it may continue. */
function stoppingReader() {
  const [stopped, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const taken = { bytes: 0, largest: 0 };
  const readBody = async (request: ApiRequest) => {
    let pieces = 0;
    for await (const chunk of request.chunks({ maxBytes: length, mostInMemory: 2 ** 17 })) {
      taken.bytes += chunk.length;
      taken.largest = Math.max(taken.largest, chunk.length);
      if (++pieces < 200) await pause(1);
      else stopped.resolve();
      if (pieces >= 200) await goOn.promise;
    }
    return String(taken.bytes);
  };
  return { readBody, taken, stopped: stopped.promise, goOn: goOn.resolve };
}

describe.each([
  ["of a known length", `Content-Length: ${length}`, (bytes: Buffer) => bytes, ""],
  ["in chunks", "Transfer-Encoding: chunked", chunked, "0\r\n\r\n"],
])("a body %s", (_, framing, frame, end) => {
  test("waits for its reader", async () => {
    const { readBody, taken, stopped, goOn } = stoppingReader();
    read = readBody;
    const connection = await open(listener.url);
    connection.socket.write(`POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${framing}\r\n\r\n`);
    let sent = 0;
    const framed = frame(piece);
    for (let left = length; left > 0; left -= piece.length) {
      connection.socket.write(framed, () => {
        sent += piece.length;
      });
    }
    connection.socket.write(end);
    await stopped;
    await pause(300);
    const ahead = sent - taken.bytes;
    goOn();
    // The operating systems at both ends buffer a part of it.
    expect(ahead).toBeLessThan(15 * megabyte);
    await connection.closed;
    expect(connection.responses().map(({ status, body }) => [status, body])).toEqual([[200, String(length)]]);
    expect(mostHeld).toBeLessThanOrEqual(4 * 65_536);
    expect(taken.largest).toBeLessThanOrEqual(3 * 65_536);
  });
});

function chunked(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]);
}
