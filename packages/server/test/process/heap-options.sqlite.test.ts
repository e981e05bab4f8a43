import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cli, endingWithTests, freshEnvironment, processEnvironment, run } from "../support/command-line.ts";

/** Prints the options of a process on standard error, as soon as Node runs. */
const hook = `--import=data:text/javascript,${encodeURIComponent('console.error("options:", ...process.execArgv)')}`;

/** The options that the operator's guide names. */
const guide = readFileSync(new URL("../../docs/running.md", import.meta.url), "utf8");
const documented = /`(--max-semi-space-size=\d+ --heap-growing-percent=\d+)`/.exec(guide)![1]!;

const environment = async (nodeOptions = "") =>
  processEnvironment({ ...(await freshEnvironment()), NODE_OPTIONS: `${hook} ${nodeOptions}` });

/** Returns what was printed each time that Node started in this process, until the server was ready. */
async function printed(child: ChildProcess): Promise<string[]> {
  let said = "";
  child.stderr!.on("data", (text: Buffer) => {
    said += text;
  });
  await once(child.stdout!, "data");
  return optionsIn(said);
}

const optionsIn = (text: string) => [...text.matchAll(/^options: ?(.*)$/gm)].map(([, options]) => options!);

async function optionsOf(args: string[], nodeOptions?: string): Promise<string[]> {
  const env = await environment(nodeOptions);
  const child = endingWithTests(spawn(process.execPath, [...args, cli, "serve"], { env }));
  const options = await printed(child);
  child.kill("SIGTERM");
  expect((await once(child, "close"))[0]).toBe(0);
  return options;
}

describe("the options for V8's heap", () => {
  test("are set for a server, in the process that was started, beside those that it was started with", async () => {
    expect(await optionsOf([])).toEqual(["", documented]);
    expect(await optionsOf(["--disable-sigusr1"])).toEqual(["--disable-sigusr1", `${documented} --disable-sigusr1`]);
  });

  test("are left alone where the operator has chosen them", async () => {
    expect(await optionsOf(["--max-semi-space-size=2"])).toEqual(["--max-semi-space-size=2"]);
    expect(await optionsOf([], "--max-semi-space-size=2")).toEqual([""]);
    expect(await optionsOf([], "--max_semi_space_size=2")).toEqual([""]);
  });

  test("are not set where Node may not start a program", async () => {
    const permissions = ["--permission", "--allow-fs-read=*", "--allow-fs-write=*", "--allow-net"];
    expect(await optionsOf(permissions)).toEqual([permissions.join(" ")]);
  });

  test("are not set on a Node that would abort if the system refused", async () => {
    const versions = '{value:{...process.versions,node:"24.9.0"}}';
    const older = `data:text/javascript,Object.defineProperty(process,"versions",${versions})`;
    expect(await optionsOf([], `--import=${encodeURI(older)}`)).toEqual([""]);
  });

  test("are not set for a short command", async () => {
    const { stderr } = await run(["orgs", "list"], await environment());
    expect(optionsIn(stderr)).toEqual([""]);
  });

  test("are not set in a forked process, which keeps its channel to the parent", async () => {
    const child = endingWithTests(fork(cli, ["serve"], { env: await environment(), execArgv: [], silent: true }));
    expect(await printed(child)).toEqual([""]);
    expect(child.connected).toBe(true);
    child.kill("SIGTERM");
    expect((await once(child, "close"))[0]).toBe(0);
  });
});
