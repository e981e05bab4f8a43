import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cli, endingWithTests, freshEnvironment, processEnvironment, run, serve } from "../support/command-line.ts";

const print = 'console.error("options:", ...process.execArgv)';
const importing = (code: string) => `--import=data:text/javascript,${encodeURIComponent(code)}`;
/** Prints the options of a process on standard error, as soon as Node runs. */
const hook = importing(print);

const dockerfile = readFileSync(new URL("../../../../Dockerfile", import.meta.url), "utf8");
const ofImage: string[] = JSON.parse(/^ENTRYPOINT (.*)$/m.exec(dockerfile)![1]!).filter((word: string) =>
  /heap|semi/.test(word),
);

/** Starts a server with these options for Node. Returns those that it runs with. */
async function optionsOf(nodeOptions = ""): Promise<string> {
  const onSignal = importing(`process.on("SIGUSR2", () => ${print})`);
  const server = await serve({ ...(await freshEnvironment()), NODE_OPTIONS: `${onSignal} ${nodeOptions}` });
  let said = "";
  server.child.stderr!.on("data", (text: string) => {
    said += text;
  });
  server.child.kill("SIGUSR2");
  await expect.poll(() => said, { timeout: 10_000 }).toMatch(/options:.*\n/);
  expect(await server.stop()).toBe(0);
  return /^options: ?(.*)$/m.exec(said)![1]!;
}

describe("the options for V8's heap", () => {
  test("are set for a server, in the process that was started, as in the image", async () => {
    expect(await optionsOf()).toBe(ofImage.join(" "));
    expect(ofImage).toHaveLength(2);
  });

  test("are left alone where the operator has chosen them", async () => {
    expect(await optionsOf("--max-semi-space-size=2")).toBe("");
    expect(await optionsOf("--max_semi_space_size=2")).toBe("");
  });

  test("are not set for a short command", async () => {
    const { stderr } = await run(["orgs", "list"], { ...(await freshEnvironment()), NODE_OPTIONS: hook });
    expect(stderr.match(/^options:.*$/gm)).toEqual(["options:"]);
  });

  test("are not set in a forked process, which keeps its channel to the parent", async () => {
    const env = processEnvironment({ ...(await freshEnvironment()), NODE_OPTIONS: hook });
    const child = endingWithTests(fork(cli, ["serve"], { env, execArgv: [], silent: true }));
    let said = "";
    child.stderr!.on("data", (text: Buffer) => {
      said += text;
    });
    await once(child.stdout!, "data");
    expect(said).toBe("options:\n");
    expect(child.connected).toBe(true);
    child.kill("SIGTERM");
    expect((await once(child, "close"))[0]).toBe(0);
  });
});
