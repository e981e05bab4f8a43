import { connect } from "node:net";
import { expect, it } from "vitest";
import { freshEnvironment, serve } from "./support/command-line.ts";

it("says once a second how many requests were refused, as too many were at work", async () => {
  const environment = { ...(await freshEnvironment()), CONTACTS_LOG_LEVEL: "warn", CONTACTS_MAX_IN_FLIGHT: "1" };
  const server = await serve(environment, "--demo");
  const authorization = /org_\S+/.exec(server.said)![0];
  let written = "";
  server.child.stdout!.on("data", (text: string) => {
    written += text;
  });
  const { hostname, port } = new URL(server.url);
  const slow = connect(Number(port), hostname);
  const head = `Host: contacts.test\r\nAuthorization: ${authorization}\r\nContent-Type: application/json`;
  slow.on("error", () => {}).write(`POST /v1/contacts/find HTTP/1.1\r\n${head}\r\nContent-Length: 20\r\n\r\n{`);
  const list = async () => {
    const { status, headers } = await fetch(`${server.url}/v1/contacts`, { headers: { authorization } });
    return [status, headers.get("retry-after")];
  };
  await expect.poll(list, { timeout: 5_000 }).toEqual([503, "2"]);
  expect(await Promise.all([list(), list()])).toEqual([
    [503, "2"],
    [503, "2"],
  ]);
  const shed = () => [...written.matchAll(/"shed":(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  await expect.poll(shed, { timeout: 5_000 }).toBe(3);
  slow.destroy();
  await expect.poll(list, { timeout: 5_000 }).toEqual([200, null]);
  await server.stop();
});
