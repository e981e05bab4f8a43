// Things of every kind, pages, names and endings, between the generated client and the generated server of the same spec.
import { describe, expect, test } from "vitest";
import { ApiError } from "../../src/index.ts";
import { rejection } from "../support/client.ts";
import { servedClient } from "./served-client.ts";

const { sandbox, oddSmallThings: things } = await servedClient();

describe("a thing", () => {
  const id = { name: "Zoë" };

  test.each<[what: string, sent: object]>([
    ["a constant and values of enumerations", { constant: "fixed", level: 2, maybe: null }],
    ["numbers", { small: 1, big: 2 ** 40, count: -1, above: 0.5, price: 0.07 }],
    ["texts with formats", { day: "2026-02-28", mail: "ada@mail.example", link: "https://a.example/", not_empty: "x" }],
    [
      "a list without repetition",
      {
        pieces: [
          { size: 1, label: "plain" },
          { size: 2, label: "plain" },
        ],
      },
    ],
    ["a tuple", { pair: ["one", 1] }],
    ["a map", { map: { one: { size: 3, label: "x" }, __two: { size: 1, label: "plain" } } }],
    ["one branch by its discriminator", { shape: { kind: "round", radius: 2 } }],
    ["the other branch", { shape: { kind: "angled", width: 2, unit: "mm" } }],
    ["one of several types", { either: 7, many: "text" }],
    ["null", { either: null, many: null }],
    ["one of several objects", { choice: { number: 1 } }],
    ["all of several objects", { all: { name: "a", zone: "CET" } }],
    ["itself, within itself", { tree: { label: "a", children: [{ label: "b", children: [{ label: "c" }] }] } }],
  ])("may have %s", async (_what, sent) => {
    expect(await things["create"]!({ ...id, ...sent })).toMatchObject(sent);
  });

  test("has the defaults of what was left out", async () => {
    const { settings, ...defaults } = (await things["create"]!({ settings: {} })) as Record<string, unknown>;
    expect(settings).toEqual({ depth: 4, colors: [] });
    expect(defaults).toMatchObject({ name: "unnamed", tags: ["new"] });
  });

  test("shows what only responses have, and not what only requests have", async () => {
    const thing = (await things["create"]!({ secret: "s" })) as object;
    expect(thing).toMatchObject({ given: "by the server, with s" });
    expect(thing).not.toHaveProperty("secret");
    const { problems } = await rejection(things["create"]!({ given: "mine" }), ApiError);
    expect(problems.map(({ path }) => path)).toEqual(["/given"]);
  });

  test.each([
    [{ constant: "other" }, "/constant"],
    [{ level: 4 }, "/level"],
    [{ pair: ["one"] }, "/pair"],
    [{ pair: ["one", 1, 2] }, "/pair"],
    [{ pieces: [{ size: 1 }, { size: 1 }] }, "/pieces"],
    [{ shape: { kind: "round", width: 2 } }, "/shape"],
    [{ tree: { children: [{ children: [{ label: 7 }] }] } }, "/tree/children/0/children/0/label"],
    [{ map: {} }, "/map"],
    [{ not_empty: "" }, "/not_empty"],
  ])("may not have %j", async (sent, path) => {
    const { status, problems } = await rejection(things["create"]!(sent), ApiError);
    expect([status, problems[0]?.path]).toEqual([400, expect.stringMatching(`^${path}`)]);
  });

  test("may be described where it is used", async () => {
    const parts = { parts: [{ size: 1 }, { size: 2 }], unit: "inch", half: { name: "left" } };
    expect(await things["sendParts"]!(parts)).toEqual({ count: 2, measures: { unit: "inch" } });
    const { problems } = await rejection(things["sendParts"]!({ parts: [{}], unit: "mile" }), ApiError);
    expect(problems.map(({ path }) => path)).toEqual(expect.arrayContaining(["/unit"]));
  });
});

describe("a success", () => {
  test.each([
    ["one", 200, { name: "one" }],
    ["new", 201, { number: 1 }],
    ["later", 202, undefined],
  ])("of %s is told apart by its status", async (id, status, data) => {
    expect(await things["replace"]!(id, {}).withResponse()).toMatchObject({ status, data });
    expect(await things["replace"]!(id, {}).result()).toMatchObject({ ok: true, data, response: { status } });
  });

  test("has its headers", async () => {
    const { headers } = await things["replace"]!("one", {}).withResponse();
    expect(headers.get("X-Version")).toBe("7");
  });

  test("of DELETE is nothing", async () => {
    expect(await things["delete"]!("x").withResponse()).toMatchObject({ status: 204, data: undefined });
  });
});

describe("pages", () => {
  const numbers = [0, 1, 2, 3, 4];

  test("follow each other by cursor", async () => {
    const seen = [];
    for await (const item of things["list"]!({ limit: 2 })) seen.push(item);
    expect(seen).toEqual(numbers.map((number) => ({ number })));
    expect(await things["list"]!()).toEqual({ data: [{ number: 0 }, { number: 1 }], pagination: { next_cursor: "2" } });
  });

  test("follow each other by offset", async () => {
    const names = await things["listNames"]!({ offset: 1 }).toArray({ limit: 10 });
    expect(names).toEqual(numbers.slice(1).map((number) => ({ name: `number ${number}` })));
  });
});

describe("words of the language", () => {
  const path = { body: "b", options: "o", query: "q", class: "c", constructor: "k", default: "d", arguments: "a" };

  test("name values of path, query, headers and body", async () => {
    const query = { body: "1", options: "2", constructor: "3", default: "4" };
    const body = { body: "5", constructor: "6", default: "7", arguments: ["8"] };
    const echoed = await things["sendWords"]!(...Object.values(path), body, query, { constructorHeader: "9" });
    expect(echoed).toEqual({ path, query, headers: { constructor: "9" }, body });
  });

  test("are not there unless they are given", async () => {
    const echoed = await things["sendWords"]!(...Object.values(path), {}, {}, { timeout: 5_000 });
    expect(echoed).toEqual({ path, query: { default: "value" }, headers: {}, body: { default: "value" } });
  });
});

test("a public operation needs no key, and one at its end says so", async () => {
  const { oddSmallThings } = await servedClient("an-unknown-key");
  const { headers, status } = await oddSmallThings["getOldOddSmallThing"]!().withResponse();
  expect([status, headers.get("deprecation"), headers.get("sunset")]).toEqual([
    200,
    `@${Date.UTC(2026, 0, 1) / 1000}`,
    "Fri, 01 Jan 2027 00:00:00 GMT",
  ]);
  expect((await rejection(oddSmallThings["list"]!(), ApiError)).status).toBe(401);
  expect(sandbox.key).not.toBe("an-unknown-key");
});
