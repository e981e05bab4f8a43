import { describe, expect, test } from "vitest";
import { replayOr } from "../../src/idempotency/idempotency.ts";
import { newOrganization } from "../support/organization.ts";
import { openTestStore } from "../support/test-database.ts";

const store = await openTestStore();
const now = new Date("2026-03-02T09:00:00.000Z");
const text = { "content-type": "text/csv; charset=utf-8" };

async function repeated(headers: Record<string, string>, body: string | undefined) {
  const { organization } = await newOrganization(store);
  const request = { key: "key", fingerprint: "f", now };
  const ask = (work: () => Promise<{ status: number; headers: Record<string, string>; body: string | undefined }>) =>
    store.write(({ responses }) => replayOr(responses(organization.id), request, work));
  await ask(async () => ({ status: 202, headers, body }));
  return ask(() => Promise.reject(new Error("The work is done twice.")));
}

describe("a stored response", () => {
  test.each<[what: string, headers: Record<string, string>, body: string | undefined]>([
    ["JSON", { etag: '"1"' }, '{"data":"\\u0000"}'],
    ["text", text, "name\r\nZoë 💡\r\n"],
    ["text without a character", text, ""],
    ["nothing", { location: "/v1/notes/1" }, undefined],
  ])("of %s is replayed as it was", async (_, headers, body) => {
    const replayed = await repeated(headers, body);
    expect(replayed).toMatchObject({ status: 202, headers: { ...headers, "idempotency-replayed": "true" } });
    expect(replayed.body).toBe(body);
  });

  test("has no text that databases cannot keep", async () => {
    await expect(repeated(text, "a\0b")).rejects.toThrow("The response contains U+0000");
  });
});
