import { expect, test } from "vitest";
import { freshEnvironment, run } from "../support/command-line.ts";

test("backup leaves PostgreSQL to pg_dump, in one sentence without the password", async () => {
  const { code, stdout, stderr } = await run(["backup", "copy.dump"], await freshEnvironment());
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toBe(
    'The data is in PostgreSQL; back it up with: pg_dump --format=custom --file=copy.dump "$DATABASE_URL"\n',
  );
});
