import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { createKey, revokeKey } from "../../../src/organizations/keys.ts";
import { dump } from "../../support/organization-dump.ts";
import { type RawResponse, rawResponse } from "../../support/raw-response.ts";
import { type TestApp, testApp } from "../../support/test-app.ts";
import { createContact } from "./support/create-contact.ts";

// A key finds contacts by identifier only in its organisation. Every kind of contact, merged ones too, is tried with every
// kind of key. The kinds are named from the side of the own organisation; to the other one, "own" is foreign.
// test/isolation.test.ts tests ids, for every operation.

const kinds = ["own", "foreign", "merged", "unknown", "malformed"] as const;
type Kind = (typeof kinds)[number];
const keys = ["own", "other", "revoked", "none"] as const;
type Key = (typeof keys)[number];

interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** The contacts of a kind, from both sides: their ids, their identifiers, and one more contact for each caller. */
interface World {
  readonly own: TestApp;
  readonly other: TestApp;
  readonly keys: Readonly<Record<Key, string | null>>;
  readonly ids: Readonly<Record<Kind, string>>;
  readonly phones: Readonly<Record<Kind, string>>;
  /** Another contact of the caller. */
  readonly spare: Readonly<Record<Key, string>>;
}

async function createWorld(): Promise<World> {
  const [own, other] = [await testApp(), await testApp()];
  const phones = { own: "+14155550101", foreign: "+14155550102", merged: "+14155550103", unknown: "+14155550104" };
  const { id } = await createContact(own.send, { phone_number: phones.own });
  const foreign = await createContact(other.send, { phone_number: phones.foreign });
  const merged = await createContact(own.send, { phone_number: phones.merged });
  const spare = await createContact(own.send);
  const body = { primary_contact_id: spare.id, duplicate_contact_id: merged.id };
  await own.send("POST", "/v1/contacts/merge", { body });
  const further = (await createContact(other.send)).id;
  return {
    own,
    other,
    keys: { own: own.key, other: other.key, revoked: await revokedKey(own), none: null },
    ids: { own: id, foreign: foreign.id, merged: merged.id, unknown: v7(), malformed: "1" },
    phones: { ...phones, malformed: "4155550105" },
    spare: { own: spare.id, other: further, revoked: spare.id, none: spare.id },
  };
}

async function revokedKey({ store, orgId }: TestApp): Promise<string> {
  const { text, keyId } = await createKey(store, { organization: orgId, now: new Date() });
  await revokeKey(store, orgId, keyId, new Date());
  return text;
}

type Ask = (world: World, kind: Kind, key: Key) => Call;
const post = (operation: string, body: unknown): Call => ({
  method: "POST",
  path: `/v1/contacts/${operation}`,
  body,
});
const asks: Record<string, Ask> = {
  getContact: ({ ids }, kind) => ({ method: "GET", path: `/v1/contacts/${ids[kind]}` }),
  "getContact with HEAD": ({ ids }, kind) => ({ method: "HEAD", path: `/v1/contacts/${ids[kind]}` }),
  updateContact: ({ ids }, kind) => ({ method: "PATCH", path: `/v1/contacts/${ids[kind]}`, body: { name: "Eve" } }),
  "mergeContacts into it": ({ ids, spare }, kind, key) =>
    post("merge", { primary_contact_id: ids[kind], duplicate_contact_id: spare[key] }),
  "mergeContacts from it": ({ ids, spare }, kind, key) =>
    post("merge", { primary_contact_id: spare[key], duplicate_contact_id: ids[kind] }),
  findContact: ({ phones }, kind) => post("find", { phone_number: phones[kind] }),
  resolveContact: ({ phones }, kind) => post("resolve", { phone_number: phones[kind] }),
  "updateContact to its identifier": ({ phones, spare }, kind, key) => ({
    method: "PATCH",
    path: `/v1/contacts/${spare[key]}`,
    body: { external_id: phones[kind] },
  }),
};

