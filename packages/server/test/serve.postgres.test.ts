import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { failToServe, freshEnvironment, serve } from "./support/command-line.ts";

describe("serve on PostgreSQL", () => {
  it("says that PostgreSQL is away, without the password", async () => {
    const said = await failToServe({ PORT: "0", DATABASE_URL: "postgres://user:secret@127.0.0.1:1/contacts" });
    expect(said.split("\n")).toHaveLength(1);
    expect(said).toContain("127.0.0.1:1");
    expect(said).not.toContain("secret");
  });

  it("makes the directory of the demonstration's key", async () => {
    const environment = await freshEnvironment();
    const directory = join(environment["CONTACTS_DATA_DIR"]!, "deeper", "still");
    const server = await serve({ ...environment, CONTACTS_DATA_DIR: directory }, "--demo");
    expect(server.said).toContain("curl ");
    expect(await server.stop()).toBe(0);
  });
});
