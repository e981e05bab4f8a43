// Lists whose operations offer one way from page to page.
import { describe, expect, test } from "vitest";
import { ResponseFormatError } from "../../src/index.ts";
import { rejection } from "../support/client.ts";
import { type Handler, json } from "../support/http-server.ts";
import { scratchClient } from "./scratch-client.ts";

const { methodsOf } = await scratchClient();

const named = (...names: number[]) => names.map((name) => ({ name: `item-${name}` }));

/** Gives these pages in turn. */
const pagesOf = (...pages: (readonly [readonly unknown[], object])[]): Handler => {
  let next = 0;
  return (response, request) => {
    const [data, pagination] = pages[next++]!;
    json({ data, pagination, errors: null })(response, request);
  };
};

const all = { limit: 100 };

describe("a list by cursor", () => {
  test("follows next_cursor to its end, and keeps its query", async () => {
    const { methods, server } = await methodsOf(
      pagesOf([named(1, 2), { next_cursor: "c&2" }], [[], { next_cursor: "c3" }], [named(3), { next_cursor: null }]),
    );
    const seen = [];
    for await (const item of methods["listByCursor"]!({ tags: ["a", "b"] })) seen.push(item);
    expect(seen).toEqual(named(1, 2, 3));
    expect(server.requests.map(({ url }) => url?.split("?")[1])).toEqual([
      "tags=a&tags=b",
      "tags=a&tags=b&cursor=c%262",
      "tags=a&tags=b&cursor=c3",
    ]);
  });

  test("is awaited for its first page as its envelope has it", async () => {
    const { methods } = await methodsOf(pagesOf([named(1), { next_cursor: "c2", more: 1 }]));
    expect(await methods["listByCursor"]!()).toEqual({ data: named(1), pagination: { next_cursor: "c2", more: 1 } });
  });

  test("ends with an error at a page that leads to itself", async () => {
    const { methods, server } = await methodsOf(
      pagesOf([named(1), { next_cursor: "c" }], [named(1), { next_cursor: "c" }]),
    );
    const error = await rejection(methods["listByCursor"]!().toArray(all), ResponseFormatError);
    expect([error.fault, server.requests.length]).toEqual(["page", 2]);
  });
});

describe("a list by offset", () => {
  test("ends at the total", async () => {
    const { methods, server } = await methodsOf(
      pagesOf([named(1, 2), { total: 3 }], [named(3), { total: 3, offset: 2 }]),
    );
    expect(await methods["listByOffset"]!().toArray(all)).toEqual(named(1, 2, 3));
    expect(server.requests.map(({ url }) => url?.split("?")[1])).toEqual([undefined, "offset=2"]);
  });

  test("ends at an empty page where nothing else says so", async () => {
    const { methods } = await methodsOf(pagesOf([named(1), {}], [[], {}]));
    expect(await methods["listByOffset"]!({ offset: 4 }).toArray(all)).toEqual(named(1));
  });

  test.each([
    ["an empty page with more to come", [[], { has_more: true }]],
    ["a page from elsewhere", [named(9), { offset: 9, has_more: true }]],
  ] as const)("ends with an error at %s", async (_, second) => {
    const { methods } = await methodsOf(pagesOf([named(1), { has_more: true }], second));
    expect((await rejection(methods["listByOffset"]!().toArray(all), ResponseFormatError)).fault).toBe("page");
  });
});

test("a page that nothing leads on from is a call", async () => {
  const { methods } = await methodsOf(pagesOf([named(1), { total: 9 }]));
  const call = methods["listFirst"]!();
  expect(Symbol.asyncIterator in call).toBe(false);
  expect(await call).toEqual({ data: named(1), pagination: { total: 9 } });
});
