// How each example of an answer in the contract comes about, by its name; one that only one operation has, by both names.
import type { Pagination } from "@contacts-api/client";
import { DatabaseUnavailable } from "@contacts-api/server";
import { readContract } from "@contacts-api/spec/conformance/contract";
import { type DocumentedOperation, documentedOperations } from "./documented-operation.ts";
import { type Exchange, exchange, type Request, type Target } from "./exchange.ts";
import { rawFetch } from "./raw-fetch.ts";
import type { Stage } from "./stage.ts";

/** Brings about one answer of an operation. */
export type Play = (stage: Stage, operation: DocumentedOperation) => Promise<Exchange>;

/** The operation as the contract gives it, but for this, on a server of its own. */
const sent =
  (request: Request = {}): Play =>
  async (stage, operation) =>
    exchange(await stage.server(), operation, request);

/** The same in an organisation without contacts. */
const sentToNobody =
  (request: Request = {}): Play =>
  async (stage, operation) =>
    exchange((await stage.server()).empty, operation, request);

/** The operation on a database that answers so. */
const failed =
  (error: Error): Play =>
  async (stage, operation) => {
    const fail = () => Promise.reject(error);
    return exchange(await stage.app(({ keys }) => ({ keys, read: fail, write: fail })), operation);
  };

/** The operation as these bytes on a connection. */
const sentAs =
  (spoil: (text: string) => string): Play =>
  async (stage, operation) =>
    exchange({ ...(await stage.server()), fetch: rawFetch(spoil) }, operation);

const withHeader = (header: string) => (text: string) => text.replace("\r\n", `\r\n${header}\r\n`);

/** The operation after the first example of updateContact has taken effect. */
const sentAfterUpdate =
  (request: Request = {}): Play =>
  async (stage, operation) => {
    const server = await stage.server();
    await exchange(server, update);
    return exchange(server, operation, request);
  };

const [update, resolve] = ["updateContact", "resolveContact"].map(
  (wanted) => documentedOperations(readContract()).find(({ id }) => id === wanted)!,
) as [DocumentedOperation, DocumentedOperation];
/** The contact that the examples speak of, which the demonstration has. */
const known = update.pathValues[0]!;
const unknown = "0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0d";

/** The cursor of the second of two pages. */
async function nextCursor(target: Target, list: DocumentedOperation): Promise<string> {
  const { outcome } = await exchange(target, list, { query: { limit: 1 } });
  return (outcome as { response: { data: { pagination: Pagination } } }).response.data.pagination.next_cursor!;
}

/** The operation on the known contact once that has 100 identifiers. */
const sentWhenFull =
  (request: Request = {}): Play =>
  async (stage, operation) => {
    const server = await stage.server();
    for (let index = 3; index <= 100; index++) {
      await exchange(server, resolve, { body: { phone_number: "+14155550123", email: `j${index}@mail.example` } });
    }
    return exchange(server, operation, request);
  };

