import { frozen } from "@contacts-api/test-support/frozen-spec";
import { describe, expect, test } from "vitest";
import { contractIn, generate } from "../src/targets.ts";
import { type Fault, loadValidators, type Part } from "./support/load-validators.ts";

const contract = await contractIn(frozen);
const operationIds = contract.operations.map(({ id }) => id);
const text = (await generate("server", contract)).get("validators.ts") ?? "";

const validators = await loadValidators(text);

function faults(operation: string, part: Part, json: string): Fault[] {
  const validate = validators[operation]?.[part];
  if (!validate) throw new Error(`${operation} has no ${part}`);
  return validate(JSON.parse(json)) ? [] : (validate.errors ?? []);
}

const uuid = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
const long = (length: number) => "x".repeat(length);

const accepted: [operation: string, part: Part, json: string][] = [
  ["updateContact", "body", "{}"],
  ["updateContact", "body", '{"name":"Ada"}'],
  ["updateContact", "body", `{"name":"  ${long(256)}  "}`],
  ["updateContact", "body", `{"name":"${"𝒜".repeat(256)}"}`],
  ["updateContact", "body", '{"email":"ada@mail.example"}'],
  ["updateContact", "body", '{"email":"Ädä+x@übung.example"}'],
  ["updateContact", "body", `{"external_id":"${long(256)}"}`],
  ["updateContact", "body", `{"external_id":"${"💡".repeat(256)}"}`],
  ["updateContact", "body", '{"metadata":{}}'],
  ["updateContact", "body", '{"metadata":{"a":null,"b":[{"c":1e300}]}}'],
  [
    "updateContact",
    "body",
    '{"metadata":{"__proto__":1,"constructor":{"prototype":2},"toString":3,"hasOwnProperty":4}}',
  ],
  ["findContact", "body", '{"phone_number":"+1 (415) 555-0123"}'],
  ["findContact", "body", '{"email":"ada@mail.example","external_id":"crm-1"}'],
  ["resolveContact", "body", '{"email":"ada@mail.example","persona_id":"","agent_number":"x"}'],
  ["mergeContacts", "body", `{"primary_contact_id":"${uuid}","duplicate_contact_id":"${uuid.toUpperCase()}"}`],
  ["listContacts", "query", "{}"],
  ["listContacts", "query", '{"limit":200,"offset":10000}'],
  ["listContacts", "path", "{}"],
  ["getContact", "path", `{"contact_id":"${uuid}"}`],
  ["updateContact", "header", '{"idempotency-key":"a","if-match":"*","x-unknown":"fine","__proto__":"fine"}'],
];

