// The same four calls as written in an afternoon with Fastify: its own validation, a commit per request, updates of name and
// metadata only, no entity tags, no idempotency. It uses the same tables, so all contenders have the same data. It is durable
// like ours: what a response confirms is on the disk.
import { createHash } from "node:crypto";
import Fastify, { LogController } from "fastify";
import { naivePostgres } from "./naive-postgres.ts";
import { naiveSqlite } from "./naive-sqlite.ts";

export interface NaiveContact {
  id: string;
  org_id: string;
  name: string | null;
  metadata: string;
  created_at: string;
  updated_at: string;
}

export interface NaiveIdentifier {
  id: string;
  contact_id: string;
  type: string;
  value: string;
  is_primary: boolean | number;
}

export interface Update {
  name?: string;
  metadata?: object;
}

export interface NaiveStore {
  organizationOf(secretHash: string): Promise<string | undefined>;
  contact(orgId: string, id: string): Promise<NaiveContact | undefined>;
  identifiers(orgId: string, contactIds: string[]): Promise<NaiveIdentifier[]>;
  contactIdOf(orgId: string, email: string): Promise<string | undefined>;
  page(orgId: string, limit: number, offset: number): Promise<{ contacts: NaiveContact[]; total: number }>;
  update(orgId: string, id: string, changes: Update): Promise<NaiveContact | undefined>;
}

declare module "fastify" {
  interface FastifyRequest {
    orgId: string;
  }
}

const url = process.env["DATABASE_URL"];
const store = url === undefined ? naiveSqlite(process.env["DATABASE_FILE"]!) : naivePostgres(url);
const app = Fastify({ logger: true, logController: new LogController({ disableRequestLogging: true }) });
const notFound = { data: null, errors: [{ error: "NOT_FOUND", message: "There is no such contact." }] };

app.addHook("onRequest", async (request, reply) => {
  // Our keys have this form: the secret follows the ids in `org_…`.
  const hex = Buffer.from((request.headers.authorization ?? "").slice(4), "base64url").toString("hex");
  const orgId = await store.organizationOf(createHash("sha256").update(hex.slice(42)).digest("hex"));
  if (orgId === undefined) {
    return reply.code(401).send({ data: null, errors: [{ error: "UNAUTHORIZED", message: "The key is not known." }] });
  }
  request.orgId = orgId;
});
app.addHook("onResponse", async (request, reply) => {
  const { method, orgId, routeOptions } = request;
  request.log.info({ method, route: routeOptions.url, orgId, status: reply.statusCode, time: reply.elapsedTime });
});

app.get<{ Params: { id: string } }>("/v1/contacts/:id", async ({ orgId, params }, reply) => {
  const found = await store.contact(orgId, params.id);
  return found === undefined ? reply.code(404).send(notFound) : { data: await withIdentifiers(found), errors: null };
});

const update = { type: "object", properties: { name: { type: "string" }, metadata: { type: "object" } } };
app.patch<{ Params: { id: string }; Body: Update }>(
  "/v1/contacts/:id",
  { schema: { body: update } },
  async ({ orgId, params, body }, reply) => {
    const updated = await store.update(orgId, params.id, body);
    return updated === undefined ? reply.code(404).send(notFound) : { data: toContact(updated), errors: null };
  },
);

const find = { type: "object", properties: { email: { type: "string" } }, required: ["email"] };
app.post<{ Body: { email: string } }>(
  "/v1/contacts/find",
  { schema: { body: find } },
  async ({ orgId, body: { email } }) => {
    const id = await store.contactIdOf(orgId, email.toLowerCase());
    const found = id === undefined ? undefined : await store.contact(orgId, id);
    return { data: found === undefined ? null : await withIdentifiers(found), errors: null };
  },
);

const paging = { type: "object", properties: { limit: { type: "integer", default: 50 }, offset: { type: "integer" } } };
app.get<{ Querystring: { limit: number; offset?: number } }>(
  "/v1/contacts",
  { schema: { querystring: paging } },
  async ({ orgId, query: { limit, offset = 0 } }) => {
    const { contacts, total } = await store.page(orgId, limit, offset);
    const ids = contacts.map(({ id }) => id);
    const ofPage = Map.groupBy(await store.identifiers(orgId, ids), ({ contact_id }) => contact_id);
    const data = contacts.map((contact) => toDetails(contact, ofPage.get(contact.id) ?? []));
    return { data, pagination: { total, limit, offset, has_more: offset + data.length < total }, errors: null };
  },
);

await app.listen({ host: "127.0.0.1", port: Number(process.env["PORT"]) });

async function withIdentifiers(contact: NaiveContact) {
  return toDetails(contact, await store.identifiers(contact.org_id, [contact.id]));
}

function toContact({ id, org_id, name, metadata, created_at, updated_at }: NaiveContact) {
  return { id, org_id, name, metadata: JSON.parse(metadata), created_at, updated_at };
}

function toDetails(contact: NaiveContact, identifiers: NaiveIdentifier[]) {
  const own = identifiers.map(({ id, contact_id, type, value, is_primary }) => {
    return { id, contact_id, identifier_type: type, identifier_value: value, is_primary: Boolean(is_primary) };
  });
  return { ...toContact(contact), identifiers: own, memories: [] };
}
