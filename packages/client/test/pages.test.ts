// Lists of several pages.
import { describe, expect, test } from "vitest";
import { ApiError, ResponseFormatError } from "../src/index.ts";
import { clientOf, contactDetails, rejection } from "./support/client.ts";
import { type Handler, json, refusal, type SeenRequest } from "./support/http-server.ts";

/** A server with this number of contacts, called contact-0 and so on. */
const listOf =
  (total: number, most = 3): Handler =>
  (response, request) => {
    const { limit, offset, cursor } = asked(request);
    const first = cursor === undefined ? offset : Number(cursor.slice("after-".length));
    const size = Math.min(limit ?? most, most, Math.max(0, total - first));
    const data = Array.from({ length: size }, (_, index) => ({ ...contactDetails, id: `contact-${first + index}` }));
    const has_more = first + size < total;
    const next_cursor = has_more ? `after-${first + size}` : null;
    const pagination = { total, limit: most, offset: cursor === undefined ? offset : 0, has_more, next_cursor };
    json({ data, pagination, errors: null })(response, request);
  };

/** The same of a server from before there were cursors. */
const olderListOf =
  (total: number, most = 3): Handler =>
  (response, request) => {
    const { offset } = asked(request);
    const size = Math.min(most, Math.max(0, total - offset));
    const data = Array.from({ length: size }, (_, index) => ({ ...contactDetails, id: `contact-${offset + index}` }));
    const pagination = { total, limit: most, offset, has_more: offset + size < total };
    json({ data, pagination, errors: null })(response, request);
  };

function asked({ url = "" }: SeenRequest): { limit: number | undefined; offset: number; cursor: string | undefined } {
  const { searchParams } = new URL(url, "http://localhost");
  const limit = searchParams.get("limit");
  return {
    limit: limit === null ? undefined : Number(limit),
    offset: Number(searchParams.get("offset") ?? 0),
    cursor: searchParams.get("cursor") ?? undefined,
  };
}

/** The starts of the requests: a cursor, or an offset. */
const starts = (requests: SeenRequest[]) => requests.map((request) => asked(request).cursor ?? asked(request).offset);

const ids = (...numbers: number[]) => numbers.map((number) => `contact-${number}`);

describe("a list", () => {
  test("is awaited for its first page alone", async () => {
    const { contacts, server } = await clientOf(listOf(7));
    const page = await contacts.list();
    expect(page.data.map(({ id }) => id)).toEqual(ids(0, 1, 2));
    expect(page.pagination).toEqual({ total: 7, limit: 3, offset: 0, has_more: true, next_cursor: "after-3" });
    expect(server.requests).toHaveLength(1);
  });

  test.each(["5", 1.5, null, Number.NaN])("refuses an offset of %j, which it cannot count on from", async (offset) => {
    const { contacts, server } = await clientOf(listOf(7));
    const query = { offset: offset as number };
    const refusal = new TypeError("listContacts: offset must be a whole number.");
    await expect(contacts.list(query)).rejects.toThrow(refusal);
    await expect(contacts.list(query).toArray({ limit: 3 })).rejects.toThrow(refusal);
    expect(server.requests).toEqual([]);
  });

  test("ends at once when its signal aborts, though the rest of the page is here", async () => {
    const { contacts } = await clientOf(listOf(400, 200));
    const controller = new AbortController();
    const reason = new Error("enough");
    const seen: string[] = [];
    const read = async () => {
      for await (const { id } of contacts.list({}, { signal: controller.signal })) {
        seen.push(id);
        controller.abort(reason);
      }
    };
    await expect(read()).rejects.toBe(reason);
    expect(seen).toHaveLength(1);
  });

  test("sends nothing before it is read, and the first page once", async () => {
    const { contacts, server } = await clientOf(listOf(7));
    const list = contacts.list();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.requests).toHaveLength(0);
    await list;
    expect((await list.withResponse()).requestId).toBe("request-1");
    expect((await list.result()).ok).toBe(true);
    expect(server.requests).toHaveLength(1);
  });

  test("is iterated over from the first contact to the last", async () => {
    const { contacts, server } = await clientOf(listOf(7));
    const seen: string[] = [];
    for await (const { id } of contacts.list()) seen.push(id);
    expect(seen).toEqual(ids(0, 1, 2, 3, 4, 5, 6));
    expect(starts(server.requests)).toEqual([0, "after-3", "after-6"]);
    expect(server.requests.map(({ url }) => url?.includes("offset"))).toEqual([false, false, false]);
  });

  test("is read by offset from a server that sends no cursor", async () => {
    const { contacts, server } = await clientOf(olderListOf(7));
    const seen = await contacts.list().toArray({ limit: 100 });
    expect(seen.map(({ id }) => id)).toEqual(ids(0, 1, 2, 3, 4, 5, 6));
    expect(starts(server.requests)).toEqual([0, 3, 6]);
  });

  test("that begins with an offset continues with cursors, and keeps its limit", async () => {
    const { contacts, server } = await clientOf(listOf(7));
    const seen = await contacts.list({ limit: 2, offset: 1 }).toArray({ limit: 100 });
    expect(seen.map(({ id }) => id)).toEqual(ids(1, 2, 3, 4, 5, 6));
    expect(server.requests.map(({ url }) => url)).toEqual([
      "/v1/contacts?limit=2&offset=1",
      "/v1/contacts?limit=2&cursor=after-3",
      "/v1/contacts?limit=2&cursor=after-5",
    ]);
  });

  test.each([0, 3, 6])("of %i contacts ends without an empty page too many", async (total) => {
    const { contacts, server } = await clientOf(listOf(total));
    const seen = await contacts.list().toArray({ limit: 100 });
    expect(seen).toHaveLength(total);
    expect(server.requests).toHaveLength(Math.max(1, total / 3));
  });

  test("continues where a page left off", async () => {
    const { contacts } = await clientOf(listOf(7));
    const { pagination } = await contacts.list({ limit: 2 });
    const seen: string[] = [];
    for await (const { id } of contacts.list({ cursor: pagination.next_cursor! })) seen.push(id);
    expect(seen).toEqual(ids(2, 3, 4, 5, 6));
  });

  test("gives its pages one by one, with at most one fetched ahead", async () => {
    const { contacts, server } = await clientOf(listOf(12));
    let count = 0;
    for await (const page of contacts.list().pages()) {
      count++;
      expect(page.data).toHaveLength(3);
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(server.requests.length).toBeLessThanOrEqual(count + 1);
    }
    expect(count).toBe(4);
  });

  test("that is left in the middle ends its prefetch without an error", async () => {
    let closed = 0;
    const { contacts, server } = await clientOf((response, request) => {
      if (asked(request).cursor === undefined) return listOf(9)(response, request);
      response.on("close", () => closed++); // never ended
    });
    for await (const { id } of contacts.list()) {
      expect(id).toBe("contact-0");
      await expect.poll(() => server.requests.length).toBe(2);
      break;
    }
    await expect.poll(() => closed).toBe(1);
  });

  test("ends with the caller's signal, between two pages and within one", async () => {
    const controller = new AbortController();
    const { contacts } = await clientOf((response, request) => {
      if (asked(request).cursor === undefined) listOf(9)(response, request);
      else controller.abort("the user left");
    });
    const read = async () => {
      for await (const _ of contacts.list({}, { signal: controller.signal }));
    };
    await expect(read()).rejects.toBe("the user left");
    await expect(read()).rejects.toBe("the user left");
  });

  test("rejects when a later page is refused, after the contacts before it", async () => {
    const { contacts } = await clientOf((response, request) => {
      (asked(request).cursor === undefined ? listOf(9) : refusal(403, "FORBIDDEN"))(response, request);
    });
    const seen: string[] = [];
    const read = async () => {
      for await (const { id } of contacts.list()) seen.push(id);
    };
    expect(await rejection(read(), ApiError)).toMatchObject({ status: 403 });
    expect(seen).toEqual(ids(0, 1, 2));
  });
});

