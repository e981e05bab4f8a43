import { describe, expect, test } from "vitest";
import { freshEnvironment, serve } from "../support/command-line.ts";

const contact = "/v1/contacts/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

describe("a killed server", () => {
  test("has lost no write that it acknowledged, and stored none in part", async () => {
    const environment = await freshEnvironment();
    const acknowledged = new Set<string>();

    for (let round = 0; round < 3; round++) {
      const server = await serve(environment, "--demo");
      const headers = { authorization: /org_\S+/.exec(server.said)![0], "content-type": "application/json" };
      let isRunning = true;
      const write = async (writer: number) => {
        for (let count = 0; isRunning; count++) {
          const key = `r${round}w${writer}c${count}`;
          const body = JSON.stringify({ name: key, metadata: { [key]: { whole: true } } });
          const response = await fetch(server.url + contact, { method: "PATCH", headers, body }).catch(() => undefined);
          if (response?.status === 200) acknowledged.add(key);
          else return;
        }
      };
      const writers = Array.from({ length: 8 }, (_, writer) => write(writer));
      const before = acknowledged.size;
      await expect.poll(() => acknowledged.size).toBeGreaterThan(before + 20 * (round + 1));
      await server.stop("SIGKILL");
      isRunning = false;
      await Promise.all(writers);
    }

    const server = await serve(environment, "--demo");
    const response = await fetch(server.url + contact, { headers: { authorization: /org_\S+/.exec(server.said)![0] } });
    const { data } = (await response.json()) as { data: { name: string; metadata: Record<string, unknown> } };
    await server.stop();
    expect([...acknowledged].filter((key) => !Object.hasOwn(data.metadata, key))).toEqual([]);
    expect(data.metadata[data.name]).toEqual({ whole: true });
  });
});
