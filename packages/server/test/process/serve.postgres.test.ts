import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { failToServe, freshEnvironment, serve } from "../support/command-line.ts";
import { query } from "../support/postgres-database.ts";

describe("serve on PostgreSQL", () => {
  test("says that PostgreSQL is away, without the password", async () => {
    const said = await failToServe({ PORT: "0", DATABASE_URL: "postgres://user:secret@127.0.0.1:1/contacts" });
    expect(said.split("\n")).toHaveLength(1);
    expect(said).toContain("127.0.0.1:1");
    expect(said).not.toContain("secret");
  });

  test("outlives the end of all its connections, again and again, and responds with 200 or 503 meanwhile", async () => {
    const environment = await freshEnvironment();
    const server = await serve(environment, "--demo");
    const headers = { authorization: /org_\S+/.exec(server.said)![0], "content-type": "application/json" };
    const path = `${server.url}/v1/contacts/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee`;
    const update = async (count: number) =>
      (await fetch(path, { method: "PATCH", headers, body: JSON.stringify({ metadata: { count } }) })).status;
    const statuses = new Set<number>();
    let isRunning = true;
    let updates = 0;
    const callers = Array.from({ length: 8 }, async () => {
      for (let count = 0; isRunning; count++) {
        const status = await update(count);
        statuses.add(status);
        if (status === 200) updates++;
      }
    });
    for (let round = 0; round < 5; round++) {
      const before = updates;
      await expect.poll(() => updates).toBeGreaterThan(before + 16);
      await query(
        environment["DATABASE_URL"]!,
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()`,
      );
    }
    isRunning = false;
    await Promise.all(callers);
    for (const status of statuses) expect([200, 503]).toContain(status);
    await expect.poll(() => update(0)).toBe(200);
    expect(server.child.exitCode).toBeNull();
    await server.stop();
  });

  test("makes the directory of the demonstration's key", async () => {
    const environment = await freshEnvironment();
    const directory = join(environment["CONTACTS_DATA_DIR"]!, "deeper", "still");
    const server = await serve({ ...environment, CONTACTS_DATA_DIR: directory }, "--demo");
    expect(server.said).toContain("curl ");
    expect(await server.stop()).toBe(0);
  });
});
