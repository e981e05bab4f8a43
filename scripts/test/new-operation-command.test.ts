import { execFileSync, fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { copyOfRepository, linkDependencies, repository, temporaryFolder } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";
import { guarded } from "../child-guard.ts";
import { applyWhole, undoUnfinished } from "../scaffold/whole-change.ts";

function node(root: string, folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: join(root, folder),
    encoding: "utf8",
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}

const begin = (root: string, ...args: string[]) => node(root, ".", "scripts/new-operation.ts", ...args);
const git = (root: string, ...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8" });

const written = `import { envelope } from "../../http/response.ts";
import { orNotFound } from "../versioned-row.ts";
import { toContact } from "./contact-representation.ts";
import type { Operation } from "./operation.ts";

export const archiveContact: Operation<"archiveContact"> = async ({ path }, { contacts, assertVersion }) => {
  const row = orNotFound(await contacts.lockContact(path.contact_id.toLowerCase()));
  assertVersion(row.version);
  return { status: 200, body: envelope(toContact(row)), version: row.version };
};
`;

const refused: [problem: string, args: string[], ...words: string[]][] = [
  ["nothing", [], "Usage: pnpm new-operation <operationId>"],
  ["an option that there is not", ["archiveContact", "--mthod", "post"], "--mthod", "Usage:"],
  ["a name that is not a verb and a noun", ["archive-contact"], 'such as archiveContact; received "archive-contact"'],
  ["a verb alone", ["archive"], "a verb and a noun"],
  ["an operation that there is", ["mergeContacts"], "There is mergeContacts already: POST /v1/contacts/merge"],
  [
    "a verb that is new, without a method",
    ["archiveContact"],
    '"archive" is not a verb of this API yet',
    "--method post",
  ],
  ["a verb of another method", ["listContactNotes", "--method", "post"], '"list" is a verb of GET'],
  ["a method that there is not", ["archiveContact", "--method", "head"], "one of get, post, put, patch, delete"],
  ["a path and method that there are", ["createContact", "--path", "/v1/contacts/merge"], "is mergeContacts already"],
  ["an invalid path", ["createContact", "--path", "contacts/New"], 'received "contacts/New"'],
  ["a path with an unknown parameter", ["getContactCard", "--path", "/v1/cards/{card_id}"], "{card_id}"],
  ["a noun of no resource", ["listInvoices"], '"Invoices" belongs to no resource', "Contacts"],
];

describe("new-operation", () => {
  test("begins an operation in every place: clean by every tool, and failing only in the test of what is not written", async () => {
    const root = await copyOfRepository();
    for (const folder of [".", "spec", "packages/server"]) await linkDependencies(root, folder);

    const { status, stdout } = begin(root, "archiveContact", "--method", "post");
    expect(status).toBe(0);
    expect(stdout).toContain("archiveContact, POST /v1/contacts/{contact_id}/archive. Written:\n");
    const places = [...stdout.matchAll(/^ {2}(\S+\.\w+):(\d+) /gm)];
    expect(places.map(([, file]) => file)).toEqual([
      "spec/contacts.yaml",
      "packages/server/src/resources/contacts/archiveContact.ts",
      "packages/server/test/resources/contacts/archiveContact.test.ts",
      ".changeset/archive-contact.md",
    ]);
    const lines = places.map(([, file, line]) => readFileSync(join(root, file!), "utf8").split("\n")[Number(line) - 1]);
    expect(lines).toEqual([
      "      operationId: archiveContact",
      expect.stringContaining("throw new Error("),
      expect.stringContaining("describe("),
      "`archiveContact` archives a contact: POST `/v1/contacts/{contact_id}/archive`.",
    ]);
    // Text is inserted; the only changed line is a list that becomes too long.
    expect(git(root, "diff", "--numstat", "spec/contacts.yaml", "packages/server/src/resources")).toMatch(
      /^\d+\t[01]\t.*resource\.ts\n\d+\t0\t.*\n$/,
    );

    // Other kinds: a body and a schema, no body, another method of an existing path, a page, a part of a contact.
    for (const id of [
      "createContact",
      "replaceContact",
      "listContactNotes",
      "createContactNote",
      "deleteContactPicture",
      "getContactCard",
      // A resource without unique names, with ids that are not UUIDs and shorter paths of other operations.
      "archiveMemory",
      "createMemoryNote",
      "listMemoryNotes",
    ]) {
      expect(begin(root, id), id).toMatchObject({ status: 0, stderr: "" });
    }
    const ofMemory = readFileSync(join(root, "packages/server/test/resources/memories/archiveMemory.test.ts"), "utf8");
    expect(ofMemory).toMatch(/send\("POST", `\/v1\/memory\/contact\/\$\{id\}\/archive`\)/);
    expect(ofMemory).not.toContain("refuses an id that is not valid");
    expect(node(root, ".", "packages/generator/src/main.ts")).toMatchObject({ status: 0, stderr: "" });
    const redocly = join(repository, "spec/node_modules/@redocly/cli/bin/cli.js");
    expect(node(root, "spec", redocly, "lint", "contacts.yaml")).toMatchObject({ status: 0 });
    node(root, "spec", redocly, "bundle", "contacts.yaml", "--output", "dist/openapi.json");
    // Tools pair the examples of an operation with those of its parameters.
    const paired = node(root, "spec", "node_modules/vitest/vitest.mjs", "run", "test/paired-examples.test.ts");
    expect(paired.status, paired.stdout + paired.stderr).toBe(0);
    expect(
      node(root, ".", join(repository, "node_modules/@biomejs/biome/bin/biome"), "ci", "packages/server", "spec"),
    ).toMatchObject({ status: 0 });
    const config = { extends: "./tsconfig.json", include: ["src", "test"] };
    await writeFile(join(root, "packages/server/tsconfig.new.json"), JSON.stringify(config));
    const compile = (folder: string, file: string) =>
      node(root, folder, join(root, "node_modules/typescript/bin/tsc"), "--noEmit", "-p", file).stdout;
    expect(compile("packages/server", "tsconfig.new.json")).toBe("");
    await linkDependencies(root, "packages/client");
    expect(compile("packages/client", "tsconfig.esm.json")).toBe("");

    // The test of the handler names the missing part, and passes when it is written.
    const vitest = [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--project",
      "sqlite",
      "test/resources/contacts/archiveContact.test.ts",
    ];
    const before = node(root, "packages/server", ...vitest);
    expect(before.stdout).toMatch(/2 failed.*1 passed/);
    expect(before.stdout + before.stderr).toContain("archiveContact is not written yet");
    await writeFile(join(root, "packages/server/src/resources/contacts/archiveContact.ts"), written);
    expect(node(root, "packages/server", ...vitest)).toMatchObject({ status: 0 });

    expect(begin(root, "archiveContact")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("There is archiveContact already"),
    });
  });

  test("refuses what it cannot begin, says why, and changes nothing", async () => {
    const root = await copyOfRepository();
    for (const [problem, args, ...words] of refused) {
      const { status, stdout, stderr } = begin(root, ...args);
      expect({ status, stdout }, problem).toEqual({ status: 1, stdout: "" });
      for (const word of [...words, "Nothing was changed."]) expect(stderr, problem).toContain(word);
      expect(git(root, "diff", "--name-only") + git(root, "ls-files", "-o", "--exclude-standard"), problem).toBe("");
    }
  });

  test("refuses where a spec is broken, with its place, or a file is there already", async () => {
    const root = await copyOfRepository();
    await writeFile(join(root, ".changeset/create-contact.md"), "mine");
    expect(begin(root, "createContact")).toMatchObject({
      status: 1,
      stderr: ".changeset/create-contact.md is there already. Move it away first.\nNothing was changed.\n",
    });
    const spec = await readFile(join(root, "spec/contacts.yaml"), "utf8");
    await writeFile(join(root, "spec/contacts.yaml"), spec.replace("title: Contacts API", "title: [Contacts API"));
    expect(begin(root, "createContact")).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^spec\/contacts\.yaml:\d+:\d+: The spec is not valid YAML/),
    });
  });

  test("keeps the line ends and the byte order mark of what it edits", async () => {
    const root = await copyOfRepository();
    await linkDependencies(root, ".");
    const files = [
      "spec/contacts.yaml",
      "packages/server/src/resources/contacts/resource.ts",
      "spec/house-rules/operation-id.js",
    ];
    for (const file of files) {
      const text = await readFile(join(root, file), "utf8");
      await writeFile(join(root, file), `${file.endsWith("yaml") ? "\uFEFF" : ""}${text.replaceAll("\n", "\r\n")}`);
    }
    expect(begin(root, "archiveContact", "--method", "post")).toMatchObject({ status: 0, stderr: "" });
    for (const file of files) {
      const text = await readFile(join(root, file), "utf8");
      expect(text).toContain("archive");
      expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    }
    expect(await readFile(join(root, files[0]!), "utf8")).toMatch(/^\uFEFFopenapi/);
  });
});

