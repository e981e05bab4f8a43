import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("the sample in the README is the example that the tests run", () => {
  const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
  const code = read("examples/sandbox.test.ts").replace(/^(?:\/\/.*\n)+/, "");
  expect(read("README.md")).toContain(`\`\`\`ts\n${code}\`\`\`\n`);
});
