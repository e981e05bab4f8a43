import { expect, test } from "vitest";
import { freshEnvironment, serve } from "../support/command-line.ts";

const contact = "/v1/contacts/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

test("says once a second how many requests were refused, as too many were in progress", async () => {
  const environment = { ...(await freshEnvironment()), CONTACTS_LOG_LEVEL: "warn", CONTACTS_MAX_IN_FLIGHT: "1" };
  const server = await serve(environment, "--demo");
  const headers = { authorization: /org_\S+/.exec(server.said)![0], "content-type": "application/json" };
  let written = "";
  server.child.stdout!.on("data", (text: string) => {
    written += text;
  });
  let refused = 0;
  const update = async (name: string) => {
    const response = await fetch(server.url + contact, { method: "PATCH", headers, body: JSON.stringify({ name }) });
    if (response.status === 200) return;
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "2"]);
    refused++;
  };
  for (let round = 0; refused === 0 && round < 50; round++) {
    await Promise.all(Array.from({ length: 20 }, (_, index) => update(`Name ${round} ${index}`)));
  }
  expect(refused).toBeGreaterThan(0);
  const shed = () => [...written.matchAll(/"shed":(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  await expect.poll(shed).toBe(refused);
  await update("Afterwards");
  expect(shed()).toBe(refused);
  await server.stop();
});
