// Parameters of every kind, from the call to the wire.
import { describe, expect, test } from "vitest";
import { rejection } from "../support/client.ts";
import { json } from "../support/http-server.ts";
import { scratchClient } from "./scratch-client.ts";

const { methodsOf } = await scratchClient();
const echo = json({ data: {}, errors: null });
const id = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

describe("a path", () => {
  test("has numbers, booleans, ids, times and values of enumerations", async () => {
    const { methods, server } = await methodsOf(echo);
    await methods["echoPath"]!(3, -0.5, true, id, "2026-01-02T03:04:05Z", "small");
    expect(server.requests[0]?.url).toBe(`/v1/constructs/path/3/-0.5/true/${id}/2026-01-02T03%3A04%3A05Z/small`);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, null])("refuses %s for a number", async (count) => {
    const { methods, server } = await methodsOf(echo);
    const error = await rejection(methods["echoPath"]!(count, 1, true, id, "t", "small"), TypeError);
    expect(error.message).toBe('echoPath: count must be a string (not "", "." or ".."), or a number if declared.');
    expect(server.requests).toEqual([]);
  });

  test.each([
    ["echoPair", ["a/b", "c d"], "/v1/constructs/pairs/a%2Fb-c%20d"],
    ["echoMonth", [2026, "05"], "/v1/constructs/months/2026-05"],
    ["echoFile", ["one", "two"], "/v1/constructs/folders/one/files/two"],
    ["echoCardFile", ["x.y"], "/v1/constructs/cards/x.y.vcf"],
    ["echoNewestCard", [], "/v1/constructs/cards/newest"],
  ])("of %s is filled", async (name, given, url) => {
    const { methods, server } = await methodsOf(echo);
    await methods[name]!(...given);
    expect(server.requests[0]?.url).toBe(url);
  });

  test("has arguments in the order of the path, whatever they are called", async () => {
    const { methods, server } = await methodsOf(echo);
    await methods["echoNames"]!("b", "o", "q", "c", "t", "h", 7, JSON.parse('{"__proto__":"p","a\\"b\\n*/c":"x"}'), {
      timeoutHeader: 5,
      signalHeader: "s",
      headersHeader: false,
      timeout: 1_000,
    });
    const [request] = server.requests;
    expect(request?.url).toBe("/v1/client/names/b/o/q/c/t/h/7?__proto__=p&a%22b%0A*%2Fc=x");
    expect(request?.headers).toMatchObject({ timeout: "5", "x-signal": "s", headers: "false" });
  });
});

describe("a query", () => {
  const sent = async (query: unknown) => {
    const { methods, server } = await methodsOf(echo);
    await methods["echoQuery"]!(query);
    return server.requests[0]?.url?.replace("/v1/constructs/query", "");
  };

  test("has scalars as text", async () => {
    const query = {
      count: 1,
      ratio: 0.5,
      flag: false,
      id,
      day: "2026-01-02",
      level: 2,
      version: "v1",
      text: "a&b=c d",
    };
    expect(await sent(query)).toBe(
      `?count=1&ratio=0.5&flag=false&id=${id}&day=2026-01-02&level=2&version=v1&text=a%26b%3Dc+d`,
    );
  });

  test("has a value for each item of an array, or one with commas that are not those of an item", async () => {
    expect(await sent({ tags: ["a", "b,c", "&"] })).toBe("?tags=a&tags=b%2Cc&tags=%26");
    expect(await sent({ names: ["a", "b,c", "d e"], numbers: [1, -2] })).toBe("?names=a,b%2Cc,d+e&numbers=1,-2");
  });

  test.each([[{ tags: [] }], [{ tags: undefined }], [{ tags: [undefined], names: [undefined] }], [{}]])(
    "leaves out %j",
    async (query) => {
      expect(await sent(query)).toBe("");
    },
  );

  test("has an empty array where it has one value, since its absence may stand for a default", async () => {
    expect(await sent({ names: [] })).toBe("?names=");
  });

  test("leaves undefined items out, and keeps empty ones", async () => {
    expect(await sent({ tags: ["a", undefined, ""], names: ["a", undefined, "", "b"] })).toBe(
      "?tags=a&tags=&names=a,,b",
    );
  });

  test("takes 10,000 items, which is for the server to refuse", async () => {
    let sent = "";
    const fetch = async (url: string) => {
      sent = url;
      return Response.json({ data: {}, errors: null });
    };
    const { methods } = await methodsOf(echo, { fetch });
    const many = Array.from({ length: 10_000 }, (_, index) => `t${index}`);
    await methods["echoQuery"]!({ tags: many, names: many });
    const { searchParams } = new URL(sent);
    expect(searchParams.getAll("tags")).toEqual(many);
    expect(searchParams.get("names")).toBe(many.join());
  });
});

describe("a header", () => {
  const options = { tenant: "acme", count: 3, flag: true, moment: "2026-01-02T03:04:05Z", color: "red" };

  test("is an option of its type", async () => {
    const { methods, server } = await methodsOf(echo);
    await methods["echoHeaders"]!(options);
    expect(server.requests[0]?.headers).toMatchObject({
      "x-tenant": "acme",
      "x-count": "3",
      "x-flag": "true",
      "x-moment": "2026-01-02T03:04:05Z",
      "x-color": "red",
    });
  });

  test("that is not given is not sent", async () => {
    const { methods, server } = await methodsOf(echo);
    await methods["echoHeaders"]!({ tenant: "acme", count: undefined });
    expect(server.requests[0]?.headers).not.toHaveProperty("x-count");
  });

  test.each([{ tenant: "a\r\nx-admin: 1" }, { tenant: "a\0" }, { tenant: "Zoë €" }, { count: Number.NaN }])(
    "refuses %j, and sends nothing",
    async (given) => {
      const { methods, server } = await methodsOf(echo);
      await rejection(methods["echoHeaders"]!({ ...options, ...given }), TypeError);
      expect(server.requests).toEqual([]);
    },
  );
});
