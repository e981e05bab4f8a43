import { follow } from "@contacts-api/openapi/follow";
import { describe, expect, test } from "vitest";
import { closedCheck, openCheck } from "../conformance/check.ts";
import { type Media, operationsOf, type Response, readContract, type Schema } from "../conformance/contract.ts";

const contract = readContract();
const check = openCheck(contract);
const checkClosed = closedCheck(contract);

type Case = { title: string; schema: Schema; value: unknown };

const requestExamples = operationsOf(contract).flatMap(({ operationId, requestBody }) =>
  bodyCases(operationId, requestBody?.content),
);

const responseExamples = [
  ...operationsOf(contract).flatMap(({ operationId, responses }) =>
    Object.entries(responses).flatMap(([status, response]) =>
      bodyCases(`${operationId} ${status}`, follow(contract, response).content),
    ),
  ),
  ...bodyCases("other methods", contract["x-other-methods"].content),
];

const wireValues: Case[] = [
  ...Object.values(contract.components.parameters).map((parameter) => ({ ...parameter, title: parameter.name })),
  ...Object.entries(contract.components.headers).map(([name, header]) => ({ ...header, title: name })),
].flatMap(({ title, schema, example, examples = {} }) => [
  ...(example === undefined ? [] : [{ title, schema, value: example }]),
  ...Object.entries(examples).map(([name, { value }]) => ({ title: `${title} ${name}`, schema, value })),
]);

const schemaExamples: Case[] = Object.entries(contract.components.schemas).flatMap(([name, schema]) => [
  ...((schema["examples"] as unknown[] | undefined) ?? []).map((value) => ({ title: name, schema, value })),
  ...Object.entries((schema["properties"] as Record<string, Schema> | undefined) ?? {}).flatMap(([field, property]) =>
    ((property["examples"] as unknown[] | undefined) ?? []).map((value) => ({
      title: `${name}.${field}`,
      schema: property,
      value,
    })),
  ),
]);

describe("examples of requests", () => {
  test.each(requestExamples)("$title is what the schema asks for", ({ schema, value }) => {
    expect(check(schema, value)).toEqual([]);
  });
});

describe("examples of responses", () => {
  test.each(responseExamples)("$title is what the schema promises, and nothing beyond", ({ schema, value }) => {
    expect(check(schema, value)).toEqual([]);
    expect(checkClosed(schema, value)).toEqual([]);
  });
});

describe("examples of parameters and headers", () => {
  test.each(wireValues)("$title", ({ schema, value }) => expect(check(schema, value)).toEqual([]));
});

describe("examples of schemas and their fields", () => {
  test.each(schemaExamples)("$title", ({ schema, value }) => expect(check(schema, value)).toEqual([]));
});

describe("the check itself", () => {
  const get = operationsOf(contract).find(({ operationId }) => operationId === "getContact");
  const { schema, examples } = jsonOf(get?.responses["200"]);
  const contact = examples["contact"]?.value;
  const misspelt: Array<[where: string, from: string, to: string]> = [
    ["in the envelope", '"errors"', '"erors"'],
    ["in the contact", '"updated_at"', '"updatedAt"'],
    ["in an identifier", '"is_primary"', '"primary"'],
  ];

  test.each(misspelt)("notices a misspelt field %s", (_where, from, to) => {
    const value = JSON.stringify(contact).replace(from, to);
    expect(checkClosed(schema, JSON.parse(value))).toContainEqual(expect.stringContaining("NOT have unevaluated"));
  });

  test("notices an optional field that is misspelt, which the open schema cannot", () => {
    const { schema } = jsonOf(contract.components.responses["IdentifierConflict"]);
    const value = { data: null, errors: [{ error: "CONFLICT", message: "Taken.", contactId: "x" }] };
    expect(check(schema, value)).toEqual([]);
    expect(checkClosed(schema, value)).toHaveLength(1);
  });

  test("takes whatever metadata holds", () => {
    const value = structuredClone(contact) as { data: { metadata: object } };
    value.data.metadata = { anything: { at: ["all"] } };
    expect(checkClosed(schema, value)).toEqual([]);
  });

  test("refuses an unknown field of a request", () => {
    expect(check({ $ref: "#/components/schemas/ContactUpdate" }, { nickname: "Jo" })).toHaveLength(1);
  });
});

function jsonOf(response: Response | undefined): Media {
  const media = response?.content?.["application/json"];
  if (media === undefined) throw new Error("The contract has no such body any more.");
  return media;
}

function bodyCases(title: string, content: Record<string, Media> | undefined): Case[] {
  return Object.values(content ?? {}).flatMap(({ schema, examples }) =>
    Object.entries(examples).map(([name, { value }]) => ({ title: `${title} ${name}`, schema, value })),
  );
}
