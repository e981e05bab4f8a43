import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as client from "../src/index.ts";

const read = (file: string) => readFileSync(new URL(`../src/${file}`, import.meta.url), "utf8");
const index = read("index.ts");

/** The names that index.ts exports as types only. */
const exportedTypes = [...index.matchAll(/export (type )?\{([^}]*)\}/g)]
  .flatMap(([, type, names = ""]) => names.split(",").map((name) => `${type ?? ""}${name.trim()}`))
  .filter((name) => /^type ./.test(name))
  .map((name) => name.replace("type ", ""));

describe("the package exports", () => {
  test("exactly these values", () => {
    expect(Object.keys(client).sort()).toEqual([
      "ApiError",
      "ContactsClient",
      "ContactsError",
      "NetworkError",
      "RedirectError",
      "ResponseFormatError",
      "TimeoutError",
    ]);
  });

  test("exactly these types", () => {
    expect(index).not.toContain("export *");
    expect(exportedTypes.sort()).toEqual([
      "CallOptions",
      "Contact",
      "ContactDetails",
      "ContactFind",
      "ContactMemory",
      "ContactMerge",
      "ContactName",
      "ContactPage",
      "ContactResolution",
      "ContactResolve",
      "ContactUpdate",
      "ContactsClientOptions",
      "EmailAddress",
      "ExternalId",
      "FindContactOptions",
      "GetContactOptions",
      "Identifier",
      "ListContactsOptions",
      "ListContactsQuery",
      "MergeContactsOptions",
      "Metadata",
      "Pagination",
      "PhoneNumber",
      "Problem",
      "ProblemCode",
      "ResolveContactOptions",
      "ResponseFault",
      "UpdateContactOptions",
      "Uuid",
    ]);
  });

  test("every type of operations and schemas that the generator wrote, but the envelopes, which no user sees", () => {
    const operations = [...read("generated/operations.ts").matchAll(/^export interface (\w+)/gm)].map(
      ([, name]) => name,
    );
    const [, schemas = ""] = /export type \{([^}]*)\}/.exec(read("generated/schemas.ts")) ?? [];
    const generated = [...operations, ...schemas.split(",").map((name) => name.trim())];
    const expected = generated.filter((name = "") => name !== "" && name !== "NoErrors" && !name.endsWith("Envelope"));
    expect(expected.length).toBeGreaterThan(20);
    expect(exportedTypes).toEqual(expect.arrayContaining(expected));
  });

  test("no type of the generator", () => {
    expect(exportedTypes.filter((name) => ["paths", "operations", "components"].includes(name))).toEqual([]);
  });

  test("one method per operation", () => {
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(client.ContactsClient.prototype));
    expect(methods.sort()).toEqual(["constructor", "find", "get", "list", "merge", "resolve", "update"]);
  });
});
