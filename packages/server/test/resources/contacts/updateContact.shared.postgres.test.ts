// Changes that share transactions, through the whole pipeline.
import { describe, expect, test } from "vitest";
import { numbers } from "../../support/shared-counters.ts";
import { otherOrganization, testApp } from "../../support/test-app.ts";
import { makeMemory } from "../memories/support/memory.ts";
import { createContact } from "./support/create-contact.ts";

const COUNT = 32;

describe("updateContact beside others at the same moment", () => {
  test("is refused with 412, 404 and 409 as it is alone, and the others are kept", async () => {
    const { send } = await testApp();
    const all = await Promise.all(numbers(COUNT).map(() => createContact(send, { name: "Before" })));
    await createContact(send, { email: "taken@mail.example" });
    const patch = (index: number) => {
      const { id, version } = all[index]!;
      const path = `/v1/contacts/${index === 4 ? "0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0d" : id}`;
      const body = { name: `After ${index}` };
      if (index === 5) return send("PATCH", path, { body: { ...body, email: "taken@mail.example" } });
      if (index === 6) return send("PATCH", path, { body: { ...body, email: "new@mail.example" } });
      if (index === 7) return send("PATCH", path, { body: { name: "Before" } });
      return send("PATCH", path, { body, headers: { "if-match": index === 3 ? '"7"' : version } });
    };
    const responses = await Promise.all(numbers(COUNT).map(patch));
    const statuses = numbers(COUNT).map((index) => ({ 3: 412, 4: 404, 5: 409 })[index] ?? 200);
    expect(responses.map(({ status }) => status)).toEqual(statuses);
    for (const [index, { id }] of all.entries()) {
      const { body, headers } = await send("GET", `/v1/contacts/${id}`);
      const isChanged = index < 3 || index === 6 || index > 7;
      expect(body.data.name).toBe(isChanged ? `After ${index}` : "Before");
      expect(headers.get("etag")).toBe(isChanged ? '"2"' : '"1"');
    }
  });

  test("has its own idempotency key, under which it takes effect once", async () => {
    const { send } = await testApp();
    const all = await Promise.all(numbers(COUNT).map(() => createContact(send)));
    const patchAll = () =>
      Promise.all(
        all.map(({ id }, index) =>
          send("PATCH", `/v1/contacts/${id}`, {
            body: { name: `Ada ${index}` },
            headers: { "idempotency-key": `key-${index}` },
          }),
        ),
      );
    const first = await patchAll();
    const replayed = await patchAll();
    for (const [index, { body, headers }] of replayed.entries()) {
      expect(body).toEqual(first[index]!.body);
      expect(headers.get("idempotency-replayed")).toBe("true");
      expect(headers.get("etag")).toBe('"2"');
    }
    const other = await send("PATCH", `/v1/contacts/${all[0]!.id}`, {
      body: { name: "Bob" },
      headers: { "idempotency-key": "key-0" },
    });
    expect(other.status).toBe(422);
  });

  test("takes effect once under one key that comes to several apps at the same time", async () => {
    const { send, key } = await testApp();
    const others = await Promise.all(numbers(4).map(() => testApp()));
    const { id } = await createContact(send);
    const headers = { "idempotency-key": "once" };
    const body = { metadata: { added: true } };
    const responses = await Promise.all(
      [send, ...others.map((other) => other.send)].map((sending) =>
        sending("PATCH", `/v1/contacts/${id}`, { key, headers, body }),
      ),
    );
    for (const { status } of responses) expect([200, 409]).toContain(status);
    expect(responses.some(({ status }) => status === 200)).toBe(true);
    expect((await send("GET", `/v1/contacts/${id}`)).headers.get("etag")).toBe('"2"');
  });

  test("of one contact by 64 writers gives each its own version", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const responses = await Promise.all(
      numbers(64).map((index) =>
        send("PATCH", `/v1/contacts/${id}`, { body: { metadata: { [`key${index}`]: index } } }),
      ),
    );
    const tags = responses.map(({ headers }) => Number(/\d+/.exec(headers.get("etag")!)));
    expect(tags.toSorted((left, right) => left - right)).toEqual(numbers(64).map((index) => index + 2));
    const { body } = await send("GET", `/v1/contacts/${id}`);
    expect(Object.keys(body.data.metadata)).toHaveLength(64);
  });

  test("lets one of several with the same If-Match through", async () => {
    const { send } = await testApp();
    const { id, version } = await createContact(send);
    const responses = await Promise.all(
      numbers(16).map((index) =>
        send("PATCH", `/v1/contacts/${id}`, { body: { name: `Ada ${index}` }, headers: { "if-match": version } }),
      ),
    );
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(responses.filter(({ status }) => status === 412)).toHaveLength(15);
  });

  test("and changes of memories with keys, in two organisations, all take effect", async () => {
    const app = await testApp();
    for (const send of [app.send, await otherOrganization(app)]) {
      const memories = await Promise.all(numbers(8).map(() => makeMemory(send)));
      const responses = await Promise.all(
        numbers(64).map((index) => {
          const memory = memories[index % 8]!;
          const headers = { "idempotency-key": `facts-${index}` };
          if (index % 4 === 3)
            return send("PATCH", `/v1/contacts/${memory.contact_id}`, { body: { name: `${index}` }, headers });
          return send("PATCH", `${memory.path}/facts`, {
            body: { facts: { [`fact${index}`]: index }, call_id: `call-${index}` },
            headers,
          });
        }),
      );
      expect(responses.map(({ status }) => status)).toEqual(numbers(64).map(() => 200));
      for (const [index, { path }] of memories.entries()) {
        const { body } = await send("GET", path);
        expect(Object.keys(body.data.facts)).toHaveLength(index % 4 === 3 ? 0 : 8);
      }
    }
  });
});
