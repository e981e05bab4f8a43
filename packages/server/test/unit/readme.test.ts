import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { describeSettings } from "../../src/process/config.ts";

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

test("the sample of the sandbox's page is the example that the tests run", () => {
  const code = read("examples/sandbox.test.ts").replace(/^(?:\/\/.*\n)+/, "");
  expect(read("docs/sandbox.md")).toContain(`\`\`\`ts\n${code}\`\`\`\n`);
});

test("the page of settings names every setting", () => {
  for (const name of describeSettings().map((line) => line.split(" ")[0]))
    expect(read("docs/settings.md")).toContain(`\`${name}\``);
});

test("the README and the pages link to files that are in the package, and the README fits two screens", () => {
  const names = ["README.md", ...readdirSync(new URL("../../docs", import.meta.url)).map((name) => `docs/${name}`)];
  const missing = names.flatMap((name) => {
    const local = [...read(name).matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)].map(([, target]) => target!);
    return local.filter((target) => !names.includes(join(dirname(name), target))).map((target) => `${name}: ${target}`);
  });
  expect(missing).toEqual([]);
  expect(read("README.md").split("\n").length).toBeLessThanOrEqual(110);
});
