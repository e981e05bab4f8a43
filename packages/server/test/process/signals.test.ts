import { once } from "node:events";
import { readFileSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { freshEnvironment, run, serve } from "../support/command-line.ts";

const cli = new URL("../../src/cli.ts", import.meta.url);

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

function isOpen(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  const { promise, resolve } = Promise.withResolvers<boolean>();
  socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
  return promise.finally(() => socket.destroy());
}

describe("a serving process", () => {
  test.each(["SIGUSR1", "SIGUSR2"] as const)("keeps responding after %s, and opens no debugger", async (signal) => {
    const debuggerPort = await freePort();
    const server = await serve({ ...(await freshEnvironment()), NODE_OPTIONS: `--inspect-port=${debuggerPort}` });
    let said = "";
    server.child.stderr!.on("data", (text: string) => {
      said += text;
    });
    server.child.kill(signal);
    await expect.poll(() => said).toBe(`Received ${signal}, which has no effect here. SIGTERM stops contacts-api.\n`);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    expect(await isOpen(debuggerPort)).toBe(false);
    expect(await server.stop()).toBe(0);
  });
});

describe("on a Node that is too old", () => {
  const oldNode =
    'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"22.4.1"}})';

  test.each([[["serve"]], [["keys", "list", "--org", "Acme"]], [["--help"]], [["unknown"]], [[]]])(
    "every command is one sentence with the version that is needed: %j",
    async (args) => {
      expect(await run(args, { NODE_OPTIONS: `--import=${encodeURI(oldNode)}` })).toEqual({
        code: 1,
        stdout: "",
        stderr:
          "contacts-api needs Node 24 or newer, and this is Node 22.4.1. Install a newer one from https://nodejs.org/.\n",
      });
    },
  );

  test("the entry needs nothing that such a Node lacks, and the package asks for the same version", () => {
    const entry = readFileSync(cli, "utf8");
    expect(entry).not.toMatch(/^(?:import|export)\s|\bawait\b|\?\.|\?\?/m);
    const manifest = JSON.parse(readFileSync(new URL("../package.json", cli), "utf8"));
    expect(`>=${/oldestNode = (\d+)/.exec(entry)![1]}`).toBe(manifest.engines.node);
  });
});
