import { describe, expect, test } from "vitest";
import { deprecation } from "../../src/http/deprecation.ts";
import { operations } from "../support/described-operation.ts";
import { testApp } from "../support/test-app.ts";
import { pathOf } from "../support/usual-request.ts";

describe("an operation that will end", () => {
  test("responds with the moments since when it is deprecated and when it may be gone", () => {
    expect(deprecation({ ending: { since: "2026-12-01", sunset: "2027-06-30" } })).toEqual({
      deprecation: "@1796083200",
      sunset: "Wed, 30 Jun 2027 00:00:00 GMT",
    });
  });
});

test.each(operations)("$operationId responds with both or, as it stays, with neither", async (operation) => {
  const { send } = await testApp();
  const { headers } = await send(operation.method, pathOf(operation));
  const expected = deprecation(operation);
  expect(headers.get("deprecation")).toBe(expected["deprecation"] ?? null);
  expect(headers.get("sunset")).toBe(expected["sunset"] ?? null);
});
