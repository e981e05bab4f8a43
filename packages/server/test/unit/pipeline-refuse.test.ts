import { describe, expect, it } from "vitest";
import { DatabaseUnavailable } from "../../src/database/database.ts";
import { problem } from "../../src/http/problem.ts";
import type { Exchange } from "../../src/pipeline/exchange.ts";
import { refuse } from "../../src/pipeline/refuse.ts";

const exchange = (): Exchange => ({ headers: {}, now: new Date("2026-03-02T09:00:00.000Z") });

const codesOf = (body: string | undefined) => JSON.parse(body!).errors.map(({ error }: { error: string }) => error);

describe("refuse", () => {
  it("writes a problem as it was thrown, and notes no error", () => {
    const [faults, headers] = [[{ path: "/a" }, { path: "/b" }], { allow: "GET" }];
    const known = exchange();
    const answer = refuse(problem("METHOD_NOT_ALLOWED", faults, headers), known);
    expect(answer).toMatchObject({ status: 405, headers: { allow: "GET" } });
    expect(JSON.parse(answer.body!)).toMatchObject({ data: null, errors: [{ path: "/a" }, { path: "/b" }] });
    expect(known.error).toBeUndefined();
  });

  it("writes 503 with the time to come back when the database is away, and notes why", () => {
    const known = exchange();
    const error = new DatabaseUnavailable("no route to 10.0.0.7");
    const answer = refuse(error, known);
    expect(answer).toMatchObject({ status: 503, headers: { "retry-after": "2" } });
    expect(codesOf(answer.body)).toEqual(["SERVICE_UNAVAILABLE"]);
    expect(answer.body).not.toContain("10.0.0.7");
    expect(known.error).toBe(error);
  });

  it.each([[new Error("secret detail of row 7")], ["secret text"], [undefined]])(
    "writes a bare 500 for anything else, %o, and notes it",
    (error) => {
      const known = exchange();
      const answer = refuse(error, known);
      expect(answer).toMatchObject({ status: 500, headers: {} });
      expect(codesOf(answer.body)).toEqual(["INTERNAL_ERROR"]);
      expect(answer.body).not.toContain("secret");
      expect(known.error).toBe(error);
    },
  );
});
