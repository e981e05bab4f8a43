import { describe, expect, test } from "vitest";
import { agent, contactId } from "./support/agent.ts";

const otherId = "019cbd02-c000-7c4e-a1d3-5e6f7a8b9c0d";
const args = ["--allow-writes", "--allow-destructive"];

/** Changes the contact as another program would. */
async function changeMeanwhile({ sandbox }: Awaited<ReturnType<typeof agent>>): Promise<void> {
  const response = await sandbox.fetch(`/v1/contacts/${contactId}`, {
    method: "PATCH",
    headers: { authorization: sandbox.key, "content-type": "application/json" },
    body: '{"name":"Changed Meanwhile"}',
  });
  expect(response.status).toBe(200);
}

describe("a change", () => {
  test("of what the session has not read is refused, and not sent", async () => {
    const { call, sent, connect } = await agent({ args });
    const other = await connect();
    await other.call("get_contact", { contact_id: contactId });
    const before = sent.length;
    expect(await call("update_contact", { contact_id: contactId, name: "Eve" })).toMatchObject({
      isError: true,
      text: "update_contact was not sent: this session has not read the object, and nothing is changed unseen.\nWhat to do: read it with get_contact, decide again with what you see, then call update_contact again.",
    });
    expect(await call("delete_contact", { contact_id: contactId })).toMatchObject({ isError: true });
    expect(sent).toHaveLength(before);
  });

  test("of what it has read is sent with the version that it has seen, and a new idempotency key", async () => {
    const { call, sent } = await agent({ args });
    await call("get_contact", { contact_id: contactId });
    const { result } = await call("update_contact", { contact_id: contactId, name: "Ada" });
    expect(result.data).toMatchObject({ id: contactId, name: "Ada" });
    expect(await call("update_contact", { contact_id: contactId, name: "Eve" })).toMatchObject({ isError: false });
    const updates = sent.filter(({ method }) => method === "PATCH").map(({ headers }) => headers);
    expect(updates.map((headers) => headers.get("if-match"))).toEqual([expect.any(String), expect.any(String)]);
    const keys = updates.map((headers) => headers.get("idempotency-key"));
    expect(keys[0]).toMatch(/^[\w-]{16,}$/);
    expect(new Set(keys).size).toBe(2);
  });

  test("that is too late is refused once, and again until the object is read", async () => {
    const one = await agent({ args });
    await one.call("get_contact", { contact_id: contactId });
    await changeMeanwhile(one);
    const { isError, text } = await one.call("update_contact", { contact_id: contactId, name: "Ada" });
    expect(isError).toBe(true);
    expect(text).toMatch(/^update_contact was refused with 412 /);
    expect(text).toContain(
      "What to do: it has changed since you read it. Read it again with get_contact, and decide again with what you see.",
    );
    expect((await one.call("update_contact", { contact_id: contactId, name: "Ada" })).text).toContain("not sent");
    const { result } = await one.call("get_contact", { contact_id: contactId });
    expect(result.data.name).toBe("Changed Meanwhile");
    expect(await one.call("update_contact", { contact_id: contactId, name: "Ada" })).toMatchObject({ isError: false });
  });

  test.each([
    ["list_contacts", {}],
    ["find_contact", { email: "john.smith@mail.example" }],
    ["resolve_contact", { email: "john.smith@mail.example" }],
  ])("may follow %s, which shows the version as well", async (name, given) => {
    const one = await agent({ args });
    const { result } = await one.call(name, given);
    expect(JSON.stringify(result)).toContain(contactId);
    await changeMeanwhile(one);
    expect((await one.call("update_contact", { contact_id: contactId, name: "Ada" })).text).toContain("412");
    await one.call(name, given);
    expect(await one.call("update_contact", { contact_id: contactId, name: "Ada" })).toMatchObject({ isError: false });
  });

  test("of a part goes by the version of the whole: facts of a memory", async () => {
    const { call } = await agent({ args });
    const { result } = await call("resolve_memory", { contact_id: contactId, persona_id: "persona-1" });
    const memory_id = JSON.stringify(result).match(/mem-[0-9a-f-]{36}/)![0];
    const updated = await call("update_memory_facts", { memory_id, facts: { plan: "business" } });
    expect(updated).toMatchObject({ isError: false, result: { data: { facts: { plan: "business" } } } });
    const second = await agent({ args });
    const unseen = await second.call("update_memory_facts", { memory_id, facts: {} });
    expect(unseen.text).toContain("read it with get_memory");
  });

  test("deletes what was read, and forgets it", async () => {
    const { call } = await agent({ args });
    await call("get_contact", { contact_id: contactId });
    expect(await call("delete_contact", { contact_id: contactId })).toMatchObject({
      isError: false,
      result: { data: null },
    });
    expect((await call("delete_contact", { contact_id: contactId })).text).toContain("has not read the object");
  });
});

