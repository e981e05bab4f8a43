// The statements of AGENTS.md are true: its commands work, and the files and names in it exist.
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { repository } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";

const read = (file: string) => readFileSync(join(repository, file), "utf8");
const page = read("AGENTS.md");
const [, block = ""] = /```sh\n([\s\S]*?)```/.exec(page) ?? [];
const commands = block
  .split("\n")
  .flatMap((line) => (/^(?:export|$)/.test(line) ? [] : [line.split(/ +# /)[0]!.trim()]));
const prose = [...page.replace(/```[\s\S]*?```/g, "").matchAll(/`([^`\n]+)`/g)].map(([, name]) => name!);

describe("AGENTS.md", () => {
  test("is read in a minute", () => {
    expect(page.split("\n").length).toBeLessThanOrEqual(60);
    expect(page.split("\n").filter((line) => line.length > 130)).toEqual([]);
  });

  // The generator finds everything up to date, and writes nothing.
  test.each(commands)("has a command that works: %s", async (command) => {
    const PATH = [join(repository, "node_modules/.bin"), process.env["PATH"]].join(delimiter);
    await promisify(execFile)("sh", ["-c", command], { cwd: repository, env: { ...process.env, PATH } });
  });

  test("names scripts that there are", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = prose.flatMap((name) => /^p?npm ([\w-]+)$/.exec(name)?.[1] ?? []);
    expect(named).toEqual(expect.arrayContaining(["start", "test", "new-operation"]));
    for (const name of named) expect(scripts).toHaveProperty([name]);
  });

  test("names files and folders that there are", () => {
    const files = prose.filter((name) => /^[\w.][\w./-]*(?:\.\w+|\/)$/.test(name) && !/^generated\/$/.test(name));
    expect(files.length).toBeGreaterThan(6);
    expect(files.filter((file) => !existsSync(join(repository, file)))).toEqual([]);
  });

  test("names packages and entries that are published", () => {
    const named = prose.flatMap((name) => (/^@contacts-api\/([\w-]+)\/?(.*)$/.exec(name) ? [name.split("/")] : []));
    expect(named.length).toBeGreaterThan(4);
    for (const [, name, ...entry] of named) {
      const folder = name === "spec" ? "spec" : `packages/${name}`;
      const { private: isPrivate, exports, bin } = JSON.parse(read(`${folder}/package.json`));
      expect(isPrivate, name).toBeUndefined();
      expect([...Object.keys(exports), ...(bin ? ["."] : [])]).toContain([".", ...entry].join("/"));
    }
  });
});
