import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freshOrganization, run, serve } from "../support/command-line.ts";

// An operator who restores a backup, or removes the data, under a running server.

test.each([
  ["replaced", (copy: string, file: string) => renameSync(copy, file)],
  ["deleted", (_copy: string, file: string) => rmSync(join(file, ".."), { recursive: true })],
] as const)("a server whose file was %s refuses everything, and says to restart it", async (_what, act) => {
  const { environment, key } = await freshOrganization();
  const file = join(environment["CONTACTS_DATA_DIR"]!, "contacts.sqlite");
  expect(await run(["backup", `${file}.copy`], environment)).toMatchObject({ code: 0 });
  const server = await serve(environment);
  let log = "";
  server.child.stdout!.on("data", (text: string) => {
    log += text;
  });
  const headers = { authorization: key, "content-type": "application/json" };
  const write = () =>
    fetch(`${server.url}/v1/contacts/resolve`, { method: "POST", headers, body: '{"email":"ada@mail.example"}' });
  const read = () => fetch(`${server.url}/v1/contacts`, { headers });
  expect([(await write()).status, (await read()).status]).toEqual([201, 200]);
  act(`${file}.copy`, file);
  const refused = await write();
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "2"]);
  expect((await read()).status).toBe(503);
  await expect.poll(async () => (await fetch(`${server.url}/readyz`)).status).toBe(503);
  await write();
  const sentences = log.match(/"msg":"The database file [^"]+"/g);
  expect(sentences).toEqual([
    `"msg":"The database file ${file} was replaced or deleted while it was open: restart the server."`,
  ]);
  expect(await server.stop()).toBe(0);
});

test("a server that only reads notices within about a second that its file was replaced", async () => {
  const { environment, key } = await freshOrganization();
  const file = join(environment["CONTACTS_DATA_DIR"]!, "contacts.sqlite");
  await run(["backup", `${file}.copy`], environment);
  const server = await serve(environment);
  renameSync(`${file}.copy`, file);
  const read = async () => (await fetch(`${server.url}/v1/contacts`, { headers: { authorization: key } })).status;
  await expect.poll(read, { interval: 100 }).toBe(503);
  await server.stop();
});
