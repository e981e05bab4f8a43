// The quickstart is followed to the letter, from its own Markdown, with the packages as they are published.
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { source } from "../src/input/content.ts";
import { matches, type Step, stepsOf } from "./support/page-steps.ts";
import { openTerminal, type Terminal } from "./support/terminal.ts";

const steps = stepsOf(await readFile(source("guides/quickstart.md"), "utf8"));
const folder = await mkdtemp(join(tmpdir(), "quickstart-"));
const port = await freePort();
const terminals = new Map<string, Terminal>();

afterAll(async () => {
  for (const terminal of terminals.values()) await terminal.close();
  await rm(folder, { recursive: true, force: true });
});

test("the quickstart shows what its files and commands print", async () => {
  expect(steps.filter((step) => step.kind === "commands" && step.output !== undefined).length).toBeGreaterThan(5);
  for (const [index, step] of steps.entries()) {
    if (step.kind === "file") {
      await writeFile(join(folder, "contacts-quickstart", step.name), step.text);
      continue;
    }
    const { text, output, terminal } = step;
    const shown = output === undefined ? undefined : asRun(output);
    const isEnough = (printed: string) => shown !== undefined && matches(printed, shown);
    // The last command of a terminal runs on while the next terminal is used.
    const printed = await terminalOf(terminal).type(asRun(text), runsOn(step, index) ? isEnough : undefined);
    if (shown !== undefined && !matches(printed, shown)) expect(printed, `printed by:\n${text}`).toBe(shown);
  }
});

describe("an output on a page", () => {
  test.each([
    ["one\ntwo\n", "one\ntwo\n"],
    ["Key org_abc\n", "Key org_…\n"],
    ["log\nlog\nReady\n", "…\nReady\n"],
    ['{"a":[1]}\n', '{\n  "a": [1]\n}\n'],
    ["2026-11-29T17:14:18.477Z", "2026-03-04T16:40:12.345Z"],
    ["019cbd02-c000-7c4e-a1d3-5e6f7a8b9c0d", "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"],
  ])("%j is shown by %j", (printed, shown) => {
    expect(matches(printed, shown)).toBe(true);
  });

  test.each([
    ["one\ntwo\n", "one\n"],
    ["one\n", "one\ntwo\n"],
    ["409 CONFLICT\n", "404 NOT_FOUND\n"],
    ["Key abc\nDone\n", "Key …\n"],
    ["aab\n", "a*b\n"],
    ['{"a":1}\n', '{ "a": 2 }\n'],
    ["Not JSON\n", '{ "a": 2 }\n'],
  ])("%j is not shown by %j", (printed, shown) => {
    expect(matches(printed, shown)).toBe(false);
  });
});

/**
 * Returns the text of the page with another port, because this one may be taken, and another registry, because npm's has no
 * version of today.
 */
function asRun(text: string): string {
  const install = `node '${join(import.meta.dirname, "support/install-packed.ts")}'`;
  return text.replaceAll("127.0.0.1:8080", `127.0.0.1:${port}`).replace(/^npm install/mu, install);
}

function runsOn({ terminal }: Extract<Step, { kind: "commands" }>, index: number): boolean {
  const later = steps.slice(index + 1).filter((step) => step.kind === "commands");
  return later.length > 0 && later.every((step) => step.terminal !== terminal);
}

function terminalOf(name: string): Terminal {
  const { CONTACTS_API_KEY: _key, CONTACTS_BASE_URL: _url, ...rest } = process.env;
  // The Node of this project, and npm beside whichever Node the machine has.
  const path = [dirname(process.execPath), process.env["PATH"]].join(delimiter);
  const terminal = terminals.get(name) ?? openTerminal(folder, { ...rest, PATH: path, PORT: String(port) });
  terminals.set(name, terminal);
  return terminal;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
