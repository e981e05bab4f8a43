// The command on streamable HTTP: sessions apart from each other, and closed to pages of other sites.
import { request } from "node:http";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connected, contactId } from "./support/agent.ts";
import { type RealApi, startApi, startHttp } from "./support/real-api.ts";

let api: RealApi;
let command: Awaited<ReturnType<typeof startHttp>>;

beforeAll(async () => {
  api = await startApi();
  command = await startHttp(["--allow-writes", "--allow-destructive"], api.env);
});

afterAll(async () => {
  command?.child.kill();
  await command?.exit;
  await api?.stop();
});

const transport = (agent = "") => new StreamableHTTPClientTransport(new URL(`${command.url}${agent}`));
const later = { versionNegotiation: { mode: "auto" } } as const;

/** Returns the status of a GET whose target is sent as it is; 0 if the connection ends without one. */
function get(target: string): Promise<number> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(command.url);
    const sent = request({ hostname, port, path: target });
    sent.on("response", (response) => resolve(response.resume().statusCode!)).on("error", () => resolve(0));
    sent.end();
  });
}

/** Sends with node:http, because fetch sets Host itself. */
function post(headers: Record<string, string>): Promise<number> {
  const body = '{"jsonrpc":"2.0","id":1,"method":"tools/list"}';
  return new Promise((resolve, reject) => {
    const sent = request(command.url, { method: "POST", headers: { "content-type": "application/json", ...headers } });
    sent.on("response", (response) => resolve(response.resume().statusCode!)).on("error", reject);
    sent.end(body);
  });
}

describe("the command on HTTP", () => {
  test.each(["legacy", "auto"] as const)("has a memory for each session (negotiation: %s)", async (mode) => {
    const options = { versionNegotiation: { mode } };
    const one = await connected(transport(), undefined, [], options);
    const other = await connected(transport(), undefined, [], options);
    await one.call("get_contact", { contact_id: contactId });
    const given = { contact_id: contactId, name: `Changed on HTTP by ${mode}` };
    expect((await other.call("update_contact", given)).text).toContain("this session has not read the object");
    expect(await one.call("update_contact", given)).toMatchObject({
      isError: false,
      result: { data: { name: given.name } },
    });
  });

  test("has a memory for each agent with its own address, on the protocol of 2026", async () => {
    const one = await connected(transport("/one"), undefined, [], later);
    const other = await connected(transport("/other"), undefined, [], later);
    expect(one.client.getNegotiatedProtocolVersion()).toBe("2026-07-28");
    await one.call("get_contact", { contact_id: contactId });
    const given = { contact_id: contactId, name: "Changed by an agent with an address" };
    expect((await other.call("update_contact", given)).text).toContain("this session has not read the object");
    expect(await one.call("update_contact", given)).toMatchObject({ isError: false });
  });

  test("refuses the protocols of 2025 at the address of an agent, and names of agents that are not a word", async () => {
    await expect(
      connected(transport("/one"), undefined, [], { versionNegotiation: { mode: "legacy" } }),
    ).rejects.toThrow();
    for (const agent of ["/", "/a/b", "/a%20b", `/${"a".repeat(65)}`]) {
      expect((await fetch(`${command.url}${agent}`, { method: "POST" })).status, agent).toBe(404);
    }
  });

  test.each([
    ["in a session", "", {}],
    ["on the protocol of 2026", "/merging", later],
  ] as const)("asks a person before it merges, %s", async (_, agent, options) => {
    const questions: string[] = [];
    const { call } = await connected(transport(agent), "accept", questions, options);
    const { result } = await call("resolve_contact", { external_id: `duplicate${agent}` });
    const duplicate = /"contact":\{"id":"([^"]+)"/.exec(JSON.stringify(result))![1];
    await call("get_contact", { contact_id: contactId });
    const given = { primary_contact_id: contactId, duplicate_contact_id: duplicate };
    expect(await call("merge_contacts", given)).toMatchObject({ isError: false });
    expect(questions).toEqual([expect.stringMatching(/^Merge two contacts\? This cannot be undone\./)]);
  });

  test.each([
    ["a foreign Host", { host: "attacker.example" }],
    ["a foreign Origin", { origin: "https://attacker.example" }],
    ["the Origin of a sandboxed frame", { origin: "null" }],
  ])("refuses %s", async (_, headers) => {
    expect(await post(headers)).toBe(403);
  });

  test("refuses a session that does not exist, and requests without one", async () => {
    const accept = "application/json, text/event-stream";
    expect(await post({ accept, "mcp-session-id": "unknown" })).toBe(404);
    expect(await post({ accept })).toBe(400);
    expect((await fetch(new URL("/", command.url))).status).toBe(404);
  });

  test.each(["//", "///", "//mcp", "http://[bad/mcp", "http://a:b/mcp", "/mcp/%00", "/mcp/../..", "/%", "*"])(
    "refuses the target %s, which any page can send with an image, and stays up",
    async (target) => {
      expect(await get(target)).toBe(404);
      expect(await get("/")).toBe(404);
    },
  );

  test("ends on SIGTERM, with sessions open", async () => {
    const another = await startHttp(["--sandbox"]);
    const { call } = await connected(new StreamableHTTPClientTransport(new URL(another.url)));
    await call("get_contact", { contact_id: contactId });
    another.child.kill("SIGTERM");
    expect(await another.exit).toBe(0);
    expect(another.output.stdout).toBe("");
  });
});
