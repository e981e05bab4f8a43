import { DatabaseSync } from "node:sqlite";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { sqlStore } from "../../src/store/sql-store.ts";
import { newOrganization } from "../support/organization.ts";
import { timed } from "../support/slowness.ts";
import { createStorage } from "../support/test-database.ts";

test("a file that another process holds is soon a 503 to writers and none to readers, then over", async () => {
  const storage = await createStorage("migrated");
  const store = sqlStore(await storage.open());
  const app = createApp({ store, now: () => new Date(), newId: v7 });
  const { text: authorization } = await newOrganization(store);
  const headers = { authorization, "content-type": "application/json" };
  const read = () => app.fetch(new Request("http://contacts.test/v1/contacts", { headers }));
  const write = () => {
    const body = JSON.stringify({ email: "ada@mail.example" });
    return app.fetch(new Request("http://contacts.test/v1/contacts/resolve", { method: "POST", headers, body }));
  };
  const other = new DatabaseSync(storage.location);
  other.exec("begin immediate");
  const responses = Promise.all([write(), read()]);
  // Two seconds are promised; without a limit, the work would be given up after ten.
  expect(await timed(() => responses)).toBeLessThan(4_000);
  const [refused, served] = await responses;
  expect([refused.status, served.status]).toEqual([503, 200]);
  expect(refused.headers.get("retry-after")).toBe("2");
  other.exec("commit");
  other.close();
  expect((await write()).status).toBe(201);
});
