import { edited } from "@contacts-api/test-support/frozen-spec";
import { describe, expect, test } from "vitest";
import { failure, lineOf, seventh } from "./support/failure.ts";

const faults: [name: string, spec: string, place: string, ...words: string[]][] = [
  [
    "no root client",
    edited("    x-root-client: true\n", ""),
    "spec/contacts.yaml:",
    "No tag is marked as the root client",
    "x-root-client: true on exactly one tag",
    "none of Contacts",
  ],
  [
    "two root clients",
    edited("\npaths:\n", "  - name: Others\n    x-root-client: true\n\npaths:\n"),
    "spec/contacts.yaml:",
    "Several tags are marked as the root client",
    "Contacts and Others",
  ],
  [
    "a root client without operations",
    edited("    x-root-client: true\n", "").replace(
      "\npaths:\n",
      "  - name: Others\n    x-root-client: true\n\npaths:\n",
    ),
    "spec/contacts.yaml:",
    "The root client Others has no operation",
  ],
  [
    "a root client that is not marked with true",
    edited("x-root-client: true", "x-root-client: yes please"),
    lineOf("x-root-client: true"),
    "x-root-client has a value of the wrong form",
    "Expected: true",
  ],
  [
    "a root client that is not a tag",
    edited("operationId: getContact", "operationId: getContact\n      x-root-client: true"),
    "spec/contacts.yaml:",
    "The extension x-root-client is not known at an operation",
  ],
  [
    "a method with the name of another resource",
    edited("\npaths:\n", "  - name: List\n\npaths:\n").replace(
      "paths:\n",
      seventh("operationId: getOthers").replace("[Contacts]", "[List]"),
    ),
    "spec/contacts.yaml:",
    "Two members of ContactMethods would be called list",
  ],
];

describe("x-root-client", () => {
  test.each(faults)("ends the generation with a message and a place: %s", async (_, spec, place, ...words) => {
    const message = await failure(spec);
    expect(message.startsWith(place), message).toBe(true);
    expect(message).toMatch(
      /:\d+:\d+: .+\.\n {2}Expected: .+\n {2}Received: .+\n {2}To do: {4}.+ Then run pnpm generate\.$/,
    );
    for (const word of words) expect(message).toContain(word);
  });
});
