import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { freshOrganization, launch, run, serve } from "../support/command-line.ts";
import { slowness } from "../support/slowness.ts";
import { createTemporaryDirectory } from "../support/test-database.ts";

const size = 4_000;

/** Contacts without identifiers, which only the marks of progress keep from being made twice, and some to be rejected. */
function writeContacts(): { file: string; lines: string[]; rejected: number } {
  const file = join(createTemporaryDirectory(), "contacts.ndjson");
  const lines = Array.from({ length: size }, (_, index) =>
    JSON.stringify({ name: index % 50 === 7 ? index : `P${index}`, metadata: { index }, identifiers: [] }),
  );
  writeFileSync(file, `${lines.join("\n")}\n`);
  return { file, lines, rejected: lines.filter((_, index) => index % 50 === 7).length };
}

/** Ends the command once it has rejected a contact or more: in the middle of the file, at an arbitrary moment. */
async function endInTheMiddle(args: string[], environment: Record<string, string>, signal: NodeJS.Signals) {
  const child = launch(args, environment);
  const said: string[] = [];
  child.stderr!.on("data", (text) => said.push(String(text)));
  const closed = once(child, "close");
  await Promise.race([once(child.stderr!, "data"), closed]);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
  child.kill(signal);
  const [code] = await closed;
  return { code, said: said.join("") };
}

describe("an import that ended in the middle", () => {
  test("continues where it was after being killed, again and again, and imports nothing twice", async () => {
    const { environment } = await freshOrganization();
    const { file, lines, rejected } = writeContacts();
    const args = ["import", "--org", "Acme", file];
    let kills = 0;
    let isFirst = true;
    for (let round = 0; round < 4; round += 1) {
      const { code, said } = await endInTheMiddle(args, environment, "SIGKILL");
      if (code !== null) break;
      kills += 1;
      if (!isFirst) expect(said).toMatch(/^Resuming after the first [\d,]+ contacts\./);
      isFirst = false;
    }
    expect(kills).toBeGreaterThan(1);
    const done = await run(args, environment);
    expect(done).toMatchObject({ code: 2 });
    const counts = `${size - rejected} of ${size} contacts imported: ${size - rejected} new, 0 merged, 0 skipped, ${rejected} rejected.`;
    expect(done.stdout.replaceAll(",", "")).toContain(counts.replaceAll(",", ""));

    const sound = lines.filter((line) => line.includes('"P'));
    expect((await run(["export", "--org", "Acme"], environment)).stdout).toBe(`${sound.join("\n")}\n`);
    const kept = readFileSync(`${file}.rejected.ndjson`, "utf8").trim().split("\n");
    expect(kept.map((line) => JSON.parse(line).rejected.line)).toEqual(
      Array.from({ length: rejected }, (_, index) => 50 * index + 8),
    );
  });

  test("stops after its batch on Ctrl-C, says how to resume, and resumes", async () => {
    const { environment } = await freshOrganization();
    const { file, lines } = writeContacts();
    const args = ["import", "--org", "Acme", file];
    const { code, said } = await endInTheMiddle(args, environment, "SIGINT");
    expect(code).toBe(1);
    expect(said).toMatch(
      /\nStopped\. [\d,]+ contacts of the file were processed\. Run the same command again to resume\.\n$/,
    );
    expect(await run(args, environment)).toMatchObject({ code: 2 });
    const sound = lines.filter((line) => line.includes('"P'));
    expect((await run(["export", "--org", "Acme"], environment)).stdout).toBe(`${sound.join("\n")}\n`);
  });
});

describe("an import beside a server", () => {
  test("lets the server write", async () => {
    const { environment, key } = await freshOrganization();
    const server = await serve(environment);
    const { file } = writeContacts();
    const importing = run(["import", "--org", "Acme", file], environment);
    let isImporting = true;
    const ended = importing.finally(() => {
      isImporting = false;
    });
    const headers = { authorization: key, "content-type": "application/json" };
    const times: number[] = [];
    while (isImporting) {
      const body = JSON.stringify({ external_id: `served ${times.length}` });
      const started = performance.now();
      const response = await fetch(`${server.url}/v1/contacts/resolve`, { method: "POST", headers, body });
      expect(response.status).toBe(201);
      times.push(performance.now() - started);
    }
    expect(await ended).toMatchObject({ code: 2 });
    await server.stop();
    expect(times.length).toBeGreaterThan(20);
    expect(Math.max(...times) / slowness()).toBeLessThan(4_000);
  });
});
