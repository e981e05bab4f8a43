import { describe, expect, test } from "vitest";
import { freshEnvironment, serve } from "../support/command-line.ts";

// V8 lets the young generation grow to 64 MB under load, and a server does not gain by it.

/** On SIGUSR2, makes objects of which every sixteenth survives, and prints how large the young generation has become. */
const churn = `
import { getHeapSpaceStatistics } from "node:v8";
process.on("SIGUSR2", () => {
  const kept = [];
  for (let index = 0; index < 2e7; index++) {
    const made = { index, of: [index] };
    if (index % 16 === 0) kept[index % 200_000] = made;
  }
  const { space_size } = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
  console.error("young generation: " + Math.round(space_size / 1e6) + " MB.");
});`;

describe("the young generation of a serving process", () => {
  test("stays as large as it is after the start", async () => {
    const hook = `data:text/javascript,${encodeURIComponent(churn)}`;
    const server = await serve({ ...(await freshEnvironment()), NODE_OPTIONS: `--import=${hook}` });
    let said = "";
    server.child.stderr!.on("data", (text: string) => {
      said += text;
    });
    server.child.kill("SIGUSR2");
    await expect.poll(() => said, { timeout: 10_000 }).toMatch(/young generation: \d+ MB\./);
    expect(Number(/generation: (\d+)/.exec(said)![1])).toBeLessThan(24);
    expect(await server.stop()).toBe(0);
  });
});
