import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../src/database/open.ts";
import { demonstrationOrgId } from "../../src/demonstration/demonstration.ts";
import { type Environment, freshEnvironment, run, type Server, serve } from "../support/command-line.ts";
import { insertOrganization } from "../support/contact-rows.ts";

const keyOf = ({ said }: Server) => /^Key +(org_\S+)$/m.exec(said)![1]!;
const keyIdOf = (key: string) => Buffer.from(key.slice(4), "base64url").subarray(16, 21).toString("hex");

async function statusOf({ url }: Server, key: string): Promise<number> {
  return (await fetch(`${url}/v1/contacts`, { headers: { authorization: key } })).status;
}

/** Sends the printed call, as a shell would. */
function tryPrinted({ said }: Server): Promise<Response> {
  const line = said.split("\n").find((line) => line.startsWith("curl "))!;
  const [, method, url] = /-X (\w+) (\S+)/.exec(line)!;
  const [, body] = /-d '(.+)'/.exec(line)!;
  const headers = { authorization: keyOf({ said } as Server), "content-type": "application/json" };
  return fetch(url!, { method: method!, headers, body: body! });
}

async function insert(environment: Environment, id: string, name: string): Promise<void> {
  await run(["migrate"], environment);
  const place = { dataDirectory: environment["CONTACTS_DATA_DIR"]!, databaseUrl: environment["DATABASE_URL"] };
  const database = await openDatabase(place);
  await database.write((session) => insertOrganization(session, id, name));
  await database.close();
}

describe("the demonstration's key", () => {
  test("opens nothing on a server without --demo, unlike other keys of its organisation", async () => {
    const environment = await freshEnvironment();
    const first = await serve(environment, "--demo");
    const key = keyOf(first);
    expect(await statusOf(first, key)).toBe(200);
    await first.stop();
    const own = (await run(["keys", "create", "--org", "Demonstration"], environment)).stdout.trim();

    const ordinary = await serve(environment);
    expect([await statusOf(ordinary, key), await statusOf(ordinary, own)]).toEqual([401, 200]);
    await ordinary.stop();

    const again = await serve(environment, "--demo");
    expect(keyOf(again)).toBe(key);
    expect([await statusOf(again, key), await statusOf(again, own)]).toEqual([200, 200]);
    await again.stop();
  });

  test("is what the doctor warns of while it is valid; once it is revoked, --demo makes another one", async () => {
    const environment = await freshEnvironment();
    const first = await serve(environment, "--demo");
    const key = keyOf(first);
    await first.stop();
    const warned = (await run(["doctor"], environment)).stdout;
    expect(warned).toMatch(new RegExp(`^warn  demonstration .*\\(${keyIdOf(key)}\\)`, "m"));
    const command = /run: contacts-api (.+)$/m.exec(warned)![1]!.split(" ");
    expect(await run(command, environment)).toMatchObject({ code: 0, stdout: `Revoked ${keyIdOf(key)}\n` });
    expect((await run(["doctor"], environment)).stdout).not.toMatch(/demonstration /);

    const again = await serve(environment, "--demo");
    expect(keyOf(again)).not.toBe(key);
    expect([await statusOf(again, key), await statusOf(again, keyOf(again))]).toEqual([401, 200]);
    await again.stop();
  });

  test("lies in a file that its owner alone may read, whatever its mode was", async () => {
    const environment = await freshEnvironment();
    const file = join(environment["CONTACTS_DATA_DIR"]!, "demonstration-key");
    const first = await serve(environment, "--demo");
    await first.stop();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    chmodSync(file, 0o644);
    const again = await serve(environment, "--demo");
    expect(keyOf(again)).toBe(keyOf(first));
    await again.stop();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8")).toBe(`${keyOf(first)}\n`);
  });

  test("is not written through a link that stands in its place", async () => {
    const environment = await freshEnvironment();
    const [file, target] = ["demonstration-key", "target"].map((name) => join(environment["CONTACTS_DATA_DIR"]!, name));
    writeFileSync(target!, "precious");
    symlinkSync(target!, file!);
    expect(await run(["serve", "--demo"], environment)).toEqual({
      code: 1,
      stdout: "",
      stderr: `${file} is a symbolic link: remove it, or choose another data directory.\n`,
    });
    expect(readFileSync(target!, "utf8")).toBe("precious");
  });
});

describe("serve --demo", () => {
  const explanation = (name: string, id: string) =>
    `The demonstration's organisation has the name "Demonstration" and the id ${demonstrationOrgId}, and there is already "${name}" (${id}). Start without --demo, or on another database.\n`;

  test("explains that its organisation's name is another one's", async () => {
    const environment = await freshEnvironment();
    const id = (await run(["orgs", "create", "demonstration"], environment)).stdout.trim();
    const refused = { code: 1, stdout: "", stderr: explanation("demonstration", id) };
    expect(await run(["serve", "--demo"], environment)).toEqual(refused);
  });

  test("explains that its organisation's id is another one's", async () => {
    const environment = await freshEnvironment();
    await insert(environment, demonstrationOrgId, "Acme");
    const refused = { code: 1, stdout: "", stderr: explanation("Acme", demonstrationOrgId) };
    expect(await run(["serve", "--demo"], environment)).toEqual(refused);
  });

  test("works beside an organisation that has its id as a name", async () => {
    const environment = await freshEnvironment();
    await insert(environment, v7(), demonstrationOrgId);
    const server = await serve(environment, "--demo");
    expect((await tryPrinted(server)).status).toBe(200);
    await server.stop();
  });

  test("prints a call that works after the contacts were merged", async () => {
    const environment = await freshEnvironment();
    const first = await serve(environment, "--demo");
    const headers = { authorization: keyOf(first), "content-type": "application/json" };
    const list = async () => {
      const response = await fetch(`${first.url}/v1/contacts`, { headers });
      return ((await response.json()) as { data: { id: string }[] }).data.map(({ id }) => id);
    };
    const [known, other] = await list();
    const body = JSON.stringify({ primary_contact_id: other, duplicate_contact_id: known });
    const merged = await fetch(`${first.url}/v1/contacts/merge`, { method: "POST", headers, body });
    expect([merged.status, await list()]).toEqual([200, [other]]);
    await first.stop();
    const again = await serve(environment, "--demo");
    expect(again.said).toContain(`/v1/contacts/${other} `);
    expect((await tryPrinted(again)).status).toBe(200);
    await again.stop();
  });
});
