import { expect, test } from "vitest";
import { tools } from "../src/generated/tools.ts";
import { CallLimit } from "../src/session/call-limit.ts";
import { OpenQuestions } from "../src/session/open-questions.ts";
import { agent, contactId } from "./support/agent.ts";

test("a session that calls too often learns when to retry, and others continue", async () => {
  const { call, connect, sent } = await agent({ args: ["--rate", "2"] });
  for (let count = 0; count < 2; count++) await call("get_contact", { contact_id: contactId });
  const { isError, text } = await call("get_contact", { contact_id: contactId });
  expect({ isError, text }).toEqual({
    isError: true,
    text: expect.stringMatching(
      /^Too many calls: this session may make 2 a minute\.\nWhat to do: wait (?:59|60) seconds before the next call, and ask for more at a time\.$/,
    ),
  });
  const other = await connect();
  expect(await other.call("get_contact", { contact_id: contactId })).toMatchObject({ isError: false });
  expect(sent).toHaveLength(3);
});

test.each(["accept", "decline"] as const)("a call that a person is asked about counts once (%s)", async (response) => {
  const { call, questions } = await agent({ args: ["--rate", "3", "--allow-destructive"], response });
  const { result } = await call("list_contacts");
  const [primary, duplicate] = result.data as { id: string }[];
  const given = { primary_contact_id: primary!.id, duplicate_contact_id: duplicate!.id };
  expect((await call("merge_contacts", given)).isError).toBe(response === "decline");
  expect(questions).toHaveLength(1);
  expect(await call("get_contact", { contact_id: contactId })).toMatchObject({ isError: false });
  expect((await call("get_contact", { contact_id: contactId })).text).toMatch(/^Too many calls: /);
});

test("a response to a question that was not asked counts as a call", () => {
  const questions = new OpenQuestions();
  const [merge, reset] = ["merge_contacts", "reset_memory"].map((name) => tools.find((one) => one.name === name)!);
  questions.open(merge!, { primary_contact_id: "one" });
  expect(questions.close(merge!, { primary_contact_id: "other" })).toBe(false);
  expect(questions.close(reset!, { primary_contact_id: "one" })).toBe(false);
  expect(questions.close(merge!, { primary_contact_id: "one" })).toBe(true);
  expect(questions.close(merge!, { primary_contact_id: "one" })).toBe(false);
});

test("calls of more than a minute ago no longer count", () => {
  let now = 0;
  const limit = new CallLimit(2, () => now);
  expect([limit.take(), limit.take(), limit.take()]).toEqual([undefined, undefined, 60]);
  now = 45_500;
  expect(limit.take()).toBe(15);
  now = 60_000;
  expect(limit.take()).toBeUndefined();
});

test("each call has a line with what was done, and nothing of what it was about", async () => {
  const { call, lines } = await agent();
  await call("find_contact", { email: "john.smith@mail.example" });
  await call("get_contact", { contact_id: "secret-name" });
  expect(lines).toEqual([
    {
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      tool: "find_contact",
      operationId: "findContact",
      status: 200,
      durationMs: expect.any(Number),
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    },
    expect.objectContaining({ tool: "get_contact", status: 400 }),
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/john|secret-name/i);
});
