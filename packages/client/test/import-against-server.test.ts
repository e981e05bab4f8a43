// Imports into the server of this repository, on connections that break while it is busy.
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test, vi } from "vitest";
import { importContacts, type Outage, type Rejection } from "../src/import.ts";
import { ContactsClient } from "../src/index.ts";
import { people } from "./support/imports.ts";
import { startServer } from "./support/start-server.ts";

/** A server whose database can be locked, behind connections that can be reset. The server does not notice the reset. */
async function busyServer() {
  const folder = await mkdtemp(join(tmpdir(), "contacts-busy-"));
  const { url, apiKey, stop } = await startServer({ CONTACTS_DATA_DIR: folder });
  const database = new DatabaseSync(join(folder, "contacts.sqlite"), { timeout: 5_000 });
  const open = new Set<Socket>();
  const proxy = createServer((near) => {
    const far = connect(Number(new URL(url).port), "127.0.0.1");
    open.add(near);
    near.on("error", () => {}).pipe(far);
    far.on("error", () => {}).pipe(near);
    near.on("close", () => open.delete(near));
  }).listen(0, "127.0.0.1");
  await once(proxy, "listening");
  onTestFinished(async () => {
    database.close();
    proxy.close();
    for (const socket of open) socket.destroy();
    await stop();
    await rm(folder, { recursive: true, force: true });
  });
  const { port } = proxy.address() as AddressInfo;
  return {
    contacts: new ContactsClient({ apiKey, baseUrl: `http://127.0.0.1:${port}`, maxRetries: 0 }),
    lock: () => database.exec("BEGIN IMMEDIATE"),
    unlock: () => database.isTransaction && database.exec("ROLLBACK"),
    reset() {
      for (const socket of open) socket.resetAndDestroy();
    },
  };
}

test("an import waits for the rows that the server still has in progress, and loses none", async () => {
  const { contacts, lock, unlock, reset } = await busyServer();
  // The shortest wait, half a second: the server gives a request up after a second without the lock.
  const random = vi.spyOn(Math, "random").mockReturnValue(0);
  onTestFinished(() => random.mockRestore());
  // These two are updated, in two requests.
  for (const external_id of ["crm-2", "crm-7"]) await contacts.resolve({ external_id });
  const outages: Outage[] = [];
  const rejections: Rejection[] = [];
  const onOutage = (outage: Outage) => {
    outages.push(outage);
    if ("status" in outage.error) unlock();
  };
  const onReject = (rejection: Rejection) => {
    rejections.push(rejection);
    unlock();
  };
  let isLocked = false;
  const onProgress = () => {
    if (isLocked) return;
    isLocked = true;
    lock();
    setTimeout(reset, 150);
  };
  const report = await importContacts(contacts, people(9), { onReject, onOutage, onProgress, concurrency: 4 });
  expect(rejections.map(({ error }) => error.message)).toEqual([]);
  expect(outages.map(({ error }) => error.message)).toContainEqual(expect.stringContaining("still in progress"));
  expect(report).toMatchObject({ rows: 9, rejected: 0 });
  const names: unknown[] = [];
  for await (const { name } of contacts.list()) names.push(name);
  for await (const { name } of people(9)) expect(names).toContain(name);
});

test("an import that was killed and starts again at once waits for its rows in progress", async () => {
  const { contacts, lock, unlock } = await busyServer();
  lock();
  const options = { importId: "crm", concurrency: 1 };
  const controller = new AbortController();
  const killed = importContacts(contacts, people(1), { ...options, signal: controller.signal });
  setTimeout(() => controller.abort(new Error("killed")), 300);
  await expect(killed).rejects.toThrow("killed");
  const outages: Outage[] = [];
  const onOutage = (outage: Outage) => {
    outages.push(outage);
    unlock();
  };
  const onReject = () => void unlock();
  expect(await importContacts(contacts, people(1), { ...options, onOutage, onReject })).toMatchObject({ created: 1 });
  expect(outages[0]).toMatchObject({ error: { status: 409 } });
});
