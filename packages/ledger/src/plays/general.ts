// Plays of the examples that operations of all resources share, by the names of the examples.
import { DatabaseUnavailable } from "@contacts-api/server";
import { readContract } from "@contacts-api/spec/conformance/contract";
import type { DocumentedOperation } from "../documented-operation.ts";
import { exchange, type Request } from "../exchange.ts";
import { otherBodies } from "../fields/other-bodies.ts";
import { failed, type Play, type ResourcePlays, sent, sentAs, unknown, withHeader } from "./play.ts";
import { generalStories } from "./stories.ts";

const examples: Readonly<Record<string, Play>> = {
  unknownKey: async (stage, operation) => exchange({ ...(await stage.server()), key: "unknown" }, operation),
  limitUsedUp: async (stage, operation) => {
    const server = await stage.server({ quota: 1, windowSeconds: 60 });
    await exchange(server, operation);
    return exchange(server, operation);
  },
  onlyXml: sent({ tamper: (_url, { headers }) => Object.assign(headers, { accept: "application/xml" }) }),
  unknownParameter: sent({ tamper: (url) => url.searchParams.set("lmit", "5") }),
  formData: sent({ tamper: (_url, { headers }) => Object.assign(headers, { "content-type": "multipart/form-data" }) }),
  compressed: sent({ tamper: (_url, { headers }) => Object.assign(headers, { "content-encoding": "gzip" }) }),
  // The last byte is never sent.
  slowRequest: sentAs((text) => text.slice(0, -1)),
  otherExpectation: sentAs(withHeader("expect: 200-ok")),
  longHeader: sentAs(withHeader(`x-long: ${"a".repeat(20_000)}`)),
  otherCoding: sentAs((text) =>
    withHeader("transfer-encoding: gzip, chunked")(text.replace(/content-length: \d+\r\n/, "")),
  ),
  tooLarge: sent({ body: { padding: "x".repeat(65_536) } }),
  malformedJson: sent({ tamper: (_url, init) => Object.assign(init, { body: '{"name":' }) }),
  otherMethod: async (stage, operation) => {
    const method = methodWithout(operation.id);
    return exchange(await stage.server(), operation, {
      tamper: (_url, init) => Object.assign(init, { method, body: null }),
    });
  },
  tooDeep: sent({ query: { offset: 10_001 } }),
  otherCursor: sent({ query: { cursor: "none" } }),
  otherVersion: sent({ headers: { "if-match": '"99"' } }),
  otherRequest: async (stage, operation) => {
    const server = await stage.server();
    const headers = { "idempotency-key": "used" };
    await exchange(server, operation, { headers });
    const [first, ...others] = otherRequests(operation);
    let received = await exchange(server, operation, { headers, ...first });
    // The contract has rules that only the server can check.
    for (const other of others) {
      if (received.response.status !== 400) break;
      received = await exchange(server, operation, { headers, ...other });
    }
    return received;
  },
  stillAtWork: async (stage, operation) => {
    const { promise: told, resolve: goOn } = Promise.withResolvers<void>();
    const { promise: atWork, resolve: begun } = Promise.withResolvers<void>();
    const target = await stage.app((store) => ({
      ...store,
      async write(work) {
        begun();
        await told;
        return store.write(work);
      },
    }));
    const headers = { "idempotency-key": "at-work" };
    const first = exchange(target, operation, { headers });
    await Promise.race([atWork, first]);
    const second = await exchange(target, operation, { headers });
    goOn();
    await first;
    return second;
  },
  unforeseen: failed(new Error("A mistake of ours.")),
  stopping: failed(new DatabaseUnavailable("Away.")),
};

export const plays: ResourcePlays = { examples, stories: generalStories };

/** Returns a method that the path of the operation does not have. */
function methodWithout(id: string): string {
  const items = Object.values(readContract().paths);
  const own = items.find((item) => Object.values(item).some((operation) => operation?.operationId === id))!;
  return ["PUT", "DELETE", "PATCH"].find((method) => !(method.toLowerCase() in own))!;
}

/**
 * Returns other requests, the likeliest to be valid first: the second example of the body, the first with another
 * value, another path.
 */
function otherRequests(operation: DocumentedOperation): Request[] {
  const [, second] = Object.values(operation.bodies);
  const bodies = second === undefined ? otherBodies(readContract(), operation) : [second];
  return bodies.length > 0
    ? bodies.map((body) => ({ body }))
    : [{ pathValues: operation.pathValues.map(() => unknown) }];
}
