import { edited, frozenText as specText } from "@contacts-api/test-support/frozen-spec";
import { describe, expect, test } from "vitest";
import { changesBetween, inLines } from "./support/contract.ts";

/** Returns the changes of an edit as lines, without the number of operations. */
const linesOf = async (search: string, replacement: string) =>
  inLines(await changesBetween(specText, edited(search, replacement))).map((line) =>
    line.replace(/ and \d+ more: /, " and others: "),
  );

const limit = "schema: { type: integer, minimum: 1, maximum: 200, default: 50 }";

describe("the comparison of contracts", () => {
  test("finds no change where there is none, in the order of keys neither", async () => {
    expect(await changesBetween(specText, specText)).toEqual([]);
    const turned = "required: [updated_at, org_id, name, metadata, created_at, id]";
    expect(await linesOf("required: [id, org_id, name, metadata, created_at, updated_at]", turned)).toEqual([]);
    const written = "schema: { default: 50, maximum: 200, minimum: 1, type: integer }";
    expect(await linesOf(limit, written)).toEqual([]);
  });

  test.each([
    [
      "a lower limit of a request, which TypeScript does not see",
      limit,
      "schema: { type: integer, minimum: 1, maximum: 100, default: 50 }",
      ["breaking patch breaking: `GET /v1/contacts`: query parameter `limit`: maximum was 200, is 100."],
    ],
    [
      "another default",
      limit,
      "schema: { type: integer, minimum: 1, maximum: 200, default: 20 }",
      ["breaking patch breaking: `GET /v1/contacts`: query parameter `limit`: default was 50, is 20."],
    ],
    [
      "another root client, which TypeScript alone sees",
      "    x-root-client: true\n",
      "  - name: Memories\n    x-root-client: true\n",
      ['patch breaking patch: tags: the root client was "Contacts", is "Memories".'],
    ],
    [
      "tags in another order, with the same root client",
      "  - name: Contacts\n",
      "  - name: Memories\n  - name: Contacts\n",
      ["patch patch patch: tags: have a new wording."],
    ],
    [
      "a mark on the root client, which was the first tag without one",
      "    x-root-client: true\n",
      "",
      ["patch patch patch: tags: have a new wording."],
    ],
    [
      "an operationId, which is not on the wire",
      "operationId: findContact",
      "operationId: findOneContact",
      ['patch breaking breaking: `POST /v1/contacts/find`: operationId was "findContact", is "findOneContact".'],
    ],
    [
      "a field that a request must have",
      '      properties:\n        name: { $ref: "#/components/schemas/ContactName" }\n        email:',
      '      required: [name]\n      properties:\n        name: { $ref: "#/components/schemas/ContactName" }\n        email:',
      ["breaking breaking breaking: `PATCH /v1/contacts/{contact_id}`: request field `name`: is required now."],
    ],
    [
      "a field that a response may lack",
      "required: [error, message]",
      "required: [error]",
      [
        "breaking breaking breaking: `GET /v1/contacts` and others: response 400 field `errors[].message`: may be absent now.",
      ],
    ],
    [
      "a new value in a response, which is harmless",
      "enum: [phone_number, email, external_id]",
      "enum: [phone_number, email, external_id, fax]",
      [
        "minor minor minor: `GET /v1/contacts` and others: response 200 field `data[].identifiers[].identifier_type`: " +
          'has the new value "fax" (enumerations of responses are open).',
      ],
    ],
    [
      "a header's name, by what is like it",
      "            Location: { $ref",
      "            Content-Location: { $ref",
      [
        "breaking breaking breaking: `POST /v1/contacts/resolve`: response 201 header `Location`: is gone.",
        "minor minor minor: `POST /v1/contacts/resolve`: response 201 header `Content-Location`: is new.",
      ],
    ],
    [
      "a component of both directions in each of them",
      "x-max-depth: 32",
      "x-max-depth: 16",
      [
        "breaking patch breaking: `PATCH /v1/contacts/{contact_id}` and `POST /v1/contacts/resolve`: request field " +
          "`metadata`: x-max-depth was 32, is 16.",
        "minor patch minor: `GET /v1/contacts` and others: response 200 field `data[].metadata`: x-max-depth was 32, is 16.",
      ],
    ],
    [
      "other words, and nothing else",
      "description: The maximum number of contacts in a page.\n      schema",
      "description: How many contacts a page has at most.\n      schema",
      ["patch patch patch: `GET /v1/contacts`: query parameter `limit`: description has a new wording."],
    ],
    [
      "the order of types, as other words",
      'name:\n          type: [string, "null"]',
      'name:\n          type: ["null", string]',
      [
        "patch patch patch: `GET /v1/contacts` and others: response 200 field `data[].name`: type was string or null, is null or string.",
      ],
    ],
    [
      "the first parameter of a query, which moves an argument of the client's function",
      '        - $ref: "#/components/parameters/IfNoneMatch"\n        - $ref: "#/components/parameters/IfMatch"\n',
      '        - $ref: "#/components/parameters/IfNoneMatch"\n        - $ref: "#/components/parameters/IfMatch"\n        - { name: fields, in: query, schema: { type: string, maxLength: 9 } }\n',
      [
        "minor breaking minor: `GET /v1/contacts/{contact_id}`: query parameter `fields`: is new and the first of a query, which the client's function takes before its options.",
      ],
    ],
    [
      "an alternative key",
      "  - bearerKey: []\n  - bareKey: []",
      "  - bearerKey: []",
      ["breaking breaking breaking: `GET /v1/contacts` and others: security: no longer admits `bareKey`."],
    ],
    [
      "a keyword that no rule knows, as breaking",
      "      additionalProperties: true\n      x-max-bytes",
      "      additionalProperties: true\n      propertyNames: { maxLength: 9 }\n      x-max-bytes",
      [
        'breaking breaking breaking: `GET /v1/contacts` and others: response 200 field `data[].metadata`: propertyNames was none, is {"maxLength":9}. Unrated.',
        'breaking breaking breaking: `PATCH /v1/contacts/{contact_id}` and `POST /v1/contacts/resolve`: request field `metadata`: propertyNames was none, is {"maxLength":9}. Unrated.',
      ],
    ],
    [
      "an extension that no rule knows, as breaking",
      "      x-safe: true",
      "      x-safe: true\n      x-cost: 3",
      ["breaking breaking breaking: `POST /v1/contacts/find`: x-cost was none, is 3. Unrated."],
    ],
  ])("tells %s", async (_what, search, replacement, lines) => {
    expect((await linesOf(search, replacement)).sort()).toEqual([...lines].sort());
  });

  test("rates parameters that replace each other by what requests may leave out or send together", async () => {
    const place = '        - $ref: "#/components/parameters/Offset"\n';
    const query = (name: string, beside = "") =>
      `        - { name: ${name}, in: query, description: It., schema: { type: string }${beside} }\n`;
    const withBoth = (one: string, two: string) => edited(place, `${place}${query("one", one)}${query("two", two)}`);
    const lines = async (was: string, is: string) => inLines(await changesBetween(was, is));
    const [free, instead, demanded] = ["", ", x-instead-of: one", ", x-instead-of: one, x-one-required: true"].map(
      (two) => withBoth("", two),
    ) as [string, string, string];
    const at = (name: string) => `\`GET /v1/contacts\`: query parameter \`${name}\`:`;

    expect(await lines(free, instead)).toEqual([
      `breaking breaking breaking: ${at("two")} may not be sent beside \`one\` any more.`,
    ]);
    expect(await lines(instead, free)).toEqual([`minor minor minor: ${at("two")} may be sent beside \`one\` now.`]);
    expect(await lines(instead, demanded)).toEqual([
      `breaking breaking breaking: ${at("two")} it or \`one\` is required now.`,
    ]);
    expect(await lines(demanded, instead)).toEqual([
      `minor minor minor: ${at("two")} neither it nor \`one\` is required any more.`,
    ]);
    const one = edited(place, place + query("one"));
    expect(await lines(one, demanded)).toEqual([
      `breaking breaking breaking: ${at("two")} is new, and it or \`one\` is required.`,
    ]);
    expect(await lines(one, instead)).toEqual([`minor minor minor: ${at("two")} is new.`]);
    // Callers that sent the required one still do.
    const required = edited(place, place + query("one", ", required: true"));
    expect((await lines(required, demanded)).map((line) => line.split(":")[0])).toEqual([
      "minor minor minor",
      "minor minor minor",
    ]);
  });

  test("sees what stands beside one of several references to a component", async () => {
    const parameter = (name: string, beside = "") =>
      `        - { name: ${name}, in: query, schema: { $ref: "#/components/schemas/ExternalId"${beside} } }\n`;
    const place = '        - $ref: "#/components/parameters/Offset"\n';
    const before = edited(place, `${place}${parameter("one")}${parameter("two")}`);
    const now = edited(place, `${place}${parameter("one")}${parameter("two", ", maxLength: 9")}`);
    expect(inLines(await changesBetween(before, now))).toEqual([
      "breaking patch breaking: `GET /v1/contacts`: query parameter `two`: maxLength was 256, is 9.",
    ]);
  });

  test("names the place in the spec, and what is gone in the old one", async () => {
    const [change] = await changesBetween(specText, edited("maximum: 200", "maximum: 100"));
    const line = specText.slice(0, specText.indexOf("maximum: 200")).split("\n").length;
    expect(change).toMatchObject({ pointer: "#/components/parameters/Limit/schema/maximum", isGone: false });
    expect(change?.place).toMatch(new RegExp(`contacts\\.yaml:${line}:\\d+$`));
    const [gone] = await changesBetween(specText, edited(", maximum: 200", ""));
    expect(gone).toMatchObject({ isGone: true });
  });

  test("finds an operation that moved by its operationId", async () => {
    const lines = inLines(await changesBetween(specText, edited("  /v1/contacts/merge:", "  /v2/contacts/merge:")));
    expect(lines).toEqual([
      "breaking breaking breaking: `POST /v2/contacts/merge`: `mergeContacts` was at POST /v1/contacts/merge.",
    ]);
  });

  test("takes an operation that came for minor, and one that is gone for breaking", async () => {
    const without = specText.replace(/\n {2}\/v1\/contacts\/merge:[\s\S]*?(?=\ncomponents:)/, "\n");
    expect(inLines(await changesBetween(without, specText))).toContain(
      "minor minor minor: `POST /v1/contacts/merge`: `mergeContacts` is new.",
    );
    expect(inLines(await changesBetween(specText, without))).toContain(
      "breaking breaking breaking: `POST /v1/contacts/merge`: `mergeContacts` is gone, and was never announced to end.",
    );
  });

  test("knows that a component may be written out where it is used", async () => {
    const inline =
      "type: string\n          minLength: 1\n          maxLength: 256\n          description: The id of the contact in a system of yours. Compared byte by byte.\n          examples: [crm-20417]";
    const text = specText.replace(
      'external_id: { $ref: "#/components/schemas/ExternalId" }\n        metadata: {',
      `external_id:\n          ${inline}\n        metadata: {`,
    );
    expect(text).not.toBe(specText);
    expect(await changesBetween(specText, text)).toEqual([]);
  });
});
