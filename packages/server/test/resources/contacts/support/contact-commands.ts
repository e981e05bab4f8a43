// The six operations as steps of a random sequence: each is taken on the model and on the server, and compared.
import fc, { type Arbitrary, type AsyncCommand } from "fast-check";
import { v7 } from "uuid";
import { expect } from "vitest";
import { soundJson } from "../../../support/arbitrary-value.ts";
import { faults, type Send, type TestResponse } from "../../../support/test-app.ts";
import { type ContactModel, type Metadata, type ModelContact, type Names, shown } from "./contact-model.ts";

type Step = AsyncCommand<ContactModel, Send>;

/** A step by its name, which a failure prints. Every step may be taken at any time. */
function step(name: string, run: (model: ContactModel, send: Send) => Promise<void>): Step {
  return { check: () => true, run, toString: () => name };
}

/** `n` stands for one of the contacts there are by then, those that are gone and one that never was included. */
function pick({ contacts, gone }: ContactModel, n: number): { id: string; contact: ModelContact | undefined } {
  const candidates = [...contacts.map(({ id }) => id), ...gone, v7()];
  const id = candidates[n % candidates.length]!;
  return { id, contact: contacts.find((contact) => contact.id === id) };
}

// Few values, so that they meet, and often one alone, so that contacts lack some.
const values = {
  phone_number: fc.constantFrom("+14155550101", "+14155550102", "+14155550103"),
  email: fc.constantFrom("ada@mail.example", "Ada@Mail.example", "bob@mail.example", "eve@mail.example"),
  external_id: fc.constantFrom("a", "A", "b", "c"),
};
const names: Arbitrary<Names> = fc.oneof(
  ...Object.entries(values).map(([type, value]) => value.map((text): Names => ({ [type]: text }))),
  fc.record(values, { requiredKeys: [], noNullPrototype: true }),
);
const someNames = names.filter((given) => Object.keys(given).length > 0);
const name = fc.constantFrom("Ada", "  Ada ", "Bob", "Ève");
const key = fc.constantFrom("a", "b", "2", "1", "__proto__");
const metadata = fc
  .dictionary(key, fc.oneof(fc.constantFrom(1, 2, null), soundJson), { maxKeys: 3 })
  .map((json) => JSON.parse(JSON.stringify(json)) as Metadata);

/** A contact of a response without what the server makes up. */
function seen({ id, name, metadata, identifiers }: Record<string, unknown>): unknown {
  const named = identifiers as { identifier_type: string; identifier_value: string; is_primary: boolean }[] | undefined;
  const own = named?.map(({ identifier_type, identifier_value, is_primary }) => ({
    type: identifier_type,
    value: identifier_value,
    isPrimary: is_primary,
  }));
  return own === undefined ? { id, name, metadata } : { id, name, metadata, identifiers: own };
}

function expectContact(response: TestResponse, data: Record<string, unknown>, contact: ModelContact): void {
  expect(seen(data)).toEqual(data["identifiers"] === undefined ? withoutIdentifiers(contact) : shown(contact));
  // Key order is kept too.
  expect(JSON.stringify(data["metadata"])).toBe(JSON.stringify(contact.metadata));
  expect(response.headers.get("etag")).toBe(`"${contact.version}"`);
}

function withoutIdentifiers({ id, name, metadata }: ModelContact): unknown {
  return { id, name, metadata };
}

const resolveContact = fc
  .record({ names: someNames, name, metadata }, { requiredKeys: ["names"], noNullPrototype: true })
  .map(({ names, ...rest }) =>
    step(`resolve ${JSON.stringify({ ...names, ...rest })}`, async (model, send) => {
      const response = await send("POST", "/v1/contacts/resolve", { body: { ...names, ...rest } });
      const holders = model.holders(names);
      if (holders.length > 1) {
        expect(response.status).toBe(409);
        expect(faults(response)).toEqual([{ error: "CONFLICT", contact_ids: holders.map(({ id }) => id) }]);
        return;
      }
      const [found] = holders;
      expect(response.status).toBe(found === undefined ? 201 : 200);
      const { contact, created } = response.body.data;
      expect(created).toBe(found === undefined);
      if (found === undefined) model.create(contact.id, names, rest.name, rest.metadata ?? {});
      else model.gain(found, names);
      expectContact(response, contact, model.get(contact.id)!);
    }),
  );

