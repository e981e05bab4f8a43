import { describe, expect, it } from "vitest";
import { deprecation } from "../../src/http/deprecation.ts";
import { testApp } from "../support/test-app.ts";

describe("an operation that will end", () => {
  it("answers with the moments since when it is deprecated and when it may be gone", () => {
    expect(deprecation({ ending: { since: "2026-12-01", sunset: "2027-06-30" } })).toEqual({
      deprecation: "@1796083200",
      sunset: "Wed, 30 Jun 2027 00:00:00 GMT",
    });
  });
});

describe("an operation that stays", () => {
  it("answers with neither", async () => {
    const { send } = await testApp();
    const { headers } = await send("GET", "/v1/contacts");
    expect(headers.has("deprecation")).toBe(false);
    expect(headers.has("sunset")).toBe(false);
  });
});
