// Stands between a tool and a server, and checks each response against the contract.
import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { readContract } from "../contract.ts";
import { responseCheck } from "../wire-response.ts";
import type { Outcome } from "./tool.ts";

/** Lets a tool send its requests to `target`. Returns what the tool finds, and each response outside the contract. */
export async function watched(target: string, send: (url: string) => Promise<Outcome>): Promise<Outcome> {
  const faults: string[] = [];
  let count = 0;
  const proxy = createServer((received, sent) => {
    count += 1;
    pass(target, received, sent).then(
      (found) => faults.push(...found),
      (error: Error) => {
        faults.push(`${received.method} ${received.url} has no response: ${error.message}`);
        sent.destroy();
      },
    );
  });
  await once(proxy.listen(0, "127.0.0.1"), "listening");
  try {
    const outcome = await send(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
    if (count === 0 && outcome.note === undefined) faults.push("it sent no request");
    const within = `${count} responses as the contract says, none with 412 or 422`;
    const note = outcome.note ?? "";
    return {
      faults: [...outcome.faults, ...faults],
      note: [note, ...(count === 0 ? [] : [within])].filter(Boolean).join("; "),
    };
  } finally {
    proxy.closeAllConnections();
    proxy.close();
  }
}

const check = responseCheck(readContract());

async function pass(target: string, received: IncomingMessage, sent: ServerResponse): Promise<string[]> {
  const { method = "", url = "", headers } = received;
  const body = await buffer(received);
  const forwarded = request(new URL(url, target), { method, headers: { ...headers, host: new URL(target).host } });
  forwarded.end(body);
  const [response] = (await once(forwarded, "response")) as [IncomingMessage];
  const bytes = await buffer(response);
  const status = response.statusCode!;
  sent.writeHead(status, response.rawHeaders).end(bytes);

  const { pathname } = new URL(url, target);
  const whole = { status, headers: new Headers(response.headers as Record<string, string>), text: bytes.toString() };
  const refused = [412, 422].includes(status) ? [`the example of a header is refused with ${status}`] : [];
  return [...refused, ...check(method, pathname, whole)].map((fault) => `${method} ${pathname} ${status}: ${fault}`);
}
