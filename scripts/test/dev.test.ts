import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withSeventhOperation } from "@contacts-api/test-support/seventh-operation";
import { copyOfRepository, edited, linkDependencies, specText } from "@contacts-api/test-support/workspace";
import { expect, onTestFinished, test, vi } from "vitest";
import { guarded } from "../child-guard.ts";

/** The time limit, which only a stuck loop reaches; the failure then shows its output. */
const patience = { timeout: 120_000, interval: 20 };

const packages = [".", "spec", "packages/client", "packages/docs", "packages/server"];

const broken = edited("  title: Contacts API", "  title: [Contacts API");

test("each save is followed by what comes of it, and a broken one changes nothing that runs", async () => {
  const root = await copyOfRepository();
  for (const folder of packages) await linkDependencies(root, folder);
  await mkdir(join(root, "tmp"));
  await giveJobsTime(root);
  const save = async (text: string) => {
    await writeFile(join(root, "spec/.contacts.yaml.swp"), text);
    await rename(join(root, "spec/.contacts.yaml.swp"), join(root, "spec/contacts.yaml"));
  };

  // With a broken spec at the start, the API runs from the last generated code.
  await save(broken);
  const loop = startLoop(root);
  await loop.says(/spec\/contacts\.yaml:\d+:\d+: The spec is not valid YAML\./);
  const [, url = ""] = await loop.says(/Contacts API +(\S+)/);
  const [, key = ""] = await loop.says(/Key +(\S+)/);
  await loop.says(/Waiting for a save/);
  const list = () => fetch(`${url}/v1/contacts?limit=1`, { headers: { authorization: key } });
  const page = async () => await (await fetch(`${url}/docs/operations/listContacts.html`)).text();
  expect((await list()).status).toBe(200);

  // With a valid one everything runs, on one address.
  await save(specText);
  await loop.says(/lint .* docs \d+ ms.*in all/);
  expect(await page()).toContain('<script src="/dev/reload.js" defer></script></head>');
  expect(await page()).toMatch(/content="default-src 'none';[^"]*; connect-src 'self'[ "]/);
  expect(await (await fetch(`${url}/dev/reload.js`)).text()).toContain("/dev/changes");
  const reloads = await listenTo(`${url}/dev/changes`);

  // A sentence, saved as many editors do: a new file in place of the old one.
  await save(edited("description: One page of contacts.", "description: One page of people."));
  await loop.says(/spec\/contacts\.yaml: generate \d+ ms · lint \d+ ms · .*docs \d+ ms.* · in all \d+ ms\n/);
  await loop.says(/Wrote packages\/client\/src\/generated\/operations\.ts/);
  expect(loop.heard()).not.toContain("Problems");
  expect(await page()).toContain("One page of people.");
  expect(reloads.count()).toBe(1);

  // More operations: the docs have them, and the place of each missing handler is reported. The old server responds.
  await save(withSeventhOperation(specText));
  await loop.says(/spec\/contacts\.yaml:\d+:\d+: Name the operation with a verb and a noun.*suspendContact/);
  await loop.says(/packages\/server\/src\/resources\/contacts\/resource\.ts:\d+:\d+: TS\d+: .*suspendContact/);
  await loop.says(/Problems: \d+/);
  expect((await fetch(`${url}/docs/operations/suspendContact.html`)).status).toBe(200);
  expect((await list()).status).toBe(200);
  expect(reloads.count()).toBe(2);

  // Broken, in several writes.
  await writeFile(join(root, "spec/contacts.yaml"), "");
  await writeFile(join(root, "spec/contacts.yaml"), broken);
  await loop.says(/spec\/contacts\.yaml:\d+:\d+: The spec is not valid YAML\.\n {4}Expected: /);
  await loop.says(/Problems: 1\./);
  expect((await fetch(`${url}/docs/operations/suspendContact.html`)).status).toBe(200);
  expect((await list()).status).toBe(200);

  // Fixed.
  await save(specText);
  await loop.says(/spec\/contacts\.yaml: generate .*server types \d+ ms.*API \d+ ms.*\n/);
  expect(loop.heard()).not.toContain("Problems");
  expect(await page()).toContain("One page of contacts.");
  expect((await fetch(`${url}/docs/operations/suspendContact.html`)).status).toBe(404);
  expect((await list()).status).toBe(200);
  expect(reloads.count()).toBe(3);

  // Its output ends when the last process that could write to it has ended.
  loop.process.kill("SIGINT");
  expect(await once(loop.process, "close")).toEqual([0, null]);
  await expect(list()).rejects.toThrow();
});

/** Extends the time limit of jobs: on a busy machine one may take 20 s. */
async function giveJobsTime(root: string): Promise<void> {
  const file = join(root, "scripts/dev/worker.ts");
  const text = await readFile(file, "utf8");
  expect(text).toContain("limitMs = 20_000;");
  await writeFile(file, text.replace("limitMs = 20_000;", `limitMs = ${patience.timeout};`));
}

function startLoop(root: string) {
  const child: ChildProcess = guarded(
    spawn(process.execPath, ["scripts/dev.ts"], {
      cwd: root,
      env: { ...process.env, PORT: "0", TMPDIR: join(root, "tmp") },
      stdio: ["ignore", "pipe", "pipe"],
    }),
  );
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let [text, all] = ["", ""];
  for (const stream of [child.stdout!, child.stderr!])
    stream.on("data", (chunk) => {
      text += chunk;
      all += chunk;
    });
  return {
    process: child,
    /** The output since the last awaited line. */
    heard: () => text,
    /** Waits for a line; earlier output is forgotten. */
    async says(pattern: RegExp): Promise<RegExpExecArray> {
      const look = () => {
        if (!pattern.test(text)) throw new Error(`Waited for ${pattern}; heard:\n${all}`);
      };
      await vi.waitFor(look, patience);
      const found = pattern.exec(text)!;
      text = text.slice(found.index + found[0].length);
      return found;
    },
  };
}

async function listenTo(url: string) {
  const response = await fetch(url);
  let count = 0;
  (async () => {
    for await (const chunk of response.body!) count += new TextDecoder().decode(chunk).split("data:").length - 1;
  })().catch(() => {});
  return { count: () => count };
}
