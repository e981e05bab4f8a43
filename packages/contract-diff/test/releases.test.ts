import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { frozenText } from "@contacts-api/test-support/frozen-spec";
import { copyOfRepository, repository, temporaryFolder } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";

const author = ["-c", "user.name=Test", "-c", "user.email=test@mail.example", "-c", "commit.gpgsign=false"];

/** Makes a released copy of the repository, and functions to change it. */
async function released() {
  const root = await copyOfRepository();
  const git = (...args: string[]) => execFileSync("git", [...author, ...args], { cwd: root, encoding: "utf8" });
  const read = (file: string) => readFileSync(join(root, file), "utf8");
  const diff = (...args: string[]) => {
    const options = { cwd: root, encoding: "utf8" } as const;
    return spawnSync(process.execPath, [join(repository, "packages/contract-diff/src/main.ts"), ...args], options);
  };
  const release = () => {
    execFileSync(join(repository, "node_modules/.bin/changeset"), ["version"], { cwd: root, stdio: "pipe" });
    const [version] = versions();
    git("add", "-A");
    git("commit", "-q", "-m", `Release ${version}`);
    // Checked before the tag exists, as on the branch of a release.
    expect(diff("--check")).toMatchObject({ status: 0 });
    git("tag", "-m", "Release", `@contacts-api/spec@${version}`);
  };
  const versions = () =>
    ["spec", "packages/client", "packages/server", "packages/mcp", "packages/docs"].map(
      (folder) => JSON.parse(read(`${folder}/package.json`)).version as string,
    );
  const edit = (search: string, replacement: string) => {
    const text = read("spec/contacts.yaml");
    expect(text).toContain(search);
    writeFileSync(
      join(root, "spec/contacts.yaml"),
      text.replace(search, () => replacement),
    );
  };
  /** The newest entry of a changelog. */
  const news = (folder: string) => read(`${folder}/CHANGELOG.md`).split(/^## /m)[1] ?? "";
  writeFileSync(join(root, "spec/contacts.yaml"), frozenText);
  git("add", "-A");
  git("commit", "-q", "-m", "Begin");
  release();
  return { root, read, diff, release, versions, edit, news };
}

describe("a change of the spec", () => {
  test("becomes a version and a changelog: a patch, a minor and a breaking release below 1.0.0", async () => {
    const { root, read, diff, release, versions, edit, news } = await released();
    expect(versions()).toEqual(["0.1.0", "0.1.0", "0.1.0", "0.1.0", "0.1.0"]);
    expect(diff().stdout).toBe("Compared with @contacts-api/spec@0.1.0: the contract is the same.\n");

    edit(
      "description: The maximum number of contacts in a page.\n      schema",
      "description: How many contacts a page has at most.\n      schema",
    );
    const silent = diff("--check");
    expect(silent).toMatchObject({ status: 1, stdout: "" });
    expect(silent.stderr).toContain("@contacts-api/client needs patch, and the changesets claim nothing.\n");
    expect(diff("--write")).toMatchObject({ status: 0 });
    expect(diff("--check")).toMatchObject({ status: 0, stdout: "", stderr: "" });
    release();
    expect(versions()).toEqual(["0.1.1", "0.1.1", "0.1.1", "0.1.1", "0.1.1"]);
    expect(news("spec")).toContain("The wording of the contract changes in one place.");

    edit(
      "      properties:\n        name: { $ref",
      "      properties:\n        nickname: { type: string, maxLength: 64, description: A nickname., examples: [Ada] }\n        name: { $ref",
    );
    expect(diff().status).toBe(0);
    diff("--write");
    const text = read(".changeset/contract.md");
    expect(diff("--write").stdout).toContain(".changeset/contract.md says so already.");
    expect(read(".changeset/contract.md")).toBe(text);
    release();
    expect(versions()).toEqual(["0.2.0", "0.2.0", "0.2.0", "0.2.0", "0.2.0"]);
    expect(news("spec")).toContain("`PATCH /v1/contacts/{contact_id}`: request field `nickname`: is new.");

    edit("maximum: 200", "maximum: 100");
    expect(diff()).toMatchObject({ status: 1 });
    diff("--write");
    edit("operationId: findContact", "operationId: findOneContact");
    expect(diff("--check").stderr).toContain("@contacts-api/client needs minor, and the changesets claim patch.\n");
    edit("operationId: findOneContact", "operationId: findContact");
    release();
    // TypeScript sees no limit, so only the client's comments change.
    expect(versions()).toEqual(["0.3.0", "0.2.1", "0.3.0", "0.3.0", "0.3.0"]);
    expect(news("packages/server")).toContain(
      "Breaking: `GET /v1/contacts`: query parameter `limit`: maximum was 200, is 100.",
    );

    edit("maximum: 100", "maximum: 50");
    diff("--write");
    edit("maximum: 50", "maximum: 100");
    diff("--write");
    expect(existsSync(join(root, ".changeset/contract.md"))).toBe(false);
  });

  test("is major from 1.0.0 on, and a changeset by hand may claim it", async () => {
    const { root, diff, edit } = await released();
    for (const folder of ["spec", "packages/client"]) {
      const file = join(root, folder, "package.json");
      const manifest = JSON.parse(readFileSync(file, "utf8"));
      writeFileSync(file, JSON.stringify({ ...manifest, version: "1.0.0" }));
    }
    execFileSync("git", [...author, "commit", "-qam", "Release 1.0.0"], { cwd: root });
    execFileSync("git", ["tag", "@contacts-api/spec@1.0.0"], { cwd: root });
    edit("operationId: findContact", "operationId: findOneContact");
    const changeset = (bump: string) =>
      writeFileSync(
        join(root, ".changeset/by-hand.md"),
        `---\n"@contacts-api/spec": ${bump}\n"@contacts-api/client": ${bump}\n"@contacts-api/server": minor\n"@contacts-api/mcp": minor\n"@contacts-api/docs": minor\n---\n\nOne is found.\n`,
      );
    changeset("minor");
    expect(diff("--check").stderr).toContain("@contacts-api/spec needs major, and the changesets claim minor.\n");
    changeset("major");
    expect(diff("--check")).toMatchObject({ status: 0, stderr: "" });
  });

  test("is not passed in a clone without the tags, which could not know", async () => {
    const { root } = await released();
    const shallow = join(await temporaryFolder(), "shallow");
    execFileSync("git", ["clone", "-q", "--depth", "1", "--no-tags", `file://${root}`, shallow]);
    const script = join(repository, "packages/contract-diff/src/main.ts");
    const { status, stderr } = spawnSync(process.execPath, [script, "--check"], { cwd: shallow, encoding: "utf8" });
    expect(status).toBe(2);
    expect(stderr).toContain("spec/package.json says 0.1.0, and this clone has no tags.");
    expect(stderr).toContain("git fetch --tags --unshallow");
  });

  test("is told to programs as JSON", async () => {
    const { diff, edit } = await released();
    edit("maximum: 200", "maximum: 100");
    const { status, stdout } = diff("--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      base: "@contacts-api/spec@0.1.0",
      demanded: { "@contacts-api/spec": "minor", "@contacts-api/client": "patch" },
      changes: [
        {
          operations: ["GET /v1/contacts"],
          part: "query parameter `limit`",
          what: "maximum was 200, is 100",
          ratings: { wire: "breaking", typescript: "patch", server: "breaking" },
          unrated: false,
        },
      ],
    });
  });
});

describe("contract:diff", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(repository, "packages/contract-diff/src/main.ts"), ...args], {
      cwd: repository,
      encoding: "utf8",
    });

  test("says what is wrong with what it is given, and ends with 2", () => {
    expect(run("--base", "no-such-thing").stderr).toContain("cannot be compared with no-such-thing");
    expect(run("--base", "no-such-thing").status).toBe(2);
    expect(run("--today", "tomorrow")).toMatchObject({ status: 2, stdout: "" });
    expect(run("--bsae", "x")).toMatchObject({ status: 2, stdout: "" });
    expect(run("--base", "spec/redocly.yaml").status).toBe(2);
  });

  test("finds the contract of this commit as it is committed, or says what differs", () => {
    const { status, stdout } = run("--base", "spec/contacts.yaml");
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: "Compared with spec/contacts.yaml: the contract is the same.\n",
    });
  });
});
