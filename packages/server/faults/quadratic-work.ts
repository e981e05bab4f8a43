// Sends many parts of one kind in one request. The work must not grow with the square of their number.
import { demonstrationContactId } from "../src/resources/contacts/seed.ts";
import { underAttack } from "./support/attacked.ts";
import { type CostlyRequest, judgeRequests } from "./support/costly-requests.ts";

const many = (length: number, part: (index: number) => string) => Array.from({ length }, (_, index) => part(index));
type Pair = readonly [name: string, value: string];
const pairs = (length: number, part: (index: number) => Pair) => Array.from({ length }, (_, index) => part(index));
const short = (index: number) => index.toString(36);
/** A part again and again, as long as all headers may be. */
const filled = (part: string, bytes = 15_000) => part.repeat(Math.floor(bytes / part.length));

await underAttack("Quadratic work", (attacked) =>
  judgeRequests(attacked, ({ key, contactId }) => {
    const authorized = ["Authorization", key] as const;
    const contact = `/v1/contacts/${contactId}`;
    const body = (name: string, body: string, method = "POST", path = "/v1/contacts/find"): CostlyRequest => ({
      name,
      method,
      path,
      headers: [authorized],
      body,
    });
    const query = (name: string, query: string): CostlyRequest => ({
      name,
      path: `/v1/contacts?${query}`,
      headers: [authorized],
    });
    const headers = (name: string, ...more: readonly Pair[]): CostlyRequest => ({
      name,
      // Not the one that collects metadata here.
      path: `/v1/contacts/${demonstrationContactId}`,
      headers: [authorized, ...more],
    });
    const onBody = (name: string, ...more: readonly Pair[]): CostlyRequest => ({
      ...headers(name, ...more),
      method: "POST",
      path: "/v1/contacts/find",
      body: '{"external_id":"a"}',
    });
    const fields = (count: number) => `{${many(count, (index) => `"${short(index)}":1`).join(",")}}`;
    const metadata = (count: number) => `{"metadata":${fields(count)}}`;
    return [
      body("6,000 unknown fields, find", fields(6_000)),
      body("8,000 unknown fields, resolve", fields(8_000), "POST", "/v1/contacts/resolve"),
      body("8,000 unknown fields, merge", fields(8_000), "POST", "/v1/contacts/merge"),
      body("8,000 unknown fields, update", fields(8_000), "PATCH", contact),
      body("8,191 times the same field", `{${many(8_191, () => '"a":1').join(",")}}`),
      body("5,400 times the field __proto__", `{${many(4_600, () => '"__proto__":1').join(",")}}`),
      body("7,000 fields of metadata, update", metadata(7_000), "PATCH", contact),
      body(
        "6,000 numbered fields of metadata",
        `{"metadata":{${many(6_000, (i) => `"${i}":1`).join(",")}}}`,
        "PATCH",
        contact,
      ),
      body("32,000 empty arrays", `{"metadata":{"a":[${many(21_000, () => "[]").join(",")}]}}`, "PATCH", contact),
      body("a number of 65,000 digits", `{"metadata":{"a":${"9".repeat(65_000)}}}`, "PATCH", contact),
      body("a fraction of 65,000 digits", `{"metadata":{"a":0.${"3".repeat(65_000)}}}`, "PATCH", contact),
      body(
        "2,500 exponents of 20 digits",
        `{"metadata":{"a":[${many(2_500, () => `1e-${"0".repeat(20)}9`).join(",")}]}}`,
        "PATCH",
        contact,
      ),
      body("10,000 escapes of surrogates", `{"external_id":"${"\\ud83d\\ude00".repeat(5_400)}"}`),
      body("a name of 65,000 spaces", `{"name":"${" ".repeat(65_000)}"}`, "PATCH", contact),
      body("a name of spaces around two letters", `{"name":"a${" ".repeat(65_000)}b"}`, "PATCH", contact),
      body("an e-mail address of 32,000 dots", `{"email":"${"a.".repeat(32_000)}@"}`),
      body("an e-mail address of 20,000 labels", `{"email":"a@${"a-.".repeat(21_000)}"}`),
      body("an e-mail address of 254 combining marks", `{"email":"a@${"a\u0301".repeat(100)}.example"}`),
      body("a phone number of 32,000 hyphens", `{"phone_number":"+${"1-".repeat(32_000)}"}`),
      body("a phone number of 64 characters", `{"phone_number":"+1${" (-)".repeat(15)}4"}`),
      body("65,000 spaces around a body", `{${" ".repeat(65_000)}}`),
      query("4,000 unknown names", many(3_600, short).join("&")),
      query("7,400 times the same name", filled("a&")),
      query("3,000 times limit", filled("limit&")),
      query("1,000 names twice", [...many(1_800, short), ...many(1_800, short)].join("&")),
      query("15,000 ampersands", "&".repeat(15_000)),
      query("5,000 escapes", `a=${filled("%41")}`),
      query("5,000 invalid escapes", `a=${filled("%f0")}`),
      query("15,000 plus signs", `limit=${"+".repeat(15_000)}`),
      headers("2,000 ranges in Accept", ["Accept", filled("a/b,")]),
      headers("5,000 parameters in Accept", ["Accept", `application/json${filled(";q=")}`]),
      headers("15,000 semicolons in Accept", ["Accept", ";".repeat(15_000)]),
      headers("15,000 spaces in Accept", ["Accept", `a${" ".repeat(15_000)},b`]),
      headers("400 Accept headers", ...pairs(400, () => ["Accept", "a/b;q=0.1, c/d"])),
      headers("3,700 entity tags", ["If-Match", filled('"1",')]),
      headers("entity tags without an end", ["If-None-Match", filled('"')]),
      headers("half entity tags", ["If-None-Match", filled("W/")]),
      headers("entity tags in 400 headers", ...pairs(400, () => ["If-Match", '"1", "2", "3"'])),
      headers("a long X-Request-Id", ["X-Request-Id", "a".repeat(15_000)]),
      headers("a long traceparent", ["traceparent", `01-${"a".repeat(32)}-${"b".repeat(16)}-01-${"c".repeat(14_000)}`]),
      headers("a traceparent of hyphens", ["traceparent", "-".repeat(15_000)]),
      headers("1,000 cookies", ["Cookie", filled("a=b; ")]),
      headers("300 cookie headers", ...pairs(300, (index) => ["Cookie", `${short(index)}=${"v".repeat(30)}`])),
      headers("1,500 headers", ...pairs(1_500, (index) => [`x${short(index)}`, "1"])),
      headers("a long origin", ["Origin", `https://${"a".repeat(15_000)}`]),
      { name: "a key of 15,000 spaces", path: contact, headers: [["Authorization", `Bearer${" ".repeat(15_000)}x`]] },
      { name: "a key of 15,000 characters", path: contact, headers: [["Authorization", "org_".repeat(3_700)]] },
      { name: "bearer, 2,000 times", path: contact, headers: [["Authorization", filled("Bearer ")]] },
      onBody("2,000 parameters of Content-Type", ["Content-Type", `application/json${filled(";a=b")}`]),
      onBody("2,000 charsets", ["Content-Type", `application/json${filled(";charset=utf-8")}`]),
      onBody("a charset of 15,000 spaces", ["Content-Type", `application/json;${" ".repeat(15_000)}charset=x`]),
      onBody("1,600 codings in Content-Encoding", ["Content-Encoding", filled("identity,")]),
      onBody("a long idempotency key", ["Idempotency-Key", "k".repeat(15_000)]),
      { ...headers("a path of 5,000 steps"), path: filled("/..") },
      { ...headers("a path of 7,000 slashes"), path: "/".repeat(15_000) },
      { ...headers("a path of escapes"), path: `/v1/contacts/${filled("%2e")}` },
    ];
  }),
);
