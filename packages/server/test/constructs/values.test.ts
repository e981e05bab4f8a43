import { beforeAll, describe, expect, test } from "vitest";
import { type Ask, constructsApp, dataOf, refusalsOf } from "../support/constructs.ts";

let ask: Ask;
beforeAll(async () => {
  ask = await constructsApp();
});

const id = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
const send = (body: object) => ask("PUT", "/v1/constructs/values", { body });
const get = (search: string, headers: Record<string, string> = {}) =>
  ask("GET", `/v1/constructs/values?${search}`, { headers });

const offset = "2026-01-01T02:00:00+02:00";
const utc = "2026-01-01T00:00:00.000Z";

describe("a value of a body", () => {
  test.each<[name: string, value: unknown]>([
    ["id", id],
    ["path", "../a?b#c"],
    ["name_of_mail", "ädä@übung.example"],
    ["number", 3],
    ["truth", true],
    ["nothing", null],
    ["rank", null],
    ["rank", 2],
    ["mixed", 1],
    ["mixed", "one"],
    ["mixed", true],
    ["code", "AB"],
    ["phone", "+14155550123"],
    ["ratio", 0.5],
    ["single", -3.4e38],
    ["double", 1e308],
    ["even", -2],
    ["list", []],
    ["lists", [["a"], []]],
    ["counts", { a: 1, __proto: 2 }],
    ["open", { a: [{ b: null }] }],
    ["large", { a: { b: 1 } }],
    ["named_or_null", null],
    ["text_or_list", "ab"],
    ["text_or_list", [1]],
    ["either_or_null", { name: "a" }],
    ["either_or_null", null],
    ["any_of_two", { name: "a", number: 1 }],
    ["size", 1],
    ["short", "abc"],
    ["free", { a: "x" }],
    ["whole", { name: "a", number: 1, more: true }],
  ])("%s: %j reaches the operation as it is", async (name, value) => {
    expect((await dataOf(send({ [name]: value }))).body).toEqual({ [name]: value });
  });

  test.each<[name: string, value: unknown, completed: unknown]>([
    ["pair", [offset, 1], [utc, 1]],
    ["times", { a: [offset, utc], b: [] }, { a: [utc, utc], b: [] }],
    ["named_or_null", { at: offset }, { at: utc, label: "plain" }],
    ["nullable_shape", { kind: "angled", width: 1 }, { kind: "angled", width: 1, unit: "cm" }],
    ["shapes", [{ kind: "round", radius: 1, drawn_at: offset }], [{ kind: "round", radius: 1, drawn_at: utc }]],
    ["stamped_or_null", { at: offset }, { at: utc }],
    ["mixed_times", offset, utc],
    ["mixed_times", [offset, utc], [utc, utc]],
    ["nested_choice", offset, utc],
    ["deep", [[{ a: offset }], []], [[{ a: utc }], []]],
    ["falsy", {}, { no: false, zero: 0, empty: "", none: null, since: utc }],
    ["falsy", { since: offset, none: "a" }, { no: false, zero: 0, empty: "", none: "a", since: utc }],
  ])("%s: %j is completed, with times in UTC", async (name, value, completed) => {
    expect((await dataOf(send({ [name]: value }))).body).toEqual({ [name]: completed });
  });
});

test("a name like __proto__ is one like any other", async () => {
  const headers = { "content-type": "application/json" };
  const put = (body: string) => ask("PUT", "/v1/constructs/values", { body, headers });
  expect(Object.entries((await dataOf(put('{"__proto__":3}'))).body)).toEqual([["__proto__", 3]]);
  expect(await refusalsOf(put('{"__proto__":{"id":1}}'))).toEqual([
    "/__proto__: Expected an integer; received an object.",
  ]);
  expect(Object.entries((await dataOf(get("__proto__=3"))).query)).toContainEqual(["__proto__", 3]);
  expect(await refusalsOf(get("__proto__=x"))).toEqual([
    "__proto__: Expected an integer; received a string of 1 character.",
  ]);
});

describe("a parameter", () => {
  const defaults = { rank: 2, colors: ["red", "blue"] };

  test("has its type, its form and its default", async () => {
    expect((await dataOf(get(""))).query).toEqual(defaults);
    const given = `price=0.29&below=2&code=AB&mail=a%40b.example&link=%2Fa&filter%5Bname%5D=x&rank=1&ids=${id}`;
    expect((await dataOf(get(`${given}&flags=true&flags=false&colors=blue`))).query).toEqual({
      ...{ price: 0.29, below: 2, code: "AB", mail: "a@b.example", link: "/a", "filter[name]": "x", rank: 1 },
      ...{ ids: [id], flags: [true, false], colors: ["blue"] },
    });
  });

  test("is refused in words", async () => {
    const wrong = "price=0.291&below=3&code=ABC&mail=a&link=%20&filter[name]=&rank=3&flags=true&ids=1&colors=red,red";
    expect(await refusalsOf(get(wrong))).toEqual([
      "price: Expected a multiple of 0.01; received the number 0.291.",
      "below: Expected a number below 3; received the number 3.",
      "code: Expected at most 2 characters; received a string of 3 characters.",
      "code: Expected text that matches ^[A-Z]{2}$; received a string of 3 characters.",
      "mail: Expected an e-mail address; received a string of 1 character.",
      "link: Expected a URI, or a part of one such as /a; received a string of 1 character.",
      "filter[name]: Expected at least 1 character; received an empty string.",
      "rank: Expected one of 1, 2; received the number 3.",
      "flags: Expected at least 2 items; received 1.",
      "colors: Expected items that differ from each other; received the same as items 1 and 2.",
      "ids: Item 1: Expected a UUID; received a string of 1 character.",
    ]);
    expect(await refusalsOf(get("flags=true&flags=yes&colors=red,green"))).toEqual([
      "flags: Item 2: Expected a boolean; received a string of 3 characters.",
      "colors: Item 2: Expected one of red, blue; received a string of 5 characters.",
    ]);
  });

  test("may be a header", async () => {
    const headers = { "x-ratio": "1.5", "x-id": id, "x-day": "2024-02-29" };
    expect((await dataOf(get("", headers))).headers).toEqual({
      ...{ "x-ratio": 1.5, "x-id": id, "x-day": "2024-02-29", "x-mode": "fast" },
    });
    expect(await refusalsOf(get("", { "x-ratio": "-1", "x-id": "1", "x-day": "today", "x-mode": "slow" }))).toEqual([
      "X-Ratio: Expected a number of at least 0; received the number -1.",
      "X-Id: Expected a UUID; received a string of 1 character.",
      "X-Day: Expected a day such as 2026-03-02; received a string of 5 characters.",
      'X-Mode: Expected "fast"; received a string of 4 characters.',
    ]);
  });

  test("may be in a path", async () => {
    const path = (day: string, level: string) => ask("GET", `/v1/constructs/days/${day}/${level}`);
    expect((await dataOf(path("2024-02-29", "2"))).path).toEqual({ day: "2024-02-29", level: 2 });
    expect(await refusalsOf(path("2023-02-29", "3"))).toEqual([
      "day: Expected a day such as 2026-03-02; received a string of 10 characters.",
      "level: Expected one of 1, 2; received the number 3.",
    ]);
  });
});
