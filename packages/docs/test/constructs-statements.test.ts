// The statements of scripts/constructs/spec.yaml about a construct are on the page of its operation, and in its Markdown.
import { join } from "node:path";
import { loadSpec } from "@contacts-api/openapi/load";
import type { JsonObject } from "@contacts-api/openapi/node";
import { constructsRoot } from "@contacts-api/scripts/constructs-api";
import { describe, expect, test } from "vitest";
import { readReference } from "../src/model/reference.ts";
import { brokenLinks, textOf } from "./support/html.ts";
import { siteOf } from "./support/spec.ts";
import { elsewhere, replaced, statementsBelow } from "./support/statements.ts";

const root = await constructsRoot(["client", "server"]);
const document = (await loadSpec(join(root, "spec/contacts.yaml"), root)).document as JsonObject;
const site = await siteOf(document);
const operations = readReference(document).operations.filter(({ tags }) => !tags.includes("Contacts"));
const schemas = (document["components"] as JsonObject)["schemas"] as JsonObject;

describe("everything that the specification says", () => {
  test.each(operations.map((operation) => [operation.id, operation] as const))("of %s", (id, { path, method }) => {
    const item = (document["paths"] as JsonObject)[path] as JsonObject;
    const place = item[method.toLowerCase()] as JsonObject;
    const all = statementsBelow(
      document,
      { ...place, tags: [], pathParameters: item["parameters"] ?? [] },
      "",
      elsewhere,
    );
    const text = textOf(site.get(`operations/${id}.html`) ?? "");
    expect(all.filter((one) => !replaced(one) && !text.includes(one.words))).toEqual([]);
  });

  test.each(Object.keys(schemas))("of the schema %s", (name) => {
    const all = statementsBelow(document, schemas[name] as JsonObject, "", () => false);
    const text = textOf(site.get(`schemas/${name}.html`) ?? "");
    expect(all.filter((one) => !replaced(one) && !text.includes(one.words))).toEqual([]);
  });
});

test("every link leads to a page", () => {
  expect(brokenLinks(site)).toEqual([]);
});
