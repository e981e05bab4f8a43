import { afterEach, describe, expect, test, vi } from "vitest";
import { fromWebRequest } from "../../src/http/web-request.ts";
import { withHealth } from "../../src/process/health.ts";

const api = () => ({ status: 200, headers: {}, body: "the API" });
const request = (path: string) => fromWebRequest(new Request(`http://contacts.test${path}`));
const readiness = async (isReady: boolean, responses: () => Promise<boolean>) =>
  (await withHealth(api, () => isReady, responses)(request("/readyz"))).status;

afterEach(() => void vi.useRealTimers());

describe("withHealth", () => {
  test("is ready when the server and its database are", async () => {
    expect(await readiness(true, async () => true)).toBe(200);
    expect(await readiness(true, async () => false)).toBe(503);
    expect(await readiness(false, async () => true)).toBe(503);
  });

  test("is not ready when that cannot be found out, or takes too long", async () => {
    expect(await readiness(true, () => Promise.reject(new Error("away")))).toBe(503);
    expect(await readiness(true, () => new Promise(() => {}))).toBe(503);
  });

  test("looks at the database once, however many ask", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    let looks = 0;
    const served = withHealth(
      api,
      () => true,
      async () => ++looks > 0,
    );
    for (let round = 0; round < 3; round++) {
      await Promise.all(Array.from({ length: 100 }, () => served(request("/readyz"))));
    }
    expect(looks).toBe(1);
    vi.advanceTimersByTime(501);
    await served(request("/readyz"));
    expect(looks).toBe(2);
  });

  test("leaves other paths to the API", async () => {
    const served = withHealth(
      api,
      () => true,
      async () => true,
    );
    expect((await served(request("/readyz/"))).body).toBe("the API");
  });
});
