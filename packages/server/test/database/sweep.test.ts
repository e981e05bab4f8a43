import { v7 } from "uuid";
import { expect, test } from "vitest";
import { sqlAnswerRepository, sweepAnswers } from "../../src/database/sql-answer-repository.ts";
import { openTestDatabase } from "../support/test-database.ts";

const now = Date.parse("2026-03-02T09:00:00.000Z");
const storedAt = (age: number) => ({
  status: 200,
  headers: {},
  body: "{}",
  fingerprint: "f",
  storedAt: new Date(now - age),
});

test("a sweep forgets all old answers of all organisations, however many, and no other", async () => {
  const database = await openTestDatabase();
  const organizations = [v7(), v7()];
  const store = (orgId: string, key: string, age: number) =>
    database.write(async (session) => sqlAnswerRepository(session, orgId).insertAnswer(key, storedAt(age)));
  const old = Array.from({ length: 1_203 }, (_, index) => store(organizations[index % 2]!, `old ${index}`, 1_000));
  await Promise.all([...old, ...organizations.map((orgId) => store(orgId, "young", 999))]);

  expect(await sweepAnswers(database, new Date(now - 1_000))).toBe(1_203);
  expect(await sweepAnswers(database, new Date(now - 1_000))).toBe(0);
  for (const orgId of organizations) {
    const found = await database.write((session) => sqlAnswerRepository(session, orgId).findAnswer("young"));
    expect(found).toMatchObject(storedAt(999));
  }
});