const refused: [operation: string, part: Part, json: string, path: string, keyword: string][] = [
  ["updateContact", "body", "null", "", "type"],
  ["updateContact", "body", "[]", "", "type"],
  ["updateContact", "body", '"name"', "", "type"],
  ["updateContact", "body", '{"nickname":"x"}', "", "additionalProperties"],
  ["updateContact", "body", '{"phone_number":"+14155550123"}', "", "additionalProperties"],
  ["updateContact", "body", '{"__proto__":1}', "", "additionalProperties"],
  ["updateContact", "body", '{"__proto__":{"name":"Ada"}}', "", "additionalProperties"],
  ["updateContact", "body", '{"constructor":1}', "", "additionalProperties"],
  ["updateContact", "body", '{"toString":"x"}', "", "additionalProperties"],
  ["updateContact", "body", '{"hasOwnProperty":"x"}', "", "additionalProperties"],
  ["updateContact", "body", '{"name":5}', "/name", "type"],
  ["updateContact", "body", '{"name":null}', "/name", "type"],
  ["updateContact", "body", '{"name":""}', "/name", "minLength"],
  ["updateContact", "body", '{"name":" \\t "}', "/name", "pattern"],
  ["updateContact", "body", `{"name":"${long(257)}"}`, "/name", "pattern"],
  ["updateContact", "body", '{"email":"ada"}', "/email", "pattern"],
  ["updateContact", "body", '{"email":"Ada <ada@mail.example>"}', "/email", "pattern"],
  ["updateContact", "body", '{"email":["ada@mail.example"]}', "/email", "type"],
  ["updateContact", "body", `{"email":"${long(250)}@x.example"}`, "/email", "maxLength"],
  ["updateContact", "body", '{"external_id":7}', "/external_id", "type"],
  ["updateContact", "body", `{"external_id":"${"💡".repeat(257)}"}`, "/external_id", "maxLength"],
  ["updateContact", "body", '{"metadata":[]}', "/metadata", "type"],
  ["updateContact", "body", '{"metadata":"{}"}', "/metadata", "type"],
  ["findContact", "body", "{}", "", "minProperties"],
  ["findContact", "body", '{"__proto__":{"email":"ada@mail.example"}}', "", "additionalProperties"],
  ["findContact", "body", '{"phone_number":"4155550123"}', "/phone_number", "pattern"],
  ["resolveContact", "body", '{"name":"Ada"}', "", "not"],
  ["resolveContact", "body", '{"__proto__":{"email":"ada@mail.example"}}', "", "not"],
  ["resolveContact", "body", `{"email":"ada@mail.example","persona_id":"${long(257)}"}`, "/persona_id", "maxLength"],
  ["mergeContacts", "body", `{"primary_contact_id":"${uuid}"}`, "", "required"],
  ["mergeContacts", "body", '{"primary_contact_id":"x","duplicate_contact_id":"y"}', "/duplicate_contact_id", "format"],
  ["listContacts", "query", '{"limit":0}', "/limit", "minimum"],
  ["listContacts", "query", '{"limit":201}', "/limit", "maximum"],
  ["listContacts", "query", '{"limit":1.5}', "/limit", "type"],
  ["listContacts", "query", '{"limit":"50"}', "/limit", "type"],
  ["listContacts", "query", '{"limit":[1,2]}', "/limit", "type"],
  ["listContacts", "query", '{"offset":-1}', "/offset", "minimum"],
  ["listContacts", "query", '{"offset":10001}', "/offset", "maximum"],
  ["listContacts", "query", '{"cursor":"a=b"}', "/cursor", "pattern"],
  ["listContacts", "query", '{"lmit":1}', "", "additionalProperties"],
  ["listContacts", "query", '{"__proto__":1}', "", "additionalProperties"],
  ["getContact", "path", '{"contact_id":"x"}', "/contact_id", "format"],
  ["getContact", "path", `{"contact_id":"${uuid}x"}`, "/contact_id", "format"],
  ["getContact", "path", "{}", "", "required"],
  ["updateContact", "header", '{"idempotency-key":"a b"}', "/idempotency-key", "pattern"],
  ["updateContact", "header", '{"idempotency-key":""}', "/idempotency-key", "minLength"],
  ["updateContact", "header", `{"if-match":"${long(1025)}"}`, "/if-match", "maxLength"],
];

describe("validators", () => {
  test.each(accepted)("%s, %s: accepts %s", (operation, part, json) => {
    expect(faults(operation, part, json)).toEqual([]);
  });

  test.each(refused)("%s, %s: refuses %s at '%s' by %s", (operation, part, json, path, keyword) => {
    const found = faults(operation, part, json);
    expect(found.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)).toContain(`${path} ${keyword}`);
  });

  test("tell every fault, with the value and what the schema says of it", () => {
    const found = faults("updateContact", "body", '{"name":5,"email":"ada","phone_number":1,"nickname":2}');
    expect(found.map(({ instancePath, data }) => [instancePath, data])).toEqual([
      ["", expect.objectContaining({ name: 5 })],
      ["", expect.objectContaining({ name: 5 })],
      ["/name", 5],
      ["/email", "ada"],
    ]);
    expect(found[0]?.params).toEqual({ additionalProperty: "phone_number" });
    expect(found[0]?.parentSchema["x-refused-properties"]).toHaveProperty("phone_number");
    expect(found[2]?.parentSchema["x-expected"]).toBe("1 to 256 characters besides surrounding white space");
  });

  test("leave the value as it was: no default, no coercion, nothing removed", () => {
    const value = { limit: "7", extra: {} };
    const copy = structuredClone(value);
    validators["listContacts"]?.query(value);
    expect(value).toEqual(copy);
    const empty = {};
    validators["listContacts"]?.query(empty);
    expect(empty).toEqual({});
  });

  test("stand alone: nothing but rules is imported at run time and nothing evaluated", () => {
    expect(text.match(/^import (?!type).*/gm)).toEqual([
      'import { isWithinBytes, isWithinDepth } from "../rules/json-size.ts";',
      'import { keepsRule } from "../rules/index.ts";',
    ]);
    expect(text).not.toMatch(/\brequire\(|\bimport\(|\beval\(|new Function|\bexports\b/);
  });

  test("hold requests only", () => {
    expect(text).not.toContain("has_more");
    expect(Object.keys(validators)).toEqual(operationIds);
  });
});