const byId = { own: [200, 404], foreign: [404, 200], merged: [404, 404], unknown: [404, 404], malformed: [400, 400] };
/** The statuses that the own and the other key get; a revoked one and none get 401. */
const statuses: Record<string, Record<Kind, readonly number[]>> = {
  getContact: byId,
  "getContact with HEAD": byId,
  updateContact: byId,
  "mergeContacts into it": byId,
  "mergeContacts from it": byId,
  // Nothing found is a success, which `data` tells.
  findContact: { own: [200, 200], foreign: [200, 200], merged: [200, 200], unknown: [200, 200], malformed: [400, 400] },
  // A contact that is not found is created, also if the other organisation has it. A merged contact's identifiers have
  // moved to the primary one.
  resolveContact: {
    own: [200, 201],
    foreign: [201, 200],
    merged: [200, 201],
    unknown: [201, 201],
    malformed: [400, 400],
  },
  // The type differs from the phone number's, so it is free everywhere: no conflict reveals a foreign contact.
  "updateContact to its identifier": {
    own: [200, 200],
    foreign: [200, 200],
    merged: [200, 200],
    unknown: [200, 200],
    malformed: [200, 200],
  },
};

const call = ({ own, keys }: World, request: Call, key: Key) => rawResponse(own, request, keys[key]);

const cases = Object.keys(asks).flatMap((ask) =>
  kinds.flatMap((kind) => keys.map((key) => ({ ask, kind, key, status: expectedStatus(ask, kind, key) }))),
);

function expectedStatus(ask: string, kind: Kind, key: Key): number {
  return key === "own" || key === "other" ? statuses[ask]![kind][key === "own" ? 0 : 1]! : 401;
}

describe("isolation of contacts", () => {
  test.each(cases)(
    "lets $ask ($kind contact, $key key) respond with $status and touch only the caller's data",
    async (row) => {
      const world = await createWorld();
      const uninvolved =
        row.key === "own" ? [world.other] : row.key === "other" ? [world.own] : [world.own, world.other];
      const before = await Promise.all(uninvolved.map(dump));
      const response = await call(world, asks[row.ask]!(world, row.kind, row.key), row.key);
      expect(response.status).toBe(row.status);
      expect(await Promise.all(uninvolved.map(dump))).toEqual(before);
      for (const { orgId } of uninvolved) expect(response.text).not.toContain(orgId);
    },
  );

  test.each(Object.keys(asks))(
    "responds to %s of a foreign contact as to one of an unknown contact, byte for byte",
    async (ask) => {
      const responses = [];
      for (const kind of ["foreign", "unknown"] as const) {
        const world = await createWorld();
        responses.push(anonymous(await call(world, asks[ask]!(world, kind, "own"), "own"), world));
      }
      expect(responses[0]).toEqual(responses[1]);
    },
  );

  test("refuses an identifier as taken only when it is taken in the own organisation", async () => {
    const { own, other } = await createWorld();
    const { id } = await createContact(own.send, { email: "ada@mail.example" });
    const theirs = await createContact(other.send, { email: "bob@mail.example" });
    const update = (app: TestApp, contact: string, email: string) =>
      app.send("PATCH", `/v1/contacts/${contact}`, { body: { email } });
    expect((await update(other, theirs.id, "ada@mail.example")).status).toBe(200);
    expect((await update(own, id, "bob@mail.example")).status).toBe(200);
  });
});

/** Without what differs by design: the ids and times of what was created, and the phone number that was asked for. */
function anonymous({ status, headers, text }: RawResponse, { phones }: World): unknown {
  const blank = (value: string) =>
    [phones.foreign, phones.unknown]
      .reduce((kept, phone) => kept.replaceAll(phone, "phone"), value)
      .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "id")
      .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, "time");
  return {
    status,
    headers: Object.entries(headers).map(([name, value]) => [name, blank(value)]),
    text: status >= 400 ? text : blank(text),
  };
}
