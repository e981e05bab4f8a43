import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { describeSettings } from "../../src/process/config.ts";

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

test("the sample in the README is the example that the tests run", () => {
  const code = read("examples/sandbox.test.ts").replace(/^(?:\/\/.*\n)+/, "");
  expect(read("README.md")).toContain(`\`\`\`ts\n${code}\`\`\`\n`);
});

test("the README names every setting", () => {
  for (const name of describeSettings().map((line) => line.split(" ")[0]))
    expect(read("README.md")).toContain(`\`${name}\``);
});
