// Sends the requests of the organisation that does not attack, at a steady rate, in a separate process: the attack
// must not delay the clock that it is judged by.
import { Agent, type ClientRequest, request } from "node:http";
import type { BystanderData, Sample } from "./bystander.ts";

const { url, key, contactId, intervalMs, timeoutMs } = JSON.parse(process.argv[2]!) as BystanderData;
const agent = new Agent({ keepAlive: true });
const kinds = ["GET", "find", "PATCH"] as const;
let samples: Promise<Sample>[] = [];
let timer: NodeJS.Timeout | undefined;
let count = 0;

process.on("disconnect", () => process.exit());
process.on("message", async (message: "begin" | "end") => {
  if (message === "begin") {
    samples = [];
    // Requests do not wait for those before them: a server that stalls is seen at its full length.
    timer = setInterval(() => samples.push(send(count++)), intervalMs);
  } else {
    clearInterval(timer);
    process.send!(await Promise.all(samples));
  }
});

function send(number: number, isRepeated = false, sent = performance.now()): Promise<Sample> {
  const kind = kinds[number % kinds.length]!;
  // A new connection now and then: they may be refused while those that are open are served.
  const isNew = number % 8 === 0 || isRepeated;
  const body =
    kind === "find" ? '{"external_id":"bystander"}' : kind === "PATCH" ? `{"name":"Bystander ${number}"}` : undefined;
  const path = kind === "find" ? "/v1/contacts/find" : `/v1/contacts/${contactId}`;
  return new Promise((resolve) => {
    const settle = (status: number) => resolve({ kind, isNew, status, sent, milliseconds: performance.now() - sent });
    const sending: ClientRequest = request(
      url + path,
      {
        method: kind === "find" ? "POST" : kind,
        headers: { authorization: key, ...(body === undefined ? {} : { "content-type": "application/json" }) },
        agent: isNew ? false : agent,
      },
      (response) =>
        response
          .resume()
          .on("end", () => settle(response.statusCode!))
          .on("error", () => settle(0)),
    );
    let isLate = false;
    const late = setTimeout(() => {
      isLate = true;
      sending.destroy();
    }, timeoutMs);
    const repeat = () => void send(number, true, sent).then(resolve);
    // A connection that the server ended while it was idle says nothing about the attack; clients repeat the request.
    sending.on("error", () => (sending.reusedSocket && !isLate && !isRepeated ? repeat() : settle(0)));
    sending.on("close", () => clearTimeout(late));
    sending.end(body);
  });
}
