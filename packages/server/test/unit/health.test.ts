import { describe, expect, it } from "vitest";
import { withHealth } from "../../src/health.ts";

const readiness = async (isReady: () => Promise<boolean>) => {
  const served = withHealth(() => new Response("the API"), isReady);
  return (await served(new Request("http://contacts.test/readyz"))).status;
};

describe("withHealth", () => {
  it("is ready when it is said to be", async () => {
    expect(await readiness(async () => true)).toBe(200);
    expect(await readiness(async () => false)).toBe(503);
  });

  it("is not ready when that cannot be found out, or takes too long", async () => {
    expect(await readiness(() => Promise.reject(new Error("away")))).toBe(503);
    expect(await readiness(() => new Promise(() => {}))).toBe(503);
  });

  it("leaves other paths to the API", async () => {
    const served = withHealth(
      () => new Response("the API"),
      async () => true,
    );
    expect(await (await served(new Request("http://contacts.test/readyz/"))).text()).toBe("the API");
  });
});
