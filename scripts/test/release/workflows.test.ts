import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repository } from "../support/workspace.ts";

// What actionlint does not ask for.

const workflows = globSync(".github/workflows/*.yml", { cwd: repository }).sort();
const actions = globSync(".github/actions/*/action.yml", { cwd: repository });
const read = (file: string) => readFileSync(join(repository, file), "utf8");

test("there are workflows to look at", () => {
  expect(workflows).toEqual(["ci", "docs", "release"].map((name) => `.github/workflows/${name}.yml`));
});

describe.each([...workflows, ...actions])("%s", (file) => {
  const foreign = [...read(file).matchAll(/uses: (?!\.\/)(.*)$/gm)].map(([, action]) => action!);

  test("names foreign actions by a whole commit, and its version for people", () => {
    for (const action of foreign) expect(action).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("has one commit for each version of an action", () => {
    const all = [...workflows, ...actions].flatMap((other) => [...read(other).matchAll(/uses: (?!\.\/)(.*)$/gm)]);
    for (const action of foreign) {
      const owner = action.split(/[@/]/).slice(0, 2).join("/");
      const pins = new Set(all.filter(([, used]) => used!.startsWith(owner)).map(([, used]) => used!.split("@")[1]));
      expect([...pins], owner).toHaveLength(1);
    }
  });
});

describe.each(workflows)("%s", (file) => {
  const text = read(file);
  const jobs = text
    .split(/^jobs:$/m)[1]!
    .split(/^ {2}(?=[\w-]+:$)/m)
    .slice(1);

  test("may do nothing by itself; each job says what it may, and ends some time", () => {
    expect(text).toMatch(/^permissions: \{\}$/m);
    expect(jobs.length).toBeGreaterThan(0);
    for (const job of jobs) {
      expect(job).toMatch(/^ {4}permissions:$/m);
      expect(job).toMatch(/^ {4}timeout-minutes: \d+$/m);
    }
  });

  test("knows no secret, and leaves no credentials where other programs read them", () => {
    expect(text).not.toMatch(/secrets\.|NODE_AUTH_TOKEN|NPM_TOKEN/);
    const checkouts = text.split("actions/checkout@").length - 1;
    expect(text.split("persist-credentials: false").length - 1).toBe(checkouts);
  });

  test("puts nothing into a shell that somebody else may have written", () => {
    for (const [, script] of text.matchAll(/run: (.*(?:\n {10,}.*)*)/g)) expect(script).not.toContain("${{");
  });
});

test("what publishes builds nothing, and what builds may not publish", () => {
  const jobs = read(".github/workflows/release.yml").split(/^ {2}(?=[\w-]+:$)/m);
  const publishing = jobs.filter((job) => job.includes("id-token: write"));
  expect(publishing.map((job) => job.split(":")[0])).toEqual(["publish"]);
  expect(publishing[0]).not.toMatch(/turbo|npm test|rehearse/);
});
