// The generated client and the generated server of the same spec: what one sends, the other one reads.
import { describe, expect, test } from "vitest";
import { ApiError } from "../../src/index.ts";
import { rejection } from "../support/client.ts";
import { servedClient } from "./served-client.ts";

const { sandbox, constructs } = await servedClient();
const id = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

describe("what the server reads", () => {
  test.each([
    [
      "echoPath",
      [3, -0.5, true, id, "2026-01-02T03:04:05+01:00", "small"],
      { path: { count: 3, ratio: -0.5, flag: true, id, kind: "small" } },
    ],
    ["echoPair", [id, id], { path: { left_id: id, right_id: id } }],
    ["echoMonth", [2026, "05-b"], { path: { year: 2026, month: "05-b" } }],
    ["echoFile", ["a/b", "c d"], { path: { folder_id: "a/b", file_id: "c d" } }],
    ["echoCardFile", ["x"], { path: { card_id: "x" } }],
    [
      "echoQuery",
      [{ count: 1, flag: true, tags: ["a", "b,c"], names: ["d,e", "f g", "&"], numbers: [1, -2] }],
      { query: { count: 1, flag: true, tags: ["a", "b,c"], names: ["d,e", "f g", "&"], numbers: [1, -2] } },
    ],
    ["echoChoice", [{ level: 2, after: "x" }], { query: { level: 2, after: "x" } }],
    [
      "echoHeaders",
      [{ tenant: "acme", flag: false }],
      { headers: { "x-tenant": "acme", "x-count": 5, "x-flag": false } },
    ],
    ["echoOptional", [], { body: null }],
    ["echoOptional", [{ name: "Zoë" }], { body: { name: "Zoë" } }],
    ["echoPatch", [{ name: "Zoë" }], { body: { name: "Zoë" } }],
    ["echoBody", [{ name: "Zoë" }], { body: { name: "Zoë", tags: ["new"] } }],
    ["echoText", ["Zoë\r\n"], { body: "Zoë\r\n" }],
    ["echoBytes", [new Blob([new Uint8Array([1, 2])])], { body: { bytes: 2, sum: 3 } }],
    ["echoBytes", [new Uint8Array([1, 2, 3])], { body: { bytes: 3, sum: 6 } }],
    ["uploadBytes", [new Blob([new Uint8Array(1_000_000).fill(1)])], { body: { bytes: 1_000_000, sum: 1_000_000 } }],
    [
      "uploadForm",
      [{ title: "a", files: [new File([new Uint8Array(1_000_000).fill(1)], "large.bin"), new Blob(["small"])] }],
      { body: { title: "a", files: [{ file: "large.bin", bytes: 1_000_000, sum: 1_000_000 }, { text: "small" }] } },
    ],
    [
      "echoForm",
      [
        {
          title: "a\nb",
          count: 3,
          ratio: 0.5,
          flag: true,
          piece: { size: 2, label: "x" },
          numbers: [1, 2],
          file: new File(["text"], 'a"b.txt', { type: "text/plain" }),
          files: [new Blob(["one"]), new Blob(["two"])],
        },
      ],
      {
        body: {
          title: "a\nb",
          count: 3,
          ratio: 0.5,
          flag: true,
          piece: { size: 2, label: "x" },
          numbers: [1, 2],
          file: { file: 'a"b.txt', type: "text/plain", text: "text" },
          files: [{ text: "one" }, { text: "two" }],
        },
      },
    ],
    ["getPublic", [], { query: { limit: 3 } }],
  ])("of %s is what was given", async (name, given, expected) => {
    expect(await constructs[name]!(...given)).toMatchObject(expected);
  });

  test("of a form and of bytes is stored once, whatever was lost on the way", async () => {
    const form = { title: "once", file: new Blob(["text"]) };
    const { times } = (await constructs["echoForm"]!(form)) as { times: number };
    sandbox.failNext({ networkError: "after" });
    const again = await constructs["echoForm"]!(form).withResponse();
    expect(again).toMatchObject({ attempts: 2, replayed: true, data: { times: times + 1 } });
    sandbox.failNext({ networkError: "after" });
    expect(await constructs["echoBytes"]!(new Uint8Array(9)).withResponse()).toMatchObject({ replayed: true });
  });

  test.each([
    [{}, "color"],
    [{ color: "red", level: 2 }, "level"],
  ])("of parameters that replace each other is refused unless it is one: %j", async (query, place) => {
    const { status, problems } = await rejection(constructs["echoChoice"]!(query), ApiError);
    expect([status, problems.map(({ path }) => path)]).toEqual([400, [place]]);
  });

  test("is refused with its place", async () => {
    const error = await rejection(constructs["echoForm"]!({ title: "", numbers: ["x"] }), ApiError);
    expect(error.problems.map(({ path }) => path)).toEqual(expect.arrayContaining(["/title", "/numbers/0"]));
  });
});

describe("what the client reads", () => {
  test.each([
    ["deleteThing", [], 204, undefined],
    ["acceptThing", [{ tenant: "acme" }], 202, undefined],
    ["chooseThing", [{ status: 200 }], 200, { status: 200 }],
    ["chooseThing", [{ status: 201 }], 201, "a thing"],
    ["chooseThing", [{ status: 204 }], 204, undefined],
    ["exportTable", [], 200, "name\r\nZoë\r\n"],
  ])("of %s is what the server responds with", async (name, given, status, data) => {
    expect(await constructs[name]!(...given).withResponse()).toMatchObject({ status, data });
  });

  test("of bytes is a blob", async () => {
    const blob = (await constructs["exportPicture"]!()) as Blob;
    expect([blob.type, [...new Uint8Array(await blob.arrayBuffer())]]).toEqual(["image/png", [0x89, 0x50, 0, 0xff]]);
  });

  test("of headers is text", async () => {
    const { headers, entityTag } = await constructs["exportTable"]!().withResponse();
    expect([headers.get("X-Row-Count"), headers.get("X-Is-Whole"), entityTag]).toEqual(["1", "true", '"3"']);
  });
});
