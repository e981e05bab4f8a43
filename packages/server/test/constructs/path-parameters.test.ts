import { beforeAll, describe, expect, test } from "vitest";
import { type Ask, constructsApp, dataOf, refusalsOf } from "../support/constructs.ts";
import { timed } from "../support/slowness.ts";

let ask: Ask;
beforeAll(async () => {
  ask = await constructsApp();
});

const id = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
const other = "11111111-2222-4333-8444-555555555555";

const get = (path: string, headers: Record<string, string> = {}) => ask("GET", path, { headers });
const data = (...asked: Parameters<typeof get>) => dataOf(get(...asked));
const refusals = (...asked: Parameters<typeof get>) => refusalsOf(get(...asked));

describe("path parameters", () => {
  const path = (count: string, ratio = "0.5", flag = "true", moment = "2026-01-01T00:00:00Z") =>
    `/v1/constructs/path/${count}/${ratio}/${flag}/${id}/${encodeURIComponent(moment)}/small`;

  test("have their types, and times are in UTC", async () => {
    expect((await data(path("42", "-1.5e3", "false", "2026-01-01T01:00:00+01:00"))).path).toEqual({
      count: 42,
      ratio: -1500,
      flag: false,
      id,
      moment: "2026-01-01T00:00:00.000Z",
      kind: "small",
    });
  });

  test("are refused in words if they have not the form of their type", async () => {
    expect(await refusals(path("four", "NaN", "yes"))).toEqual([
      "count: Expected an integer; received a string of 4 characters.",
      "ratio: Expected a number; received a string of 3 characters.",
      "flag: Expected a boolean; received a string of 3 characters.",
    ]);
    expect(await refusals(path("0"))).toEqual(["count: Expected a number of at least 1; received the number 0."]);
    expect(await refusals(path("1", "1e999"))).toHaveLength(1);
    expect(await refusals(path("1", "1", "true", "2026-12-31T23:59:60Z"))).toEqual([
      "moment: Expected a time such as 2026-03-02T09:15:00Z, which the calendar has; received a string of 20 characters.",
    ]);
    expect(await refusals(path("1", "1", "true", "2026-02-30T00:00:00Z"))).toHaveLength(1);
  });

  test("are refused beyond what a number holds exactly", async () => {
    expect((await data(path("9007199254740991"))).path.count).toBe(Number.MAX_SAFE_INTEGER);
    expect(await refusals(path("9007199254740993"))).toEqual([
      expect.stringContaining("which is kept exactly; received the number 9007199254740992."),
    ]);
  });

  test("may be two in a path or in a segment, and stand before an extension", async () => {
    expect((await data("/v1/constructs/folders/a%2Fb/files/c%20d")).path).toEqual({ folder_id: "a/b", file_id: "c d" });
    expect((await data(`/v1/constructs/pairs/${id}-${other}`)).path).toEqual({ left_id: id, right_id: other });
    expect((await data("/v1/constructs/months/2026-01-x")).path).toEqual({ year: 2026, month: "01-x" });
    expect((await data("/v1/constructs/months/2026-a%2Db")).path).toEqual({ year: 2026, month: "a-b" });
    expect((await data("/v1/constructs/cards/a.b.vcf")).path).toEqual({ card_id: "a.b" });
    expect((await data("/v1/constructs/cards/a.vcf2")).path).toEqual({ card_id: "a.vcf2" });
    expect((await data("/v1/constructs/cards/a%2Evcf")).path).toEqual({ card_id: "a.vcf" });
    expect((await data("/v1/constructs/cards/.vcf")).path).toEqual({ card_id: ".vcf" });
    expect((await data("/v1/constructs/cards/newest")).path).toEqual({});
    expect((await data("/v1/constructs/cards/__proto__")).path).toEqual({ card_id: "__proto__" });
    expect((await ask("GET", "/v1/constructs/months/2026")).status).toBe(404);
    expect((await ask("GET", "/v1/constructs/months/2026-")).status).toBe(404);
    expect((await ask("GET", "/v1/constructs/folders//files/a")).status).toBe(404);
  });

  test("are refused if they are not UTF-8 or have U+0000", async () => {
    expect(await refusals("/v1/constructs/cards/%ff")).toEqual(["card_id: The parameter is not UTF-8."]);
    expect(await refusals("/v1/constructs/cards/a%00b")).toEqual(["card_id: Text must not contain U+0000."]);
    expect((await data("/v1/constructs/cards/%EF%BF%BD")).path.card_id).toBe("\ufffd");
  });

  test("take time in proportion to their length", async () => {
    const milliseconds = await timed(async () => {
      await ask("GET", `/v1/constructs/months/${"-".repeat(200_000)}`);
      await ask("GET", `/v1/constructs/pairs/${"a-".repeat(100_000)}`);
    });
    expect(milliseconds).toBeLessThan(500);
  });
});
