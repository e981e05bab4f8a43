// A change, and in the same packet something that the listener refuses: the change must be acknowledged if it is stored.
import { setTimeout as pause } from "node:timers/promises";
import { type Attacker, underAttack } from "./support/attacked.ts";
import { call } from "./support/call.ts";
import { RawConnection, toBytes } from "./support/raw-connection.ts";
import { figure, option, promise } from "./support/report.ts";

const times = option("times", 30);

interface Follower {
  /** Sent behind the change. */
  readonly bytes: string;
  /** Sent before it. */
  readonly before?: string;
  /** Milliseconds between the change and the follower; the same packet without it. */
  readonly after?: number;
  /** The client says that it will send nothing more. */
  readonly isEnded?: boolean;
}

const post = (key: string, more: string) =>
  `POST /v1/contacts/find HTTP/1.1\r\nHost: x\r\nAuthorization: ${key}\r\nContent-Type: application/json\r\n${more}`;

const followers = ({ key, contactId }: Attacker): Record<string, Follower> => {
  const get = `GET /v1/contacts/${contactId} HTTP/1.1\r\nHost: x\r\nAuthorization: ${key}\r\n`;
  const garbage = "\x16\x03\x01\x02\x00garbage\r\n\r\n";
  return {
    "an unknown expectation": { bytes: post(key, "Expect: x\r\nContent-Length: 2\r\n\r\n{}") },
    CONNECT: { bytes: "CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n" },
    "headers over 16 KB": { bytes: `${get}X-Long: ${"x".repeat(17_000)}\r\n\r\n` },
    "headers over 16 KB without an end": { bytes: `${get}X-Long: ${"x".repeat(17_000)}` },
    "a target of 20 KB": { bytes: `GET /${"a".repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n` },
    garbage: { bytes: garbage },
    "a bad chunked body": { bytes: post(key, "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n") },
    "a chunk extension of 17 KB": {
      bytes: post(key, `Transfer-Encoding: chunked\r\n\r\n2;${"e".repeat(17_000)}\r\n{}\r\n0\r\n\r\n`),
    },
    "a length and chunks": {
      bytes: post(key, "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
    },
    "two lengths": { bytes: post(key, "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}") },
    "a negative length": { bytes: post(key, "Content-Length: -1\r\n\r\n{}") },
    "two Host headers": { bytes: "GET /livez HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n" },
    "no Host header": { bytes: "GET /livez HTTP/1.1\r\n\r\n" },
    "an invalid Host header": { bytes: "GET /livez HTTP/1.1\r\nHost: a b@c\r\n\r\n" },
    "an unknown method": { bytes: "FETCH / HTTP/1.1\r\nHost: x\r\n\r\n" },
    "a method that fetch forbids": { bytes: "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n" },
    "an invalid target": { bytes: "GET http://[/ HTTP/1.1\r\nHost: x\r\n\r\n" },
    "an unknown version": { bytes: "GET / HTTP/9.9\r\nHost: x\r\n\r\n" },
    "the preface of HTTP/2": { bytes: "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" },
    "an upgrade": { bytes: `${get}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n` },
    "a NUL in a header": { bytes: "GET / HTTP/1.1\r\nHost: x\r\nA: \0\r\n\r\n" },
    "a space before a colon": { bytes: "GET / HTTP/1.1\r\nHost : x\r\n\r\n" },
    "half of a request": { bytes: get },
    "half of a request, and the end": { bytes: get, isEnded: true },
    "the end": { bytes: "", isEnded: true },
    "garbage, 2 ms later": { bytes: garbage, after: 2 },
    "CONNECT, 1 ms later": { bytes: "CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n", after: 1 },
    "a GET before, garbage behind": { bytes: garbage, before: `${get}\r\n` },
    "ten GETs before, CONNECT behind": {
      bytes: "CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n",
      before: `${get}\r\n`.repeat(10),
    },
    "an unknown expectation, ten times": { bytes: post(key, "Expect: x\r\nContent-Length: 2\r\n\r\n{}").repeat(10) },
  };
};

interface Outcome {
  readonly acknowledged: boolean;
  readonly stored: boolean;
  /** The text received in place of the acknowledgement. */
  readonly instead: string | undefined;
}

/** Sends the change with its follower, and reads the result. */
async function change(attacker: Attacker, { bytes, before = "", after, isEnded }: Follower, mark: string) {
  const path = `/v1/contacts/${attacker.contactId}`;
  const headers = [["Authorization", attacker.key]] as const;
  const patch = toBytes({ method: "PATCH", path, headers, body: `{"name":"${mark}"}` });
  const connection = new RawConnection(attacker.url);
  const first = [Buffer.from(before, "latin1"), patch];
  const rest = Buffer.from(bytes, "latin1");
  connection.write(Buffer.concat(after === undefined ? [...first, rest] : first));
  if (after !== undefined) {
    await pause(after);
    connection.write(rest);
  }
  if (isEnded) connection.socket.end();
  const earlier = before.split("HTTP/1.1").length - 1;
  const response = (await connection.responded(earlier + 1, 3_000))[earlier];
  const acknowledged = response?.status === 200 && JSON.parse(response.body).data.name === mark;
  const others = connection.responses.map(({ status }) => status).join(" ");
  const instead = acknowledged ? undefined : `${connection.fault ?? (others || "nothing")}`;
  connection.close();
  // The change may still be in progress when its connection is closed.
  if (!acknowledged) await pause(50);
  const { body } = await call(attacker, "GET", path);
  return { acknowledged, stored: body?.data.name === mark, instead } satisfies Outcome;
}

await underAttack("Refused followers", async (attacked) => {
  const names = Object.keys(followers(await attacked.attacker()));
  await attacked.attack(`${names.length} kinds, ${times} times each`, async (attacker) => {
    for (const name of names) {
      const outcomes: Outcome[] = [];
      for (let time = 0; time < times; time++) {
        outcomes.push(await change(attacker, followers(attacker)[name]!, `${name} ${time}`.slice(0, 200)));
      }
      const acknowledged = outcomes.filter((outcome) => outcome.acknowledged).length;
      const agreeing = outcomes.filter((outcome) => outcome.acknowledged === outcome.stored).length;
      const instead = [...new Set(outcomes.flatMap(({ instead }) => instead ?? []))];
      promise(
        `behind a change, ${name}: the change is acknowledged, and stored if it is`,
        acknowledged === times && agreeing === times,
        `acknowledged ${acknowledged} of ${times}, agreeing ${agreeing}`,
      );
      if (instead.length > 0) figure("instead", instead.join("; "));
    }
  });
});
