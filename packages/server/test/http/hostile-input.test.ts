import { describe, expect, test } from "vitest";
import { createContact } from "../resources/contacts/support/create-contact.ts";
import { faults, testApp } from "../support/test-app.ts";

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : part)));

/** The last of two equal fields counts. */
const hidden = (within: string) => `{"metadata":${"[".repeat(9_000)}${within}${"]".repeat(9_000)},"metadata":{"a":1}}`;
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;

describe("a hostile body", () => {
  test.each([
    ["broken JSON", '{"name":', undefined],
    ["two JSON values", "{} {}", undefined],
    ["a trailing comma", '{"name":"a",}', undefined],
    ["NaN", '{"metadata":{"a":NaN}}', undefined],
    ["nothing", "", undefined],
    ["white space", " \n", undefined],
    ["bytes that are not UTF-8", bytes('{"name":"', [0xff, 0xfe], '"}'), undefined],
    ["an overlong encoding", bytes('{"name":"', [0xc0, 0xaf], '"}'), undefined],
    ["a surrogate in UTF-8", bytes('{"name":"', [0xed, 0xa0, 0x80], '"}'), undefined],
    ["UTF-16", bytes([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), undefined],
    ["an array", "[]", undefined],
    ["a string", '"name"', undefined],
    ["null", "null", undefined],
    ["U+0000 in the name", String.raw`{"name":"a\u0000b"}`, "/name"],
    ["U+0000 in metadata", String.raw`{"metadata":{"a":["\u0000"]}}`, "/metadata/a/0"],
    ["U+0000 in a metadata key", String.raw`{"metadata":{"a":{"\u0000":1}}}`, "/metadata/a"],
    ["a lone surrogate", String.raw`{"metadata":{"a":"\ud800"}}`, "/metadata/a"],
    ["a lone surrogate in a key", String.raw`{"metadata":{"\udc00":1}}`, "/metadata"],
    ["a number beyond a double", '{"metadata":{"a":1e309}}', "/metadata/a"],
    ["a negative one", '{"metadata":{"a/b":-1e999}}', "/metadata/a~1b"],
    ["metadata 7,000 deep", `{"metadata":${nested(7000)}}`, "/metadata"],
    ["an unknown field 7,000 deep", `{"x":${nested(7000)}}`, "/x"],
    ["arrays 30,000 deep", `{"metadata":{"a":${"[".repeat(30_000)}${"]".repeat(30_000)}}}`, "/metadata"],
    ["arrays 9,000 deep below a field that is repeated", hidden("1"), undefined],
    ["no JSON 9,000 deep below a field that is repeated", hidden("garbage"), undefined],
    ["brackets of two kinds 9,000 deep below a field that is repeated", hidden("]}[{"), undefined],
    ["__proto__ as a field", '{"__proto__":{"name":"x"}}', "/__proto__"],
    ["constructor as a field", '{"constructor":1}', "/constructor"],
  ])("with %s is refused with 400 and changes nothing", async (_what, body, path) => {
    const { send } = await testApp();
    const { id, version } = await createContact(send);
    const response = await send("PATCH", `/v1/contacts/${id}`, { body });
    expect(response.status).toBe(400);
    expect(faults(response)).toEqual([path === undefined ? { error: "BAD_REQUEST" } : { error: "BAD_REQUEST", path }]);
    expect((await send("GET", `/v1/contacts/${id}`)).headers.get("etag")).toBe(version);
  });

  test("says where the JSON breaks", async () => {
    const { send } = await testApp();
    const response = await send("POST", "/v1/contacts/find", { body: '{\n  "email" 5\n}' });
    expect(response.body.errors[0].message).toBe("The body is not JSON, see line 2 column 11.");
  });

  test("may begin with a byte order mark", async () => {
    const { send } = await testApp();
    const body = bytes([0xef, 0xbb, 0xbf], '{"email":"ada@mail.example"}');
    expect((await send("POST", "/v1/contacts/find", { body })).status).toBe(200);
  });

  test("of 65,536 bytes is read, one byte more is refused", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const body = (size: number) => `{"metadata":{"a":"${"x".repeat(size - 21)}"}}`;
    expect((await send("PATCH", `/v1/contacts/${id}`, { body: body(65_536) })).status).toBe(200);
    const refused = await send("PATCH", `/v1/contacts/${id}`, { body: body(65_537) });
    expect(refused.status).toBe(413);
    expect(faults(refused)).toEqual([{ error: "PAYLOAD_TOO_LARGE" }]);
  });

  test("without end is not read beyond the limit", async () => {
    const { send } = await testApp();
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 16_384;
        controller.enqueue(new Uint8Array(16_384).fill(0x20));
      },
    });
    const response = await send("POST", "/v1/contacts/find", { body });
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(5 * 65_536);
  });

  test("echoes no value in a message", async () => {
    const { send } = await testApp();
    for (const body of [
      { email: "secret address", name: "", external_id: "", phone_number: "secret number" },
      { email: 5_551_234, name: 5_551_234, external_id: 5_551_234, phone_number: 5_551_234, metadata: 5_551_234 },
    ]) {
      const response = await send("POST", "/v1/contacts/resolve", { body });
      expect(response.status).toBe(400);
      expect(JSON.stringify(response.body)).not.toMatch(/secret|5551234/);
    }
  });

  const times = (count: number, text: (index: number) => string) => Array.from({ length: count }, (_, i) => text(i));
  test.each([
    [
      "5,460 numbers out of range below a name of 32,700 characters",
      5_460,
      `{"${"~".repeat(32_700)}":[${times(5_460, () => "1e999")}]}`,
    ],
    [
      "5,000 lone surrogates below a long name",
      5_000,
      `{"${"/".repeat(10_000)}":[${times(5_000, () => '"\\ud800"')}]}`,
    ],
    [
      "4,000 U+0000 in nested arrays",
      4_000,
      `{"a":${"[".repeat(4_000)}${"".padStart(0)}"\\u0000"${times(3_999, () => "]" + ',"\\u0000"').join("")}]}`,
    ],
    ["8,000 unknown fields", 8_000, `{${times(8_000, (i) => `"${i.toString(36)}":1`)}}`],
    [
      "5,000 numbers out of range below a name of 1,000 control characters",
      5_000,
      `{"${"\\u0001".repeat(1_000)}":[${times(5_000, () => "1e999")}]}`,
    ],
    [
      "60 unknown fields with names of 1,000 characters",
      60,
      `{${times(60, (i) => `"${"\u00e9".repeat(500)}${i}":1`)}}`,
    ],
  ])("with %s gets 50 problems, the last of which says how many more there are", async (_what, count, body) => {
    const { send } = await testApp();
    const response = await send("POST", "/v1/contacts/find", { body });
    expect(response.status).toBe(400);
    const { errors } = response.body;
    expect(errors).toHaveLength(50);
    // No identifier is given either, where the body got as far as its schema.
    expect([count - 49, count - 48]).toContain(Number(/^\d+/.exec(errors[49].message)?.[0]));
    for (const { message, path = "" } of errors) {
      expect(message.length).toBeLessThanOrEqual(512);
      expect(path.length).toBeLessThanOrEqual(256);
      expect(path.isWellFormed()).toBe(true);
    }
    expect(JSON.stringify(response.body).length).toBeLessThan(65_536);
  });

  test("cuts off a long path with an ellipsis, between characters", async () => {
    const { send } = await testApp();
    for (const name of ["a".repeat(300), `${"a".repeat(253)}${"\u{1f600}".repeat(20)}`, "~".repeat(200)]) {
      const [fault] = faults(await send("POST", "/v1/contacts/find", { body: { email: "a@mail.example", [name]: 1 } }));
      const whole = `/${name.replaceAll("~", "~0")}`;
      expect(fault!["path"]).toMatch(/…$/);
      expect(whole.startsWith(String(fault!["path"]).slice(0, -1))).toBe(true);
    }
  });
});

describe("a hostile query", () => {
  test.each([
    ["4,000 unknown names", Array.from({ length: 4_000 }, (_, i) => i.toString(36)).join("&"), 4_000],
    ["one name 4,000 times", Array.from({ length: 4_000 }, () => "limit=1").join("&"), 1],
    ["a name of 15,000 characters", "x".repeat(15_000), 1],
  ])("of %s is refused with a small response", async (_what, query, count) => {
    const { send } = await testApp();
    const response = await send("GET", `/v1/contacts?${query}`);
    expect(response.status).toBe(400);
    expect(response.body.errors).toHaveLength(Math.min(count, 50));
    expect(JSON.stringify(response.body).length).toBeLessThan(65_536);
  });

  test("with names of the prototype of an object is like any other", async () => {
    const { send } = await testApp();
    for (const name of ["__proto__", "constructor", "toString"]) {
      expect(faults(await send("GET", `/v1/contacts?${name}=1`))).toEqual([{ error: "BAD_REQUEST", path: name }]);
    }
  });
});
