import { beforeAll, describe, expect, test } from "vitest";
import { type Ask, constructsApp, dataOf, refusalsOf } from "../support/constructs.ts";
import { timed } from "../support/slowness.ts";

let ask: Ask;
beforeAll(async () => {
  ask = await constructsApp();
});

const id = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";

const get = (path: string, headers: Record<string, string> = {}) => ask("GET", path, { headers });
const data = (...asked: Parameters<typeof get>) => dataOf(get(...asked));
const refusals = (...asked: Parameters<typeof get>) => refusalsOf(get(...asked));

describe("query parameters", () => {
  const ask400 = (search: string) => refusals(`/v1/constructs/query?${search}`);
  const query = async (search: string) => (await data(`/v1/constructs/query?${search}`)).query;
  const defaults = { count: 7, flag: false, color: "red", names: ["ada"] };

  test("have their types and their defaults", async () => {
    expect(await query("")).toEqual(defaults);
    const given = `count=-3&big=12&ratio=.5&flag=true&id=${id}&day=2024-02-29&color=blue&level=2&version=v1&text=12`;
    expect(await ask400(given)).toEqual(["ratio: Expected a number; received a string of 2 characters."]);
    expect(await query(given.replace("=.5", "=0.5"))).toEqual({
      ...{ count: -3, big: 12, ratio: 0.5, flag: true, id, day: "2024-02-29" },
      ...{ color: "blue", level: 2, version: "v1", text: "12", names: ["ada"] },
    });
    expect(await query("moment=2026-01-01T01:00:00%2B01:00&moments=2026-01-01t00:00:00.5z")).toMatchObject({
      moment: "2026-01-01T00:00:00.000Z",
      moments: ["2026-01-01T00:00:00.500Z"],
    });
  });

  test("are arrays of several parameters or of one with commas", async () => {
    expect(await query("tags=a&tags=b,c&numbers=1,-2,3&names=a%2Cb,c")).toEqual({
      ...defaults,
      tags: ["a", "b,c"],
      numbers: [1, -2, 3],
      names: ["a,b", "c"],
    });
    expect((await query("names=")).names).toEqual([]);
    expect(await ask400("numbers=1,x,1.5")).toEqual([
      "numbers: Item 2: Expected an integer; received a string of 1 character.",
      "numbers: Item 3: Expected an integer; received a string of 3 characters.",
    ]);
    expect(await ask400("numbers=1,1")).toEqual([
      "numbers: Expected items that differ from each other; received the same as items 1 and 2.",
    ]);
    expect(await ask400("numbers=")).toEqual(["numbers: Expected at least 1 item; received 0."]);
    expect(await ask400("tags=12345678901")).toEqual([
      "tags: Item 1: Expected at most 10 characters; received a string of 11 characters.",
    ]);
  });

  test("are refused if one that is no array is repeated, or is not known", async () => {
    expect(await ask400("count=1&count=2")).toEqual(["count: The parameter is given more than once."]);
    expect(await ask400("numbers=1&numbers=2")).toEqual(["numbers: The parameter is given more than once."]);
    expect(await ask400("__proto__=1&constructor=2")).toEqual([
      "__proto__: Unknown parameter.",
      "constructor: Unknown parameter.",
    ]);
  });

  test("replace each other: exactly one where one is required, else at most one", async () => {
    const choice = (search: string) => `/v1/constructs/choice${search}`;
    expect((await data(choice("?color=red"))).query).toEqual({ color: "red", page: 1 });
    expect((await data(choice("?level=2&page=3"))).query).toEqual({ level: 2, page: 3 });
    expect((await data(choice("?level=0&after=x"))).query).toMatchObject({ level: 0, after: "x" });
    expect(await refusals(choice(""))).toEqual(["color: Expected color or level; received neither."]);
    expect(await refusals(choice("?color=&level=2"))).toEqual([
      "level: Expected level or color; received both. Leave color out.",
    ]);
    expect(await refusals(choice("?color=red&page=1&after=x"))).toEqual([
      "after: Expected after or page; received both. Leave page out.",
    ]);
    expect(await refusals(choice("?page=1&after=x&other=1"))).toEqual([
      "color: Expected color or level; received neither.",
      "after: Expected after or page; received both. Leave page out.",
      "other: Unknown parameter.",
    ]);
  });

  test("are refused in words", async () => {
    expect(await ask400("count=2147483648&big=9007199254740993&ratio=0&color=green&level=3&version=v2")).toEqual([
      "count: Expected a number of at most 2147483647; received the number 2147483648.",
      "big: Expected a whole number from -9007199254740991 to 9007199254740991, which is kept exactly; received the number 9007199254740992.",
      "ratio: Expected a number above 0; received the number 0.",
      "color: Expected one of red, blue; received a string of 5 characters.",
      "level: Expected one of 1, 2; received the number 3.",
      'version: Expected "v1"; received a string of 2 characters.',
    ]);
    expect(await ask400("day=2026-02-29&id=x")).toEqual([
      "id: Expected a UUID; received a string of 1 character.",
      "day: Expected a day such as 2026-03-02; received a string of 10 characters.",
    ]);
    expect(await ask400("text=%ff%fe&tags=%00")).toEqual([
      "text: The parameter is not UTF-8.",
      "tags: Text must not contain U+0000.",
    ]);
  });

  test("may be many", async () => {
    const milliseconds = await timed(async () => {
      expect((await query(Array(10_000).fill("tags=a").join("&"))).tags).toHaveLength(10_000);
      const numbers = Array.from({ length: 10_000 }, (_, index) => index).join();
      expect((await query(`numbers=${numbers}`)).numbers).toHaveLength(10_000);
    });
    expect(milliseconds).toBeLessThan(1_000);
  });
});
