import { edited } from "@contacts-api/test-support/frozen-spec";
import { rootWith } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";
import { contractIn, generate } from "../src/targets.ts";
import { failure } from "./support/failure.ts";

const name = '        name: { $ref: "#/components/schemas/ContactName" }\n        email:';
const components = "    ContactName:\n";
const chain = '{ $ref: "#/components/schemas/Chain" }';

/** Returns the spec with a property of a body that is a Chain with these properties. */
const withChain = (properties: string, others = "") =>
  edited(name, `        chain: ${chain}\n${name}`).replace(
    components,
    `    Chain:\n      type: object\n      properties:\n${properties}${others}${components}`,
  );

describe("a default that contains itself is refused", () => {
  test.each([
    ["in one schema", withChain(`        next: { $ref: "#/components/schemas/Chain", default: {} }\n`)],
    [
      "in two schemas",
      withChain(
        `        link: { $ref: "#/components/schemas/Link", default: {} }\n`,
        `    Link:\n      type: object\n      properties:\n        back: { $ref: "#/components/schemas/Chain", default: {} }\n`,
      ),
    ],
    ["in items", withChain(`        all: { type: array, items: ${chain}, default: [{}] }\n`)],
    ["in a map", withChain(`        map: { type: object, additionalProperties: ${chain}, default: { a: {} } }\n`)],
    ["at the schema itself", withChain(`        next: ${chain}\n`, "      default: {}\n")],
    ["in a choice", withChain(`        next: { oneOf: [${chain}, { type: "null" }], default: {} }\n`)],
  ])("%s", async (_, spec) => {
    const message = await failure(spec);
    expect(message).toMatch(/^spec\/contacts\.yaml:\d+:\d+: A default contains itself/);
    expect(message).toMatch(/Received: (\{\}|\[\{\}\]|\{"a":\{\}\})/);
  });

  test.each([
    [
      "that states the property",
      withChain(`        next: { oneOf: [${chain}, { type: "null" }], default: { next: null } }\n`),
    ],
    ["null", withChain(`        next: { oneOf: [${chain}, { type: "null" }], default: null }\n`)],
    ["an empty list", withChain(`        all: { type: array, items: ${chain}, default: [] }\n`)],
  ])("but not one that ends: %s", async (_, spec) => {
    expect(await generate("server", await contractIn(await rootWith(spec)))).toBeDefined();
  });
});
