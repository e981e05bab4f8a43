import { expect, test } from "vitest";
import { sqlResponseRepository } from "../../src/idempotency/sql-response-repository.ts";
import { ORGANIZATION, OTHER_CONTACT } from "../support/contact-rows.ts";
import { createStorage } from "../support/test-database.ts";

const storage = await createStorage("migrated");
const [one, other] = [await storage.open(), await storage.open()];

test("an idempotency key that another process is at work under is refused, and free when that has ended", async () => {
  const find = (orgId: string, key: string) =>
    other.write((session) => sqlResponseRepository(session, orgId).findResponse(key));
  await one.write(async (session) => {
    await sqlResponseRepository(session, ORGANIZATION).findResponse("key");
    await expect(find(ORGANIZATION, "key")).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await find(ORGANIZATION, "other key")).toBeUndefined();
    expect(await find(OTHER_CONTACT, "key")).toBeUndefined();
  });
  expect(await find(ORGANIZATION, "key")).toBeUndefined();
});

test("a claim ends with its transaction, also with one that fails", async () => {
  const failing = one.write(async (session) => {
    expect(await session.claim("name")).toBe(true);
    throw new Error("refused");
  });
  await expect(failing).rejects.toThrow("refused");
  expect(await other.write((session) => session.claim("name"))).toBe(true);
});
