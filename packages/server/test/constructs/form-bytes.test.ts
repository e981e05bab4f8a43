import { beforeAll, describe, expect, test } from "vitest";
import { type Ask, type ConstructsRequest, constructsApp, refusalsOf, type Sent } from "../support/constructs.ts";
import { timed } from "../support/slowness.ts";

let ask: Ask;
beforeAll(async () => {
  ask = await constructsApp();
});

const boundary = "----boundary";
const type = `multipart/form-data; boundary=${boundary}`;

const send = (
  body: Sent,
  headers: ConstructsRequest["headers"] = body instanceof FormData ? {} : { "content-type": type },
) => ask("POST", "/v1/constructs/form", { body, headers });
const refusals = (...sent: Parameters<typeof send>) => refusalsOf(send(...sent));

/** A form as it goes over the wire. */
function written(...parts: (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const all = parts.flatMap((part) => [`--${boundary}\r\n`, part, "\r\n"]);
  return new Uint8Array(Buffer.concat([...all, `--${boundary}--\r\n`].map((part) => Buffer.from(part as string))));
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const part = (name: string, content: string) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${content}`;

describe("the bytes of a form", () => {
  test("is refused if it is not written as one", async () => {
    expect(await refusals(written("Content-Disposition: form-data\r\n\r\na"))).toEqual([
      ": A part of the form has no name: Content-Disposition: form-data; name=…",
    ]);
    expect(await refusals(written("no header end"))).toEqual([": A part of the form has no end of its headers."]);
    expect(await refusals(written(`X: ${"a".repeat(9_000)}\r\n${part("title", "a")}`))).toEqual([
      ": The headers of a part have more than 8192 bytes.",
    ]);
    const early = ": The form ends before its last boundary.";
    const whole = textOf(written(part("title", "a"), part("count", "1")));
    const ends = [whole.length - 4, whole.length - 30, 60, 20, 15];
    for (const length of ends) expect(await refusals(whole.slice(0, length)), String(length)).toEqual([early]);
    expect(await refusals("nothing")).toEqual([": The form does not have the boundary that Content-Type names."]);
    expect(await refusals("")).toEqual([": The form does not have the boundary that Content-Type names."]);
    expect(await refusals(whole.replace(`${boundary}\r\n`, `${boundary}x\r\n`))).toEqual([
      ": A boundary of the form is not followed by a line break.",
    ]);
    expect(await refusals("a", { "content-type": "multipart/form-data" })).toEqual([
      "Content-Type: The form has no boundary, or none that is valid.",
    ]);
    expect(await refusals("a", { "content-type": `multipart/form-data; boundary=${"a".repeat(71)}` })).toHaveLength(1);
    expect(await refusals(written(new Uint8Array([...new TextEncoder().encode(part("title", "")), 0xff])))).toEqual([
      "/title: The part is not UTF-8.",
    ]);
    expect((await send("a", { "content-type": "application/x-www-form-urlencoded" })).status).toBe(415);
  });

  test("may have text before its first boundary, behind its last, and a boundary in quotes", async () => {
    const whole = textOf(written(part("title", "a")));
    const headers = { "content-type": `Multipart/Form-Data; charset=utf-8; Boundary="${boundary}"` };
    expect((await send(`before\r\n${whole}after`, headers)).json.data.body.title).toBe("a");
  });

  test("are limited in size and number of parts, and take linear time", async () => {
    const many = Array.from({ length: 5_000 }, () => part("numbers", "1"));
    const near = `\r\n--${boundary.slice(0, -1)}`.repeat(60_000);
    const [tooMany, most] = [written(...many), written(part("title", "a"), ...many.slice(0, 999))];
    const milliseconds = await timed(async () => {
      expect(await refusals(tooMany)).toEqual([": A form has at most 1000 parts."]);
      expect(await refusals(most)).toEqual(["/numbers: Expected at most 3 items; received 999."]);
      expect((await send(written(part("title", "a"), new Uint8Array(1_000_000)))).status).toBe(413);
      expect((await send(written(part("title", "a"), part("file", near)))).status).toBe(200);
    });
    expect(milliseconds).toBeLessThan(2_000);
  });
});
