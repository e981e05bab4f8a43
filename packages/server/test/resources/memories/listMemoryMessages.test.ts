import { describe, expect, test } from "vitest";
import { otherOrganization, testApp } from "../../support/test-app.ts";
import { contentsOf, makeMemory, message, numbered, say } from "./support/memory.ts";

describe("listMemoryMessages", () => {
  test("returns the last 20 with the memory, and lists the last 200", async () => {
    const { send } = await testApp();
    const memory = await makeMemory(send);
    const all = numbered(201);
    for (let start = 0; start < all.length; start += 100) {
      await say(
        send,
        memory,
        all.slice(start, start + 100).map((content, index) => message(content, start + index)),
      );
    }
    const { recent_messages } = (await send("GET", memory.path)).body.data;
    expect(recent_messages.map(({ content }: { content: string }) => content)).toEqual(all.slice(-20));
    expect(await contentsOf(send, memory)).toEqual(all.slice(1));
  });

  test("returns an empty list for an unknown memory and for another organisation's", async () => {
    const app = await testApp();
    const theirs = await otherOrganization(app);
    const memory = await makeMemory(theirs);
    await say(theirs, memory, [message("secret")]);
    for (const path of [memory.path, "/v1/memory/contact/mem-unknown"]) {
      const response = await app.send("GET", `${path}/messages`);
      expect(response.status).toBe(200);
      expect(response.body).toEqual({ data: [], errors: null });
    }
  });
});
