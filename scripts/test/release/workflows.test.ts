import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { repository } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

// The rules that actionlint does not check.

const workflows = globSync(".github/workflows/*.yml", { cwd: repository }).sort();
const actions = globSync(".github/actions/*/action.yml", { cwd: repository });
const read = (file: string) => readFileSync(join(repository, file), "utf8");

test("there are workflows to look at", () => {
  expect(workflows).toEqual(["ci", "docs", "mcp", "release", "tools"].map((name) => `.github/workflows/${name}.yml`));
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

  test("puts nothing into a shell that others may have written", () => {
    for (const [, script] of text.matchAll(/run: (.*(?:\n {10,}.*)*)/g)) expect(script).not.toContain("${{");
  });
});

interface Job {
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: Record<string, unknown> }[];
}

describe("a job that proves who it is (id-token)", () => {
  const jobs = workflows.flatMap((file) => {
    const { jobs } = parse(read(file)) as { jobs: Record<string, Job> };
    const trusted = Object.entries(jobs).filter(([, { permissions }]) => permissions["id-token"] === "write");
    return trusted.map(([name, job]) => ({ ...job, name }));
  });
  const publish = jobs.find(({ name }) => name === "publish")!;
  const programs = publish.steps.flatMap(({ run }) => (run === undefined ? [] : [run]));

  test("is one of two", () => {
    expect(jobs.map(({ name }) => name)).toEqual(["deploy", "publish"]);
  });

  test("uses actions of GitHub alone, none that runs code of ours or of others, and caches nothing", () => {
    const harmless = ["actions/checkout", "actions/setup-node", "actions/download-artifact", "actions/deploy-pages"];
    for (const { uses, with: inputs = {} } of jobs.flatMap(({ steps }) => steps)) {
      if (uses === undefined) continue;
      expect(harmless).toContain(uses.split("@")[0]);
      expect(inputs["cache"]).toBeUndefined();
    }
  });

  test("runs three programs of this repository, and installs and builds nothing", () => {
    expect(programs.map((run) => /^node (scripts\/\S+) /.exec(run)?.[1])).toEqual([
      "scripts/verified-package.mjs",
      "scripts/release/publish.ts",
      "scripts/release/github-releases.ts",
    ]);
    expect(programs.join("\n")).not.toMatch(/[;&|`\n](?!node )|\$\(|npx|pnpm|install|bootstrap|turbo/);
  });

  test("runs programs that import Node and each other, nothing that would have to be installed", () => {
    const known = new Set<string>();
    const follow = (file: string): void => {
      if (known.has(file)) return;
      known.add(file);
      for (const [, target] of read(file).matchAll(/\bfrom "([^"]+)"|\bimport\("([^"]+)"\)/g)) {
        if (target!.startsWith("node:")) continue;
        expect(target, file).toMatch(/^\.\.?\//);
        follow(join(dirname(file), target!));
      }
    };
    for (const run of programs) follow(run.split(" ")[1]!);
    expect(known.size).toBeGreaterThan(programs.length);
  });

  test("has the Node of the toolchain, and an npm that the lockfile names", () => {
    const { catalog } = parse(read("pnpm-workspace.yaml")) as { catalog: Record<string, string> };
    const node = publish.steps.find(({ uses }) => uses?.startsWith("actions/setup-node"));
    expect(node?.with?.["node-version"]).toBe(catalog["node"]);
    expect(read("pnpm-lock.yaml")).toMatch(
      new RegExp(`^  npm@${catalog["npm"]}:\n    resolution: \\{integrity: sha512-`, "m"),
    );
    expect(programs[1]).toContain('--npm "$RUNNER_TEMP/npm/bin/npm-cli.js"');
  });
});

test("nothing takes a package from the registry by its name alone", () => {
  for (const file of [...workflows, ...actions, "Dockerfile", "package.json", "scripts/bootstrap.mjs"]) {
    expect(read(file), file).not.toMatch(/\b(?:npx|npm (?:install|i|ci|exec)|corepack|pnpm dlx)\b/);
  }
});