describe("a change of several files", () => {
  test("that fails in the middle leaves every file as it was", async () => {
    const root = await temporaryFolder();
    await writeFile(join(root, "first"), "before");
    await writeFile(join(root, "file"), "");
    const change = new Map([
      ["first", "after"],
      ["new", "after"],
      ["file/inside", "a folder is a file"],
    ]);
    await expect(applyWhole(root, change)).rejects.toThrow("file");
    expect(await readFile(join(root, "first"), "utf8")).toBe("before");
    expect((await readdir(root)).sort()).toEqual(["file", "first", "node_modules"]);
  });

  test("that is killed in the middle is undone by the next run, except for what was edited since", async () => {
    const root = await temporaryFolder();
    const names = Array.from({ length: 400 }, (_, index) => `file-${index}`);
    for (const name of names) await writeFile(join(root, name), "before");
    const child = guarded(fork(new URL("support/many-files.ts", import.meta.url), [root, ...names]));
    while (readFileSync(join(root, names[5]!), "utf8") === "before") await pause(1);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(existsSync(join(root, "node_modules/.cache/new-operation.json"))).toBe(true);
    await writeFile(join(root, names[0]!), "edited");

    const undone = await undoUnfinished(root);
    expect(undone.length).toBeGreaterThan(4);
    expect(undone.length).toBeLessThan(names.length - 1);
    const texts = await Promise.all(names.map((name) => readFile(join(root, name), "utf8")));
    expect(texts).toEqual(["edited", ...names.slice(1).map(() => "before")]);
    expect((await readdir(root)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    expect(await undoUnfinished(root)).toEqual([]);
  });
});
