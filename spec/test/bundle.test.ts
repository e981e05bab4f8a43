import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readContract } from "../conformance/contract.ts";

test("dist/openapi.json holds what contacts.yaml holds", () => {
  const bundle = readFileSync(new URL("../dist/openapi.json", import.meta.url), "utf8");
  expect(JSON.parse(bundle)).toEqual(readContract());
});

test("names the page of this package on npm as the place to reach its maintainers", () => {
  const { name } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const { info } = readContract() as unknown as { info: { contact: { url: string } } };
  expect(info.contact.url).toBe(`https://www.npmjs.com/package/${name}`);
});
