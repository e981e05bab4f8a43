// Small requests that are to cause large responses: many faults, each with a long path or name.
import { type Attacked, underAttack } from "./support/attacked.ts";
import { type CostlyRequest, judgeRequests } from "./support/costly-requests.ts";

const bodyBytes = 65_536;
const many = (length: number, part: (index: number) => string) => Array.from({ length }, (_, index) => part(index));
const list = (length: number, value: string) => `[${many(length, () => value).join(",")}]`;
const nested = (depth: number, value: string) => `${'{"a":'.repeat(depth)}${value}${"}".repeat(depth)}`;

/** JSON of at most 64 KiB, by name. */
const bodies: Record<string, string> = {
  "one key of 32,700 ~, 5,460 numbers out of range": `{"${"~".repeat(32_700)}":${list(5_460, "1e999")}}`,
  "the same in metadata": `{"metadata":{"${"~".repeat(32_680)}":${list(5_450, "1e999")}}}`,
  "one key of 32,700 /, 3,200 strings with U+0000": `{"${"/".repeat(32_700)}":${list(3_200, '"\\u0000"')}}`,
  "3,200 lone surrogates below a long key": `{"${"k".repeat(32_700)}":${list(3_200, '"\\ud800"')}}`,
  "one escaped key of 5,400 U+0001 above 5,460 numbers": `{"${"\\u0001".repeat(5_400)}":${list(5_460, "1e999")}}`,
  "keys with U+0000": `{${many(4_600, (index) => `"\\u0000${index.toString(36)}":1`).join(",")}}`,
  "8,100 unknown fields": `{${many(8_100, (index) => `"${index.toString(36)}":1`).join(",")}}`,
  "250 unknown fields of 250 ~": `{${many(250, (index) => `"${index}${"~".repeat(250)}":1`).join(",")}}`,
  "two unknown fields of 32,000 quotes": `{"${'\\"'.repeat(16_000)}a":1,"${'\\"'.repeat(16_000)}b":1}`,
  "one unknown field of 10,900 U+0001": `{"${"\\u0001".repeat(10_900)}":1}`,
  "arrays 30,000 deep": `${"[".repeat(30_000)}1e999${"]".repeat(30_000)}`,
  "objects 10,000 deep with a number out of range": nested(10_000, "1e999"),
  "a deep path above 5,000 numbers": nested(5_000, list(5_000, "1e999")),
  "nested arrays of numbers out of range": list(900, list(11, "1e999")),
  "a long name": `{"name":"${"n".repeat(65_000)}"}`,
  "a long e-mail address": `{"email":"${"e".repeat(65_000)}@mail.example"}`,
  "a long phone number": `{"phone_number":"+${"1".repeat(65_000)}"}`,
  "a long external id of quotes": `{"external_id":"${'\\"'.repeat(32_000)}"}`,
  "no JSON, with a long token": `{"a":${"x".repeat(65_000)}}`,
  "known fields of a wrong type": `{"email":${list(15_000, "1")},"name":${list(9_000, "{}")}}`,
  "metadata with 13,000 numbers of 22 digits when written out": `{"metadata":{"n":${list(13_000, "1e20")}}}`,
  "metadata with 10,900 escaped U+0001": `{"metadata":{"n":"${"\\u0001".repeat(10_900)}"}}`,
  "metadata with 4,000 long keys that are merged": `{"metadata":{${many(4_000, (index) => `"key-${index}":1`).join(",")}}}`,
};

for (const [name, body] of Object.entries(bodies)) {
  if (Buffer.byteLength(body) > bodyBytes) throw new Error(`${name}: ${Buffer.byteLength(body)} bytes`);
}

await underAttack("Amplification", (attacked: Attacked) =>
  judgeRequests(attacked, ({ key, contactId }) => {
    const headers = [["Authorization", key]] as const;
    const operations = [
      ["POST", "/v1/contacts/find"],
      ["POST", "/v1/contacts/resolve"],
      ["POST", "/v1/contacts/merge"],
      ["PATCH", `/v1/contacts/${contactId}`],
    ] as const;
    const withBody = Object.entries(bodies).flatMap(([name, body]) =>
      operations.map(([method, path], index) => ({
        name: `${["find", "resolve", "merge", "update"][index]}: ${name}`,
        method,
        path,
        headers,
        body,
        // A PATCH returns the contact with the metadata that it has then.
        ...(method === "PATCH" && name.includes("metadata") ? { documentedBytes: bodyBytes } : {}),
      })),
    );
    const get = (name: string, path: string, more: readonly (readonly [string, string])[] = []): CostlyRequest => ({
      name,
      path,
      headers: [...headers, ...more],
    });
    return [
      ...withBody,
      get("an unknown parameter of 15,000 characters", `/v1/contacts?${"q".repeat(15_000)}=1`),
      get("an unknown parameter of 5,000 escaped quotes", `/v1/contacts?${"%22".repeat(5_000)}=1`),
      get("3,700 unknown parameters", `/v1/contacts?${many(3_700, (index) => index.toString(36)).join("&")}`),
      get("a limit of 15,000 digits", `/v1/contacts?limit=${"9".repeat(15_000)}`),
      get("a contact id of 15,000 characters", `/v1/contacts/${"a".repeat(15_000)}`),
      get("an unknown path of 15,000 characters", `/${"a".repeat(15_000)}`),
      get("an X-Request-Id of 15,000 characters", "/v1/contacts?limit=1", [["X-Request-Id", "a".repeat(15_000)]]),
      get("an If-Match of 15,000 quotes", `/v1/contacts/${contactId}`, [["If-Match", '"'.repeat(15_000)]]),
      get("a header name of 15,000 characters", "/v1/contacts?limit=1", [["x".repeat(15_000), "1"]]),
      {
        ...get("an Idempotency-Key of 15,000 quotes", "/v1/contacts/find", [["Idempotency-Key", '"'.repeat(15_000)]]),
        method: "POST",
        body: '{"external_id":"a"}',
      },
    ];
  }),
);
