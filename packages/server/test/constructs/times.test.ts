import { beforeAll, describe, expect, test } from "vitest";
import { type Ask, type ConstructsRequest, constructsApp, dataOf, refusalsOf } from "../support/constructs.ts";

let ask: Ask;
beforeAll(async () => {
  ask = await constructsApp();
});

const send = (body: ConstructsRequest["body"], method = "PUT", headers: ConstructsRequest["headers"] = {}) =>
  ask(method, "/v1/constructs/body", { body: body ?? {}, headers });
const echoed = async (...sent: Parameters<typeof send>) => (await dataOf(send(...sent))).body;
const refusals = (body: ConstructsRequest["body"]) => refusalsOf(send(body));
const piece = { size: 1, label: "plain" };

describe("times in a body", () => {
  test("are in UTC wherever they stand", async () => {
    const moment = "2026-01-01T01:00:00+01:00";
    const utc = "2026-01-01T00:00:00.000Z";
    const { settings, tags, name, ...times } = await echoed({
      moment,
      pieces: [{ moment }],
      map: { a: { moment } },
      shape: { kind: "round", radius: 1, drawn_at: moment },
      either: moment,
      all: { name: moment, moment },
    });
    expect(times).toEqual({
      moment: utc,
      pieces: [{ ...piece, moment: utc }],
      map: { a: { ...piece, moment: utc } },
      shape: { kind: "round", radius: 1, drawn_at: utc },
      either: utc,
      all: { name: moment, moment: utc, zone: "UTC" },
    });
    expect((await echoed({ either: 3 })).either).toBe(3);
    expect((await echoed({ either: null })).either).toBeNull();
    expect((await echoed({ moment: "9999-12-31T23:59:59.9999999Z" })).moment).toBe("9999-12-31T23:59:59.999Z");
  });

  test("are refused if no calendar has them", async () => {
    const wrong = ["2026-12-31T23:59:60Z", "2026-02-29T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:00:00"];
    for (const moment of [...wrong, "9999-12-31T23:59:59-01:00", "0000-01-01T00:00:00+01:00", "2026-01-01 00:00:00Z"]) {
      expect(await refusals({ moment }), moment).toHaveLength(1);
    }
  });
});
