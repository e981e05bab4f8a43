import { beforeAll, describe, expect, test } from "vitest";
import { type Ask, type ConstructsRequest, constructsApp, dataOf } from "../support/constructs.ts";
import { timed } from "../support/slowness.ts";

let ask: Ask;
beforeAll(async () => {
  ask = await constructsApp();
});

const send = (body: ConstructsRequest["body"], method = "PUT", headers: ConstructsRequest["headers"] = {}) =>
  ask(method, "/v1/constructs/body", { body: body ?? {}, headers });
const echoed = async (...sent: Parameters<typeof send>) => (await dataOf(send(...sent))).body;
const piece = { size: 1, label: "plain" };

describe("a body", () => {
  test("may have values of every kind", async () => {
    const body = {
      ...{
        name: "Ada",
        constant: "fixed",
        level: 2,
        maybe: null,
        small: -2147483648,
        big: 9007199254740991,
        count: -1,
      },
      ...{ above: 9.99, price: 19.99, day: "2024-02-29", mail: "ada@mail.example", link: "https://a.example/b?c#d" },
      ...{
        tags: ["a", "b"],
        pair: ["a", 1],
        choice: { number: 1 },
        many: 3,
        not_empty: "x",
        settings: { depth: 1, colors: [] },
      },
      secret: "s",
    };
    expect(await echoed(body)).toEqual(body);
    expect(await echoed(body, "PATCH", { "content-type": "application/merge-patch+json" })).toEqual(body);
  });

  test("is refused if it has an integer that no number holds", async () => {
    const kept =
      "Expected a whole number from -9007199254740991 to 9007199254740991, which is kept exactly; received a larger one.";
    for (const field of ["big", "count"]) {
      const { json } = await ask("PUT", "/v1/constructs/body", {
        body: `{"${field}":9007199254740993}`,
        headers: { "content-type": "application/json" },
      });
      expect(json.errors).toEqual([{ error: "BAD_REQUEST", message: kept, path: `/${field}` }]);
    }
  });

  test("takes __proto__ and constructor as names like any other", async () => {
    const headers = { "content-type": "application/json" };
    const send = (text: string) => ask("PUT", "/v1/constructs/body", { body: text, headers });
    expect((await send('{"__proto__":{"name":"x"},"constructor":1}')).json.errors).toHaveLength(2);
    const { json } = await send('{"map":{"__proto__":{"size":7},"constructor":{}}}');
    expect(Object.entries(json.data.body.map)).toEqual([
      ["__proto__", { size: 7, label: "plain" }],
      ["constructor", piece],
    ]);
    const { json: shaped } = await send('{"shape":{"__proto__":{"kind":"round"},"radius":1}}');
    expect(shaped.errors).toMatchObject([{ path: "/shape/kind" }]);
  });

  test("takes time in proportion to its size", async () => {
    const milliseconds = await timed(async () => {
      const pieces = Array.from({ length: 9_000 }, () => "{}").join();
      const nested = `${'{"children":['.repeat(500)}${"]}".repeat(500)}`;
      const headers = { "content-type": "application/json" };
      expect((await ask("PUT", "/v1/constructs/body", { body: `{"pieces":[${pieces}]}`, headers })).status).toBe(400);
      expect((await ask("PUT", "/v1/constructs/body", { body: `{"tree":${nested}}`, headers })).status).not.toBe(500);
    });
    expect(milliseconds).toBeLessThan(1_000);
  });
});