const findContact = someNames.map((names) =>
  step(`find ${JSON.stringify(names)}`, async (model, send) => {
    const response = await send("POST", "/v1/contacts/find", { body: names });
    expect(response.status).toBe(200);
    const [found] = model.holders(names);
    if (found === undefined) expect(response.body.data).toBeNull();
    else expectContact(response, response.body.data, found);
  }),
);

const updateContact = fc
  .record({
    n: fc.nat(),
    body: fc
      .tuple(names, fc.record({ name, metadata }, { requiredKeys: [], noNullPrototype: true }))
      .map(([{ phone_number: _, ...names }, rest]) => ({ ...names, ...rest })),
  })
  .map(({ n, body }) =>
    step(`update ${n} ${JSON.stringify(body)}`, async (model, send) => {
      const { id, contact } = pick(model, n);
      const response = await send("PATCH", `/v1/contacts/${id}`, { body });
      if (contact === undefined) return expect(response.status).toBe(404);
      const taken = model.update(contact, body);
      if (taken.length === 0) return expectContact(response, response.body.data, contact);
      expect(response.status).toBe(409);
      expect(faults(response).map(({ path }) => path)).toEqual(taken.map((type) => `/${type}`));
    }),
  );

const getContact = fc.nat().map((n) =>
  step(`get ${n}`, async (model, send) => {
    const { id, contact } = pick(model, n);
    const response = await send("GET", `/v1/contacts/${id}`);
    expect(response.status).toBe(contact === undefined ? 404 : 200);
    if (contact !== undefined) expectContact(response, response.body.data, contact);
  }),
);

const listContacts = fc.record({ limit: fc.integer({ min: 1, max: 4 }), offset: fc.nat({ max: 6 }) }).map((page) =>
  step(`list ${JSON.stringify(page)}`, async ({ contacts }, send) => {
    const { limit, offset } = page;
    const { body } = await send("GET", `/v1/contacts?limit=${limit}&offset=${offset}`);
    const expected = contacts.slice(offset, offset + limit);
    expect(body.data.map(seen)).toEqual(expected.map(shown));
    const total = contacts.length;
    const has_more = offset + expected.length < total;
    const next_cursor = has_more ? expect.any(String) : null;
    expect(body.pagination).toEqual({ total, limit, offset, has_more, next_cursor });
    if (!has_more) return;
    const next = (await send("GET", `/v1/contacts?limit=${limit}&cursor=${body.pagination.next_cursor}`)).body;
    const following = contacts.slice(offset + limit, offset + 2 * limit);
    expect(next.data.map(seen)).toEqual(following.map(shown));
  }),
);

const mergeContacts = fc.record({ into: fc.nat(), from: fc.nat() }).map(({ into, from }) =>
  step(`merge ${from} into ${into}`, async (model, send) => {
    const [primary, duplicate] = [pick(model, into), pick(model, from)];
    const body = { primary_contact_id: primary.id, duplicate_contact_id: duplicate.id };
    const response = await send("POST", "/v1/contacts/merge", { body });
    if (primary.id === duplicate.id) return expect(response.status).toBe(400);
    const missing = [
      ...(primary.contact === undefined ? ["/primary_contact_id"] : []),
      ...(duplicate.contact === undefined ? ["/duplicate_contact_id"] : []),
    ];
    if (primary.contact !== undefined && duplicate.contact !== undefined) {
      model.merge(primary.contact, duplicate.contact);
      return expectContact(response, response.body.data, primary.contact);
    }
    expect(response.status).toBe(404);
    expect(faults(response).map(({ path }) => path)).toEqual(missing);
  }),
);

/** Every kind of step, the ones that change something more often. */
export const steps = [
  resolveContact,
  resolveContact,
  updateContact,
  mergeContacts,
  findContact,
  getContact,
  listContacts,
];