describe("what cannot be undone", () => {
  const duplicate = async ({ call }: Pick<Awaited<ReturnType<typeof agent>>, "call">) => {
    const { result } = await call("list_contacts");
    const [primary, other] = result.data as { id: string }[];
    return { primary_contact_id: primary!.id, duplicate_contact_id: other!.id };
  };

  test.each([
    ["merge_contacts", { primary_contact_id: contactId, duplicate_contact_id: otherId }, "primary_contact_id"],
    ["reset_memory", { contact_id: contactId, persona_id: "persona-1" }, "contact_id"],
  ])(
    "%s is refused, and not sent, until the session has read each object that it names",
    async (name, given, first) => {
      const { call, sent } = await agent({ args });
      const refusal = (argument: string) =>
        `${name} was not sent: this session has not read the object of ${argument}, and nothing is changed unseen.\nWhat to do: read it with get_contact, decide again with what you see, then call ${name} again.`;
      expect(await call(name, given)).toMatchObject({ isError: true, text: refusal(first) });
      await call("get_contact", { contact_id: contactId.toUpperCase() });
      if ("duplicate_contact_id" in given) {
        expect((await call(name, given)).text).toBe(refusal("duplicate_contact_id"));
        await call("get_contact", { contact_id: otherId });
      }
      expect(sent.filter(({ method }) => method !== "GET")).toEqual([]);
      expect((await call(name, given)).text).not.toContain("was not sent");
    },
  );

  test("is refused by default", async () => {
    const one = await agent({ args: ["--allow-writes"] });
    const { isError, text } = await one.call("merge_contacts", await duplicate(one));
    expect({ isError, text }).toEqual({ isError: true, text: expect.stringContaining("needs --allow-destructive") });
  });

  test("is done once a person has confirmed it", async () => {
    const one = await agent({ args, response: "accept" });
    const given = await duplicate(one);
    expect(await one.call("merge_contacts", given)).toMatchObject({ isError: false });
    expect(one.questions).toEqual([
      `Merge two contacts? This cannot be undone.\nprimary_contact_id: "${given.primary_contact_id}"\nduplicate_contact_id: "${given.duplicate_contact_id}"`,
    ]);
    expect((await one.call("get_contact", { contact_id: given.duplicate_contact_id })).text).toContain("404");
  });

  test.each(["decline", "cancel"] as const)("is not sent after a %s", async (response) => {
    const one = await agent({ args, response });
    const { isError, text } = await one.call("merge_contacts", await duplicate(one));
    expect({ isError, text }).toEqual({
      isError: true,
      text: "The person declined, and merge_contacts was not sent. Do not try again unless the person asks for it.",
    });
    expect(one.sent.map(({ path }) => path)).not.toContain("/v1/contacts/merge");
    expect(one.lines.map(({ status }) => status)).toEqual([200, "asked", "declined"]);
  });

  test("is done without a question if the client cannot ask: --allow-destructive decides", async () => {
    const one = await agent({ args });
    expect(await one.call("merge_contacts", await duplicate(one))).toMatchObject({ isError: false });
  });
});
