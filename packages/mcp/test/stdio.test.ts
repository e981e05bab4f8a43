// The command as an MCP client starts it, in front of the real server on SQLite.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connected, contactId } from "./support/agent.ts";
import { type RealApi, startApi, startCommand, stdio } from "./support/real-api.ts";

let api: RealApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api?.stop());

describe("the command on stdio", () => {
  test.each(["legacy", "auto"] as const)("reads, and loses a race for an update (negotiation: %s)", async (mode) => {
    const options = { versionNegotiation: { mode } };
    const agents = await Promise.all(
      [1, 2].map(async () => {
        const { transport, errors } = stdio(["--allow-writes"], api.env);
        return { ...(await connected(transport, undefined, [], options)), errors };
      }),
    );
    const [one, other] = agents as [(typeof agents)[0], (typeof agents)[0]];
    const { result } = await one.call("find_contact", { email: "john.smith@mail.example" });
    expect(result.data.id).toBe(contactId);
    await other.call("get_contact", { contact_id: contactId });
    const name = `Changed by ${mode}`;
    expect(await other.call("update_contact", { contact_id: contactId, name })).toMatchObject({ isError: false });
    const late = await one.call("update_contact", { contact_id: contactId, name: "Too late" });
    expect(late).toMatchObject({ isError: true, text: expect.stringContaining("refused with 412") });
    expect((await one.call("get_contact", { contact_id: contactId })).result.data.name).toBe(name);
    expect(await one.call("update_contact", { contact_id: contactId, name: "John Doe" })).toMatchObject({
      isError: false,
    });

    const lines = one.errors
      .join("")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ tool, status }) => [tool, status])).toEqual([
      ["find_contact", 200],
      ["update_contact", 412],
      ["get_contact", 200],
      ["update_contact", 200],
    ]);
    expect(one.errors.join("")).not.toContain(api.env["CONTACTS_API_KEY"]);
  });

  test("asks a person on the protocol of 2026 as well", async () => {
    const questions: string[] = [];
    const { transport } = stdio(["--sandbox", "--allow-destructive"]);
    const { call } = await connected(transport, "decline", questions, { versionNegotiation: { mode: "auto" } });
    await call("get_contact", { contact_id: contactId });
    const { text } = await call("reset_memory", { contact_id: contactId, persona_id: "persona-1" });
    expect(text).toContain("The person declined");
    expect(questions).toHaveLength(1);
  });

  test("works without a key in a sandbox, and ends with its client", async () => {
    const { child, output, exit } = startCommand(["--sandbox"]);
    const request = { jsonrpc: "2.0", id: 1, method: "initialize" };
    const params = { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "test", version: "1" } };
    child.stdin.write(`${JSON.stringify({ ...request, params })}\n`);
    await expect.poll(() => output.stdout).toContain("\n");
    expect(JSON.parse(output.stdout)).toMatchObject({ id: 1, result: { serverInfo: { name: "contacts-mcp" } } });
    child.stdin.end();
    expect(await exit).toBe(0);
    expect(output.stderr).toBe("");
  });
});

describe("a wrong start", () => {
  const sentence = (text: string) => expect.stringMatching(new RegExp(`^${text}[^\\n]*\\n$`));

  test.each([
    ["without a key", [], {}, "Set CONTACTS_API_KEY to a key of the Contacts API, or pass --sandbox"],
    ["with an unknown option", ["--write"], {}, "Unknown option --write\\. The options are --allow-writes, "],
    ["with an unknown tool", ["--sandbox", "--tools", "nothing"], {}, "--tools names nothing, which does not exist\\."],
    ["with a rate of zero", ["--sandbox", "--rate", "0"], {}, "--rate needs a whole number from 1 to 100000"],
    [
      "with a port that is not valid",
      ["--sandbox", "--http", "70000"],
      {},
      "--http needs a whole number from 0 to 65535",
    ],
    [
      "with an address that is not safe",
      [],
      { CONTACTS_API_KEY: "secret-key", CONTACTS_BASE_URL: "http://api.example" },
      "CONTACTS_BASE_URL must be https://host/path",
    ],
  ])("%s ends with one sentence and exit code 2", async (_, args, env, text) => {
    const { output, exit } = startCommand(args, env);
    expect(await exit).toBe(2);
    expect(output).toEqual({ stdout: "", stderr: sentence(text) });
    expect(output.stderr).not.toContain("secret-key");
  });

  test("with a port in use ends with one sentence and exit code 1: the command is right", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as AddressInfo;
    const { output, exit } = startCommand(["--sandbox", "--http", String(port)]);
    expect(await exit).toBe(1);
    expect(output).toEqual({ stdout: "", stderr: sentence(`Cannot listen on port ${port}: it is in use\\.`) });
    taken.close();
  });
});
