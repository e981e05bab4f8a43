import { describe, expect, test } from "vitest";
import { closedCheck, openCheck } from "../conformance/check.ts";
import { type Contract, readContract } from "../conformance/contract.ts";
import { responseCheck } from "../conformance/wire-response.ts";

const contract = readContract();
const time = { type: "string", format: "date-time" };

describe("a time", () => {
  test("of a request may have an offset, one of a response is in UTC", () => {
    const given = "2026-01-01T02:00:00+02:00";
    expect(openCheck(contract)(time, given)).toEqual([]);
    expect(closedCheck(contract)(time, given)).toHaveLength(1);
    expect(closedCheck(contract)(time, "2026-01-01T00:00:00.000Z")).toEqual([]);
  });

  test.each(["2026-12-31T23:59:60Z", "2026-12-31T23:59:60.000Z", "2026-02-31T00:00:00.000Z"])(
    "%s is neither",
    (wrong) => {
      expect(openCheck(contract)(time, wrong)).toHaveLength(1);
      expect(closedCheck(contract)(time, wrong)).toHaveLength(1);
    },
  );
});

describe("a response", () => {
  const content = (type: string, schema: object) => ({ content: { [type]: { schema } } });
  const headers = { "X-Whole": { schema: { type: "boolean" } }, "X-Rate": { schema: { type: "number" } } };
  const responses = {
    200: { ...content("text/csv", { type: "string", maxLength: 9 }), headers },
    201: content("image/png", { type: "string", format: "binary" }),
    202: {},
  };
  const check = responseCheck({
    ...contract,
    paths: { "/tables/{id}.csv": { get: { operationId: "getTable", responses } } },
  } as unknown as Contract);
  const faults = (status: number, text: string, given: Record<string, string>) =>
    check("GET", "/tables/1.csv", { status, text, headers: new Headers(given) });

  test("may be text, bytes or nothing", () => {
    const csv = { "content-type": "text/csv; charset=utf-8" };
    expect(faults(200, "a,b", { ...csv, "x-whole": "true", "x-rate": "0.5" })).toEqual([]);
    expect(faults(200, "a,b", { ...csv, "x-whole": "1", "x-rate": "much" })).toHaveLength(2);
    expect(faults(200, "a,b,c,d,e,f", csv)).toHaveLength(1);
    expect(faults(200, "{}", { "content-type": "application/json" })).toEqual([
      "The content type is not text/csv; charset=utf-8.",
    ]);
    expect(faults(201, "\u{89}PNG", { "content-type": "image/png" })).toEqual([]);
    expect(faults(202, "", {})).toEqual([]);
    expect(faults(202, "a", {})).toEqual(["There is a body where none is documented."]);
  });
});
