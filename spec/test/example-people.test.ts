import { objectsIn } from "@contacts-api/openapi/walk";
import { expect, it } from "vitest";
import { readContract } from "../conformance/contract.ts";

const objects = objectsIn(readContract());

/** What the examples say of each id, once. */
function saidOf(field: string): string[][] {
  const known = objects.filter((one) => typeof one["id"] === "string" && typeof one[field] === "string");
  const said = Map.groupBy(known, ({ id }) => id as string);
  return [...said.values()].map((all) => [...new Set(all.map((one) => one[field] as string))]);
}

it.each(["name", "identifier_value"])("shows one id with one %s in all examples", (field) => {
  const said = saidOf(field);
  expect(said.length).toBeGreaterThan(2);
  expect(said.filter((values) => values.length > 1)).toEqual([]);
});