const plays: Readonly<Record<string, Play>> = {
  unknownKey: async (stage, operation) => exchange({ ...(await stage.server()), key: "unknown" }, operation),
  limitUsedUp: async (stage, operation) => {
    const server = await stage.server({ quota: 1, window: 60 });
    await exchange(server, operation);
    return exchange(server, operation);
  },
  onlyXml: sent({ tamper: (_url, { headers }) => Object.assign(headers, { accept: "application/xml" }) }),
  unknownParameter: sent({ tamper: (url) => url.searchParams.set("lmit", "5") }),
  formData: sent({ tamper: (_url, { headers }) => Object.assign(headers, { "content-type": "multipart/form-data" }) }),
  compressed: sent({ tamper: (_url, { headers }) => Object.assign(headers, { "content-encoding": "gzip" }) }),
  // The last byte never comes.
  slowRequest: sentAs((text) => text.slice(0, -1)),
  otherExpectation: sentAs(withHeader("expect: 200-ok")),
  longHeader: sentAs(withHeader(`x-long: ${"a".repeat(20_000)}`)),
  otherCoding: sentAs((text) =>
    withHeader("transfer-encoding: gzip, chunked")(text.replace(/content-length: \d+\r\n/, "")),
  ),
  tooLarge: sent({ body: { padding: "x".repeat(65_536) } }),
  malformedJson: sent({ tamper: (_url, init) => Object.assign(init, { body: '{"name":' }) }),
  wrongField: sent({ body: { nickname: "Ada", email: "nobody!" } }),
  otherMethod: sent({ tamper: (_url, init) => Object.assign(init, { method: "DELETE", body: null }) }),
  otherVersion: sent({ headers: { "if-match": '"99"' } }),
  unknownContact: sent({ pathValues: [unknown] }),
  otherRequest: async (stage, operation) => {
    const server = await stage.server();
    const headers = { "idempotency-key": "used" };
    await exchange(server, operation, { headers });
    return exchange(server, operation, { headers, ...otherRequest(operation) });
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

  "listContacts firstPage": sentAfterUpdate({ query: { limit: 1 } }),
  "listContacts lastPage": async (stage, operation) => {
    const server = await stage.server();
    return exchange(server, operation, { query: { limit: 1, cursor: await nextCursor(server, operation) } });
  },
  "listContacts noContacts": sentToNobody({ query: {} }),
  "listContacts tooDeep": sent({ query: { offset: 10_001 } }),
  "listContacts otherCursor": sent({ query: { cursor: "none" } }),
  "listContacts cursorAndOffset": async (stage, operation) => {
    const server = await stage.server();
    return exchange(server, operation, { query: { offset: 0, cursor: await nextCursor(server, operation) } });
  },
  "listContacts pageTooLarge": async (stage, operation) => {
    const { empty } = await stage.server();
    for (let index = 0; index < 64; index++) {
      const body = { external_id: String(index).padEnd(256, "x"), metadata: { text: "x".repeat(65_000) } };
      await exchange(empty, resolve, { body });
    }
    return exchange(empty, operation, { query: { limit: 64 } });
  },
  "updateContact tooManyIdentifiers": sentWhenFull({ body: { external_id: "crm-20417" } }),
  "resolveContact tooManyIdentifiers": sentWhenFull({
    body: { phone_number: "+14155550123", external_id: "crm-20417" },
  }),
  "mergeContacts tooManyIdentifiers": sentWhenFull(),
  "updateContact identifierTaken": sent({ body: { email: "j.smith@mail.example" } }),
  "findContact nothingFound": sentToNobody(),
  "resolveContact newContact": sentToNobody({ body: "newContact" }),
  "resolveContact byEmail": async (stage, operation) => {
    const { empty } = await stage.server();
    await exchange(empty, operation, { body: "newContact" });
    return exchange(empty, operation, { body: "byEmail" });
  },
  "resolveContact differentContacts": sent({ body: { phone_number: "+14155550123", email: "j.smith@mail.example" } }),
  "mergeContacts sameContact": sent({ body: { primary_contact_id: known, duplicate_contact_id: known } }),
  "mergeContacts unknownDuplicate": sent({ body: { primary_contact_id: known, duplicate_contact_id: unknown } }),
};

/** The play of an example of an operation's answers. A success of its own name is what the first example of a request gets. */
export function playOf(operation: DocumentedOperation, status: number, example: string): Play | undefined {
  return plays[`${operation.id} ${example}`] ?? plays[example] ?? (status < 300 ? sentAfterUpdate() : undefined);
}

/** What no example of an answer speaks of: each example of a request, sent twice under one key, and what has not changed. */
export async function playBeyondExamples(stage: Stage, operation: DocumentedOperation): Promise<Exchange[]> {
  const server = await stage.server();
  const exchanges: Exchange[] = [];
  for (const target of [server, server.empty]) {
    for (const body of bodiesOf(operation)) {
      const request = { ...body, headers: { "idempotency-key": `${operation.id}-${body.body}` } };
      exchanges.push(await exchange(target, operation, request));
      exchanges.push(await exchange(target, operation, request));
    }
  }
  if ("304" in operation.responses) {
    const { outcome } = await exchange(server, operation);
    const held = "response" in outcome ? outcome.response.data : undefined;
    exchanges.push(await exchange(server, operation, { pathValues: [held] }));
  }
  return exchanges;
}

/** Every example of the body; where there is no body, none at all. */
function bodiesOf({ bodies }: DocumentedOperation): Pick<Request, "body">[] {
  const names = Object.keys(bodies);
  return names.length === 0 ? [{}] : names.map((body) => ({ body }));
}

/** Another valid request: the second example of the body, the only one with its values changed round, or another path. */
function otherRequest({ bodies }: DocumentedOperation): Request {
  const [first, second] = Object.values(bodies);
  if (first === undefined) return { pathValues: [unknown] };
  const values = Object.values(first).reverse();
  return { body: second ?? Object.fromEntries(Object.keys(first).map((name, index) => [name, values[index]])) };
}
