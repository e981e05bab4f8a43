// An operation that is added to the spec is a tool of the built command, and no line is written by hand.
import { execFileSync } from "node:child_process";
import { symlink, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { withSeventhOperation } from "@contacts-api/test-support/seventh-operation";
import { copyOfRepository, linkDependencies, repository, specText } from "@contacts-api/test-support/workspace";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { expect, onTestFinished, test } from "vitest";
import { connected, contactId } from "./support/agent.ts";

const contact = {
  id: contactId,
  org_id: contactId,
  name: "Ada",
  metadata: {},
  created_at: "2026-03-02T09:15:00.000Z",
  updated_at: "2026-03-02T09:15:00.000Z",
};

/** The command, built from a copy of the repository whose spec has one operation more. */
async function builtCommand(): Promise<{ cli: string; changed: readonly string[] }> {
  const root = await copyOfRepository();
  await writeFile(join(root, "spec/contacts.yaml"), withSeventhOperation(specText));
  const node = (folder: string, ...args: string[]) =>
    execFileSync(process.execPath, args, { cwd: join(root, folder), stdio: "pipe" });
  node(".", "packages/generator/src/main.ts");
  const changed = execFileSync("git", ["diff", "--name-only"], { cwd: root, encoding: "utf8" }).trim().split("\n");
  for (const name of ["client", "mcp"]) await linkDependencies(root, `packages/${name}`);
  // The server of the sandbox and the reference are those that are built already.
  for (const name of ["docs", "server"]) {
    await symlink(join(repository, `packages/${name}/dist`), join(root, `packages/${name}/dist`));
  }
  node("packages/client", "build.ts");
  node("packages/mcp", "node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json");
  return { cli: join(root, "packages/mcp/dist/cli.js"), changed };
}

/** A server that has the operation, and the requests that it received. */
async function serverWithIt() {
  const received: string[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    received.push(`${request.method} ${request.url} ${await text(request)}`);
    response.writeHead(200, { "content-type": "application/json", etag: '"2"' });
    response.end(JSON.stringify({ data: contact, errors: null }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

test("an operation of the spec is generated, built, listed and called as a tool", async () => {
  const { cli, changed } = await builtCommand();
  expect(changed).toContain("packages/mcp/src/generated/tools.ts");
  expect(changed.filter((file) => !file.includes("/generated/"))).toEqual(["spec/contacts.yaml"]);
  const { url, received } = await serverWithIt();
  const env = { CONTACTS_API_KEY: "org_key", CONTACTS_BASE_URL: url };
  const args = [cli, "--allow-writes"];
  const transport = new StdioClientTransport({ command: process.execPath, args, env, stderr: "ignore" });
  const { client, call } = await connected(transport);

  const tool = (await client.listTools()).tools.find(({ name }) => name === "suspend_contact");
  expect(tool).toMatchObject({
    title: "Suspend a contact",
    annotations: { readOnlyHint: false, destructiveHint: false },
    inputSchema: { required: ["contact_id", "reason"], additionalProperties: false },
  });

  const given = { contact_id: contactId, dry_run: true, reason: "moved" };
  expect(await call("suspend_contact", given)).toMatchObject({ isError: false, result: { data: contact } });
  expect(received).toEqual([`POST /v1/contacts/${contactId}/suspend?dry_run=true {"reason":"moved"}`]);
});
