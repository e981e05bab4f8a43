import { isNode, type Node } from "@contacts-api/openapi/node";
import { expect, test } from "vitest";
import { readContract } from "../conformance/contract.ts";

const objects = objectsIn(readContract());

function objectsIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isNode(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

test.each([
  { what: "contact", mark: "metadata", field: "name" },
  { what: "identifier", mark: "is_primary", field: "identifier_value" },
])("shows the id of a $what with one $field in all examples", ({ mark, field }) => {
  const known = objects.filter((one) => typeof one["id"] === "string" && mark in one);
  const said = Map.groupBy(known, ({ id }) => id);
  const names = [...said.values()].map((all) => [...new Set(all.map((one) => one[field]))]);
  expect(names.length).toBeGreaterThan(2);
  expect(names.filter((values) => values.length > 1)).toEqual([]);
});
