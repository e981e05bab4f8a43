import { spawnSync } from "node:child_process";
import { cp, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { write } from "@contacts-api/generator/output";
import { contractIn, generate } from "@contacts-api/generator/targets";
import { edited, repository, rootWith, specText, temporaryFolder } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";
import { changesBetween, inLines } from "./support/contract.ts";

/** The spec in which findContact will end. */
const ending = (sunset = "2027-06-30") =>
  edited(
    "      operationId: findContact\n",
    `      operationId: findContact\n      deprecated: true\n      x-deprecated-since: "2026-12-01"\n      x-sunset: "${sunset}"\n      x-successor: resolveContact\n`,
  );

/** The spec without findContact. */
const gone = specText.replace(/\n {2}\/v1\/contacts\/find:[\s\S]*?(?=\n {2}\/v1\/contacts\/resolve:)/, "\n");

/** Returns statuses and headers of the responses of a server made from a spec. */
async function responsesOf(spec: string, requests: readonly (readonly [string, string, object?])[]) {
  const root = await temporaryFolder();
  await cp(join(repository, "packages/server/src"), join(root, "src"), { recursive: true });
  await symlink(join(repository, "packages/server/node_modules"), join(root, "node_modules"));
  await write(join(root, "src/generated"), await generate("server", await contractIn(await rootWith(spec))));
  await writeFile(join(root, "package.json"), '{ "type": "module" }');
  await writeFile(
    join(root, "ask.ts"),
    `import { createSandbox } from "./src/sandbox/sandbox.ts";
const { fetch, key } = await createSandbox({ demonstration: true });
const responses = [];
for (const [method, path, body] of ${JSON.stringify(requests)}) {
  const headers = { authorization: key, ...(body ? { "content-type": "application/json" } : {}) };
  const response = await fetch(path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  responses.push([response.status, response.headers.get("deprecation"), response.headers.get("sunset")]);
}
console.log(JSON.stringify(responses));
`,
  );
  const { stdout, stderr } = spawnSync(process.execPath, ["ask.ts"], { cwd: root, encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
}

describe("an operation that the spec lets end", () => {
  test("is in the headers of the server's responses, refusals too, and of no other operation", async () => {
    const told = ["@1796083200", "Wed, 30 Jun 2027 00:00:00 GMT"];
    expect(
      await responsesOf(ending(), [
        ["POST", "/v1/contacts/find", { email: "ada@mail.example" }],
        ["POST", "/v1/contacts/find", { nickname: "Ada" }],
        ["GET", "/v1/contacts"],
      ]),
    ).toEqual([
      [200, ...told],
      [400, ...told],
      [200, null, null],
    ]);
  });

  test("lets pages of other origins read it", async () => {
    const files = await generate("server", await contractIn(await rootWith(ending())));
    expect(files.get("headers.ts")).toMatch(/"Deprecation",\s+"Sunset",\s+\]/);
  });

  test("is deprecated in the client, with its end and what to use instead", async () => {
    const files = await generate("client", await contractIn(await rootWith(ending())));
    const line =
      " * @deprecated Since 2026-12-01; may be gone from 2027-06-30 on. Use {@link resolveContact} instead.\n";
    expect(files.get("methods.ts")?.split(line)).toHaveLength(2);
    expect(files.get("operations.ts")?.split(line)).toHaveLength(2);
  });

  test("is refused by the generator with an end that is no day", async () => {
    const root = await rootWith(ending("soon"));
    await expect(contractIn(root)).rejects.toThrow("x-sunset has a value of the wrong form.");
  });
});

describe("the comparison of contracts", () => {
  test("takes the announcement of an end for minor, and words for it", async () => {
    expect(inLines(await changesBetween(specText, ending()))).toEqual([
      "minor minor minor: `POST /v1/contacts/find`: is deprecated and ends on 2027-06-30; `resolveContact` comes after it.",
    ]);
  });

  test("lets an end come later, and calls an earlier one breaking", async () => {
    const later = inLines(await changesBetween(ending(), ending("2027-12-31")));
    expect(later).toEqual(['minor minor minor: `POST /v1/contacts/find`: its end was "2027-06-30", is "2027-12-31".']);
    const [earlier] = await changesBetween(ending(), ending("2027-01-31"));
    expect(earlier?.ratings.wire).toBe("breaking");
  });

  test.each([
    ["2027-06-29", true],
    ["2027-06-30", false],
    ["2028-01-01", false],
  ])("on %s, refuses to let it go: %s", async (today, refused) => {
    const [removal] = await changesBetween(ending(), gone, today);
    expect(removal).toMatchObject({ operations: ["POST /v1/contacts/find"], refused, ratings: { wire: "breaking" } });
    expect(removal?.what).toContain(
      refused ? `promised until 2027-06-30 and today is ${today}` : "as announced for 2027-06-30",
    );
  });

  test("refuses to let it move away before its day, which is an end for callers", async () => {
    const moved = ending().replace("  /v1/contacts/find:", "  /v2/contacts/find:");
    const refusalOn = async (today: string) =>
      (await changesBetween(ending(), moved, today)).map(({ refused }) => refused);
    expect(await refusalOn("2027-06-29")).toEqual([true]);
    expect(await refusalOn("2027-06-30")).toEqual([false]);
  });

  test("ends with 1 for a removal before its day, whatever the changesets claim", async () => {
    const root = await rootWith(gone);
    const base = join(await temporaryFolder(), "before.yaml");
    await writeFile(base, ending());
    for (const folder of ["spec", "packages/client", "packages/server", "packages/mcp", "packages/docs"]) {
      await cp(join(repository, folder, "package.json"), join(root, folder, "package.json"));
    }
    const run = (today: string, ...args: string[]) =>
      spawnSync(
        process.execPath,
        [join(repository, "packages/contract-diff/src/main.ts"), "--base", base, "--today", today, ...args],
        { cwd: root, encoding: "utf8" },
      );
    const early = run("2027-06-29", "--check");
    expect(early.status).toBe(1);
    expect(early.stderr).toContain("Too early: `POST /v1/contacts/find`: `findContact` is gone, but is promised until");
    expect(run("2027-06-29", "--write")).toMatchObject({ status: 1 });
    expect(run("2027-06-30", "--check").stderr).not.toContain("Too early");
  });
});