describe("a page that does not move", () => {
  const stuck = { data: [contactDetails], pagination: { total: 9, limit: 1, offset: 0, has_more: true }, errors: null };
  const again = {
    data: [contactDetails],
    pagination: { total: 9, limit: 1, offset: 0, has_more: true, next_cursor: "again" },
    errors: null,
  };
  const empty = { data: [], pagination: { total: 9, limit: 1, offset: 0, has_more: true }, errors: null };

  test.each([
    ["the same offset again", stuck, 2],
    ["the same cursor again", again, 2],
    ["no contacts and more to come", empty, 1],
  ])("ends the iteration with an error: %s", async (_, page, requests) => {
    const { contacts, server } = await clientOf(json(page));
    const error = await rejection(contacts.list().toArray({ limit: 100 }), ResponseFormatError);
    expect(error.fault).toBe("page");
    expect(error.message).toContain("/v1/contacts: 200, with a page that does not follow the one before.");
    expect(server.requests.length).toBe(requests);
  });
});

test("a cursor that leads to a page without one, and more to come, ends the iteration with an error", async () => {
  const { contacts, server } = await clientOf((response, request) => {
    (asked(request).cursor === undefined ? listOf(9) : olderListOf(9))(response, request);
  });
  const error = await rejection(contacts.list().toArray({ limit: 100 }), ResponseFormatError);
  expect(error.fault).toBe("page");
  expect(server.requests.length).toBe(2);
});

describe("an invalid page", () => {
  test.each([
    [{ data: null, pagination: { total: 0, limit: 1, offset: 0, has_more: false }, errors: null }],
    [{ data: {}, pagination: { total: 0, limit: 1, offset: 0, has_more: false }, errors: null }],
    [{ data: [], pagination: null, errors: null }],
    [{ data: [], errors: null }],
  ])("is an error: %j", async (body) => {
    const { contacts } = await clientOf(json(body));
    expect(await rejection(contacts.list(), ResponseFormatError)).toMatchObject({ fault: "envelope" });
    expect(await rejection(contacts.list().toArray({ limit: 1 }), ResponseFormatError)).toMatchObject({
      fault: "envelope",
    });
  });
});

describe("toArray", () => {
  test("stops at its limit and asks for no page that it does not need", async () => {
    const { contacts, server } = await clientOf(listOf(100));
    const some = await contacts.list().toArray({ limit: 4 });
    expect(some.map(({ id }) => id)).toEqual(ids(0, 1, 2, 3));
    expect(starts(server.requests)).toEqual([0, "after-3"]);
  });

  test.each([undefined, {}, { limit: 0 }, { limit: 1.5 }, { limit: Infinity }, { limit: 100_001 }])(
    "demands a limit: %j is refused",
    async (options) => {
      const { contacts, server } = await clientOf(listOf(7));
      await expect(contacts.list().toArray(options as never)).rejects.toBeInstanceOf(TypeError);
      expect(server.requests).toEqual([]);
    },
  );
});
