import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { failToServe, freshEnvironment } from "../support/command-line.ts";
import { createTemporaryDirectory } from "../support/test-database.ts";

describe("serve, when it cannot use its file", () => {
  test("says that the data directory cannot be written", async () => {
    const file = join(createTemporaryDirectory(), "file");
    writeFileSync(file, "");
    const said = await failToServe({ PORT: "0", CONTACTS_DATA_DIR: join(file, "data") });
    expect(said.split("\n")).toHaveLength(1);
    expect(said).toContain(file);
  });

  test("says that a pipe stands in the place of its file, and does not wait for its reader", async () => {
    const environment = await freshEnvironment();
    const file = join(environment["CONTACTS_DATA_DIR"]!, "contacts.sqlite");
    execFileSync("mkfifo", [file]);
    const said = await failToServe(environment);
    expect(said).toBe(`${file} is not a file: remove it, or choose another data directory.`);
  });

  test("says that the database file is damaged", async () => {
    const environment = await freshEnvironment();
    const file = join(environment["CONTACTS_DATA_DIR"]!, "contacts.sqlite");
    writeFileSync(file, "not a database ".repeat(1000));
    const said = await failToServe(environment);
    expect(said.split("\n")).toHaveLength(1);
    expect(said).toContain(file);
  });
});
