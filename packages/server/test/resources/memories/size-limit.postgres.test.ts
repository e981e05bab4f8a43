import { expect, test } from "vitest";
import { storeChange } from "../../../src/resources/memories/memory-change.ts";
import { testApp } from "../../support/test-app.ts";
import { createContact } from "../contacts/support/create-contact.ts";
import { bytesOf, fill, mostBytes } from "./support/full-contact.ts";

test("the memories of a contact have at most 4 MiB, also when two of them grow at the same time", async () => {
  const { send, store, orgId } = await testApp();
  const { id } = await createContact(send);
  const [path, other] = (await fill(send, id, mostBytes - 20_000)) as [string, string];
  const summary = "x".repeat(16_000);

  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const first = store.write(async (repositories) => {
    const memories = repositories.memories(orgId);
    const locked = (await memories.lockMemory(path.split("/").at(-1)!))!;
    const change = { fields: { summary }, type: "summary_update", value: summary };
    await storeChange({ memories, now: new Date() }, locked, change);
    // Without this read, the change would be sent with the commit.
    await memories.findMemory(locked.memory.id);
    begun.resolve();
    await end.promise;
  });
  await begun.promise;
  const second = send("PATCH", `${other}/summary`, { body: { summary } });
  // It waits for the first one; without a lock of both it would be stored by then.
  await Promise.race([second, new Promise((resolve) => setTimeout(resolve, 200))]);
  end.resolve();
  await first;
  expect((await second).status).toBe(409);
  expect(await bytesOf(send, id)).toBe(mostBytes - 4_000);
});
