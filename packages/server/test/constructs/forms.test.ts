import { beforeAll, describe, expect, test } from "vitest";
import { type Ask, type ConstructsRequest, constructsApp, dataOf, refusalsOf } from "../support/constructs.ts";

let ask: Ask;
beforeAll(async () => {
  ask = await constructsApp();
});

function form(...parts: [name: string, value: string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of parts) data.append(name, value);
  return data;
}

const send = (body: FormData, headers: ConstructsRequest["headers"] = {}) =>
  ask("POST", "/v1/constructs/form", { body, headers });
const echoed = async (body: FormData) => (await dataOf(send(body))).body;
const refusals = (body: FormData) => refusalsOf(send(body));

describe("a form", () => {
  test("has parts of text by their types, of JSON, and files", async () => {
    const body = form(
      ["title", "Zoë"],
      ["count", "3"],
      ["ratio", "1.5"],
      ["moment", "2026-01-01T01:00:00+01:00"],
      ["piece", '{"size":2}'],
      ["numbers", "1"],
      ["numbers", "2"],
      ["file", new File(["a\0\r\n--x"], 'ä "quoted" name.txt', { type: "text/plain" })],
      ["files", new File(["one"], "1.bin")],
      ["files", new File([], "")],
    );
    expect(await echoed(body)).toEqual({
      ...{ title: "Zoë", count: 3, ratio: 1.5, flag: false, moment: "2026-01-01T00:00:00.000Z" },
      piece: { size: 2, label: "plain" },
      numbers: [1, 2],
      file: { file: 'ä "quoted" name.txt', type: "text/plain", text: "a\0\r\n--x" },
      files: [
        { file: "1.bin", type: "application/octet-stream", text: "one" },
        { file: "", type: "application/octet-stream", text: "" },
      ],
    });
  });

  test("has every byte of a file", async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const { status } = await send(form(["title", "a"], ["file", new File([bytes], "all")]));
    expect(status).toBe(200);
  });

  test("is refused in words", async () => {
    expect(await refusals(form(["title", ""], ["count", "x"], ["count", "2"], ["other", "a"]))).toEqual([
      "/count: The part is given more than once.",
      "/other: Unknown field.",
      "/title: Expected at least 1 character; received an empty string.",
    ]);
    expect(await refusals(form(["count", "0"], ["piece", "{"], ["flag", "1"]))).toEqual([
      expect.stringMatching(/^\/piece: The part is not JSON/),
      "/title: The field is missing.",
      "/count: Expected a number of at least 1; received a smaller one.",
      "/flag: Expected a boolean; received a string of 1 character.",
    ]);
    expect(await refusals(form(["title", "a"], ["piece", '{"size":"x"}'], ["numbers", "1"], ["numbers", "b"]))).toEqual(
      [
        "/piece/size: Expected an integer; received a string of 1 character.",
        "/numbers/1: Expected an integer; received a string of 1 character.",
      ],
    );
    expect(await refusals(form(["title", "a\0b"]))).toEqual(["/title: Text must not contain U+0000."]);
  });

  test("takes names like __proto__ as unknown ones", async () => {
    expect(await refusals(form(["title", "a"], ["__proto__", "x"], ["constructor", "x"]))).toEqual([
      "/__proto__: Unknown field.",
      "/constructor: Unknown field.",
    ]);
  });

  test("counts for an idempotency key, whatever its boundary", async () => {
    const headers = { "idempotency-key": "form-1" };
    const data = (content: string) => form(["title", "a"], ["file", new File([content], "a.txt")]);
    const first = await send(data("one"), headers);
    const again = await send(data("one"), headers);
    expect(again.json.data).toEqual(first.json.data);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect((await send(data("two"), headers)).status).toBe(422);
  });
});
