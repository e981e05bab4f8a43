import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readContract } from "../conformance/contract.ts";

it("dist/openapi.json holds what contacts.yaml holds", () => {
  const bundle = readFileSync(new URL("../dist/openapi.json", import.meta.url), "utf8");
  expect(JSON.parse(bundle)).toEqual(readContract());
});
