import { describe, expect, test } from "vitest";
import { agent } from "./support/agent.ts";

describe("the reference", () => {
  test("has its pages as resources in Markdown", async () => {
    const { client } = await agent();
    const { resources } = await client.listResources();
    expect(resources).toContainEqual({
      uri: "docs://contacts-api/guides/concurrency.md",
      name: "guides/concurrency.md",
      title: "Concurrency",
      description: "Prevent lost updates: write only over the version that you have read.",
      mimeType: "text/markdown",
    });
    for (const { uri } of resources) {
      const { contents } = await client.readResource({ uri });
      expect(contents[0]).toMatchObject({ uri, mimeType: "text/markdown", text: expect.stringMatching(/^# /) });
    }
  });

  test.each(["docs://contacts-api/../package.json", "docs://contacts-api/llms.txt", "file:///etc/passwd"])(
    "has no page %s",
    async (uri) => {
      const { client } = await agent();
      await expect(client.readResource({ uri })).rejects.toThrow(/not found/i);
    },
  );
});

describe("a prompt", () => {
  test("leads to an update that a person has seen before", async () => {
    const { client } = await agent();
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual(["find_and_update_contact", "clean_up_duplicates"]);
    const given = { contact: "john.smith@mail.example", change: "rename to John" };
    const { messages } = await client.getPrompt({ name: "find_and_update_contact", arguments: given });
    expect(messages[0]?.content).toMatchObject({
      text: expect.stringMatching(
        /^Find the contact with john\.smith@mail\.example and make this change: rename to John/,
      ),
    });
  });

  test("proposes merges, and performs none", async () => {
    const { client } = await agent();
    const { messages } = await client.getPrompt({ name: "clean_up_duplicates" });
    expect(messages[0]?.content).toMatchObject({ text: expect.stringContaining("Do not call merge_contacts") });
  });

  test("needs its arguments", async () => {
    const { client } = await agent();
    await expect(client.getPrompt({ name: "find_and_update_contact" })).rejects.toThrow("needs the argument contact");
    await expect(client.getPrompt({ name: "nothing" })).rejects.toThrow("Unknown prompt.");
  });
});
