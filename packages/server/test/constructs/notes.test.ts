import { beforeAll, describe, expect, test } from "vitest";
import { type Ask, constructsApp, dataOf, refusalsOf } from "../support/constructs.ts";

let ask: Ask;
beforeAll(async () => {
  ask = await constructsApp();
});

const path = "/v1/construct-notes";
const list = async (search: string) => (await ask("GET", `${path}?${search}`)).json;
const titlesOf = ({ data }: { data: { title: string }[] }) => data.map(({ title }) => title);

describe("a page", () => {
  test("is found by offset", async () => {
    const first = await list("");
    expect(first).toMatchObject({ pagination: { total: 5, offset: 0 }, errors: null });
    expect(titlesOf(first)).toEqual(["one", "two"]);
    expect(titlesOf(await list("offset=4&limit=3&sort=up"))).toEqual(["five"]);
    expect(await refusalsOf(ask("GET", `${path}?limit=4&offset=-1&sort=left`))).toEqual([
      "limit: Expected a number of at most 3; received the number 4.",
      "offset: Expected a number of at least 0; received the number -1.",
      "sort: Expected one of up, down; received a string of 4 characters.",
    ]);
  });

  test("is found by cursor", async () => {
    const ids: number[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const { json } = await ask("GET", `${path}/by-cursor${cursor === "" ? "" : `?cursor=${cursor}`}`);
      ids.push(json.data[0].id);
      cursor = json.pagination.next_cursor;
    }
    expect(ids).toEqual([1, 2, 3]);
    expect(await refusalsOf(ask("GET", `${path}/by-cursor?cursor=x`))).toHaveLength(1);
  });
});

describe("a property", () => {
  const put = (body: object, id = 7) => ask("PUT", `${path}/${id}`, { body });

  test("that is writeOnly reaches the operation, and is in no response", async () => {
    const place = { town: "Bonn", code: "b" };
    const { status, json } = await put({ title: "a", password: "abc", due_at: "2026-01-01T02:00:00+02:00", place });
    expect([status, json.data]).toEqual([
      201,
      {
        ...{ id: 7, title: "a (3)", created_at: json.data.created_at, due_at: "2026-01-01T00:00:00.000Z" },
        place: { town: "Bonn", checked: true },
      },
    ]);
  });

  test("that is readOnly is refused in requests, at any depth, and not demanded", async () => {
    const place = { town: "Bonn", checked: true };
    expect(await refusalsOf(put({ id: 1, created_at: "", title: "a", place, places: [place] }))).toEqual([
      "/id: The field is read-only.",
      "/created_at: The field is read-only.",
      "/place/checked: The field is read-only.",
      "/places/0/checked: The field is read-only.",
    ]);
    expect(await refusalsOf(put({ place: {} }))).toEqual([
      "/title: The field is missing.",
      "/place/town: The field is missing.",
    ]);
  });
});

describe("a resource of two words", () => {
  test("is created once for a key, with the headers that the contract declares", async () => {
    const request = { body: { title: "new" }, headers: { "idempotency-key": "note-1" } };
    const created = await ask("POST", path, request);
    const { location, "x-weight": weight, "x-color": color } = Object.fromEntries(created.headers);
    expect([created.status, location, weight, color]).toEqual([201, `${path}/${created.json.data.id}`, "0.5", "red"]);
    const again = await ask("POST", path, request);
    expect([again.status, again.text, again.headers.get("location")]).toEqual([201, created.text, location]);
    expect((await dataOf(ask("GET", location!))).title).toBe("new");
  });

  test("is replaced, and deleted", async () => {
    const put = () => ask("PUT", `${path}/9`, { body: { title: "a" } });
    expect([(await put()).status, (await put()).status]).toEqual([201, 200]);
    const gone = await ask("DELETE", `${path}/9`);
    expect([gone.status, gone.text, gone.headers.get("content-type")]).toEqual([204, "", null]);
    expect((await ask("DELETE", `${path}/9`)).status).toBe(404);
    expect(await refusalsOf(ask("DELETE", `${path}/0`))).toEqual([
      "note_id: Expected a number of at least 1; received the number 0.",
    ]);
    expect(await refusalsOf(ask("DELETE", `${path}/2147483648`))).toHaveLength(1);
  });
});

describe("an operation that will end", () => {
  test("says so on each of its responses", async () => {
    for (const id of ["7", "12345", "x"]) {
      const { headers } = await ask("GET", `${path}/${id}`);
      expect([headers.get("deprecation"), headers.get("sunset")]).toEqual([
        `@${Date.UTC(2026, 0, 1) / 1000}`,
        "Thu, 31 Dec 2026 00:00:00 GMT",
      ]);
    }
    const { headers } = await ask("PUT", `${path}/7`, { body: { title: "a" } });
    expect([headers.get("deprecation"), headers.get("sunset")]).toEqual([null, null]);
  });
});
