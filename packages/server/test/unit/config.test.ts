import { describe, expect, test } from "vitest";
import { describeSettings, readConfig } from "../../src/process/config.ts";

const faultsOf = (environment: Record<string, string>) => {
  try {
    readConfig(environment);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
};

describe("readConfig", () => {
  test("has a default for everything", () => {
    expect(readConfig({})).toMatchObject({ host: "127.0.0.1", port: 8080, corsOrigins: [], stopDelayMs: 0 });
    expect(readConfig({ PORT: "", CONTACTS_METRICS_PORT: "" })).toEqual(readConfig({}));
  });

  test("takes seconds as milliseconds", () => {
    expect(readConfig({ CONTACTS_STOP_DELAY: "2.5", CONTACTS_KEEP_ALIVE: "65" })).toMatchObject({
      stopDelayMs: 2_500,
      keepAliveMs: 65_000,
    });
  });

  test.each([
    ["*", "*"],
    ["https://app.example.com", ["https://app.example.com"]],
    ["https://a.example, http://localhost:3000", ["https://a.example", "http://localhost:3000"]],
  ])("takes the origins %s", (text, origins) => {
    expect(readConfig({ CONTACTS_CORS_ORIGINS: text }).corsOrigins).toEqual(origins);
  });

  test.each([
    "https://app.example.com/",
    "https://app.example.com/path",
    "app.example.com",
    "https://APP.example.com",
    "https://app.example.com:443",
    "https://*.example.com",
    "https://a.example,*",
    "null",
    "https://a.example,",
  ])("refuses the origin %s, which no browser sends", (text) => {
    expect(faultsOf({ CONTACTS_CORS_ORIGINS: text })).toContain("CONTACTS_CORS_ORIGINS");
  });

  test("reports everything at once: what is wrong and what it does not know, without its value", () => {
    const message = faultsOf({
      PORT: "70000",
      CONTACTS_STOP_DELAY: "-1",
      CONTACTS_KEEP_ALIVE: "0",
      CONTACTS_MAX_IN_FLIGHT: "0",
      CONTACTS_METRICS_PORT: "x",
      CONTACTS_RATELIMIT: "secret",
    });
    const names = message
      .split("\n")
      .slice(1)
      .map((line) => line.trim().split(":")[0]);
    expect(names).toEqual([
      "PORT",
      "CONTACTS_MAX_IN_FLIGHT",
      "CONTACTS_METRICS_PORT",
      "CONTACTS_STOP_DELAY",
      "CONTACTS_KEEP_ALIVE",
      "CONTACTS_RATELIMIT",
    ]);
    expect(message).not.toContain("secret");
  });

  test("leaves the client's settings alone", () => {
    expect(faultsOf({ CONTACTS_API_KEY: "org_x", CONTACTS_BASE_URL: "http://contacts.test" })).toBe("");
  });
});

describe("describeSettings", () => {
  test("names every setting once", () => {
    const names = describeSettings().map((line) => line.split(" ")[0]);
    expect(new Set(names).size).toBe(Object.keys(readConfig({})).length);
  });
});
