// The work of an agent, with the SDK's client, on each transport: the command as a process, with the real server on SQLite.
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { connected, contactId } from "./support/agent.ts";
import { type RealApi, startApi, startHttp, stdio } from "./support/real-api.ts";

type Env = Readonly<Record<string, string>>;
type Connect = () => ReturnType<typeof connected>;

let api: RealApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api?.stop());

/** For each transport: starts the command, and returns what begins a session. */
const transports: Readonly<Record<string, (args: readonly string[], env?: Env) => Promise<Connect>>> = {
  stdio: async (args, env) => () => connected(stdio(args, env).transport),
  HTTP: async (args, env) => {
    const { child, exit, url } = await startHttp(args, env);
    onTestFinished(async () => {
      child.kill();
      await exit;
    });
    return () => connected(new StreamableHTTPClientTransport(new URL(url)));
  },
};

const john = { email: "john.smith@mail.example" };

describe.each(Object.entries(transports))("an agent on %s", (name, start) => {
  test("finds, lists, and updates what it has read, and loses a race for it", async () => {
    const connect = await start(["--allow-writes"], api.env);
    const [one, other] = [await connect(), await connect()];
    expect(await one.call("find_contact", john)).toMatchObject({ isError: false, result: { data: { id: contactId } } });
    const { result } = await other.call("list_contacts", { limit: 1 });
    expect(result).toMatchObject({ data: [{ id: contactId }], pagination: { has_more: true, total: 2 } });

    const renamed = await other.call("update_contact", { contact_id: contactId, name: `First on ${name}` });
    expect(renamed).toMatchObject({ isError: false, result: { data: { name: `First on ${name}` } } });
    const late = await one.call("update_contact", { contact_id: contactId, name: "Too late" });
    expect(late).toMatchObject({ isError: true, text: expect.stringMatching(/refused with 412 .*\n.*\nWhat to do: /) });
    const { result: read } = await one.call("get_contact", { contact_id: contactId });
    expect(read.data.name).toBe(`First on ${name}`);
    expect(await one.call("update_contact", { contact_id: contactId, name: "Second" })).toMatchObject({
      isError: false,
    });
  });

  test("cannot merge without --allow-destructive, nor write without --allow-writes, and is told so", async () => {
    const connect = await start([], api.env);
    const { call, client } = await connect();
    const names = (await client.listTools()).tools.map((tool) => tool.name);
    expect(names).not.toContain("update_contact");
    await call("get_contact", { contact_id: contactId });
    const merge = await call("merge_contacts", { primary_contact_id: contactId, duplicate_contact_id: contactId });
    expect(merge).toMatchObject({ isError: true, text: expect.stringContaining("It needs --allow-destructive") });
    const update = await call("update_contact", { contact_id: contactId, name: "Eve" });
    expect(update).toMatchObject({ isError: true, text: expect.stringContaining("It needs --allow-writes") });
    expect((await call("get_contact", { contact_id: contactId })).result.data.name).not.toBe("Eve");
  });

  test("has its own API with --sandbox, without a key", async () => {
    const connect = await start(["--sandbox", "--allow-writes"]);
    const { call } = await connect();
    expect((await call("list_contacts")).result.pagination.total).toBe(2);
    expect(await call("resolve_contact", { email: "ada@mail.example" })).toMatchObject({
      result: { data: { created: true } },
    });
    expect((await call("list_contacts")).result.pagination.total).toBe(3);
  });
});
