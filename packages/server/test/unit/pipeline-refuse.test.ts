import { describe, expect, test } from "vitest";
import { DatabaseUnavailable } from "../../src/database/database.ts";
import { problem } from "../../src/http/problem.ts";
import type { Exchange } from "../../src/pipeline/exchange.ts";
import { refuse } from "../../src/pipeline/refuse.ts";

const exchange = (): Exchange => ({ headers: {}, now: new Date("2026-03-02T09:00:00.000Z") });

const codesOf = (body: string | undefined) => JSON.parse(body!).errors.map(({ error }: { error: string }) => error);

describe("refuse", () => {
  test("writes a problem as it was thrown, and notes no error", () => {
    const [faults, headers] = [[{ path: "/a" }, { path: "/b" }], { allow: "GET" }];
    const known = exchange();
    const response = refuse(problem("METHOD_NOT_ALLOWED", faults, headers), known);
    expect(response).toMatchObject({ status: 405, headers: { allow: "GET" } });
    expect(JSON.parse(response.body!)).toMatchObject({ data: null, errors: [{ path: "/a" }, { path: "/b" }] });
    expect(known.error).toBeUndefined();
  });

  test("writes 503 with the time to come back when the database is away, and notes why", () => {
    const known = exchange();
    const error = new DatabaseUnavailable("no route to 10.0.0.7");
    const response = refuse(error, known);
    expect(response).toMatchObject({ status: 503, headers: { "retry-after": "2" } });
    expect(codesOf(response.body)).toEqual(["SERVICE_UNAVAILABLE"]);
    expect(response.body).not.toContain("10.0.0.7");
    expect(known.error).toBe(error);
  });

  test.each([[new Error("secret detail of row 7")], ["secret text"], [undefined]])(
    "writes a bare 500 for anything else, %o, and notes it",
    (error) => {
      const known = exchange();
      const response = refuse(error, known);
      expect(response).toMatchObject({ status: 500, headers: {} });
      expect(codesOf(response.body)).toEqual(["INTERNAL_ERROR"]);
      expect(response.body).not.toContain("secret");
      expect(known.error).toBe(error);
    },
  );
});
