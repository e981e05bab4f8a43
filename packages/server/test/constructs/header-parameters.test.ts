import { beforeAll, describe, expect, test } from "vitest";
import { type Ask, constructsApp, dataOf, refusalsOf } from "../support/constructs.ts";

let ask: Ask;
beforeAll(async () => {
  ask = await constructsApp();
});

const get = (path: string, headers: Record<string, string> = {}) => ask("GET", path, { headers });
const data = (...asked: Parameters<typeof get>) => dataOf(get(...asked));
const refusals = (...asked: Parameters<typeof get>) => refusalsOf(get(...asked));

describe("header parameters", () => {
  test("reach the operation in lower case, with their types and defaults", async () => {
    const headers = { "X-Tenant": "acme", "x-flag": "true", "X-MOMENT": "2026-01-01T01:00:00+01:00", "x-color": "red" };
    expect((await data("/v1/constructs/headers", headers)).headers).toEqual({
      "x-tenant": "acme",
      "x-count": 5,
      "x-flag": true,
      "x-moment": "2026-01-01T00:00:00.000Z",
      "x-color": "red",
    });
  });

  test("are refused by the name that the contract spells", async () => {
    expect(await refusals("/v1/constructs/headers", { "x-count": "1, 2", "x-color": "green" })).toEqual([
      "X-Tenant: The parameter is missing.",
      "X-Count: Expected an integer; received a string of 4 characters.",
      "X-Color: Expected one of red, blue; received a string of 5 characters.",
    ]);
  });

  test("that are given twice are one list, as HTTP has it", async () => {
    const headers = new Headers([
      ["x-tenant", "one"],
      ["x-tenant", "two"],
    ]);
    const { json } = await ask("GET", "/v1/constructs/headers", { headers });
    expect(json.data.headers["x-tenant"]).toBe("one, two");
  });
});
