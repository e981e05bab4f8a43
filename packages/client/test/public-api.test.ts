import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as client from "../src/index.ts";

const read = (file: string) => readFileSync(new URL(`../src/${file}`, import.meta.url), "utf8");
const index = read("index.ts");

/** The types that index.ts exports, its own and those that it passes on whole. */
const exportedTypes = [index, read("generated/public-types.ts")]
  .flatMap((text) => [...text.matchAll(/export (type )?\{([^}]*)\}/g)])
  .flatMap(([, type, names = ""]) => names.split(",").map((name) => `${type ?? ""}${name.trim()}`))
  .filter((name) => /^type ./.test(name))
  .map((name) => name.replace("type ", ""));

describe("the package exports", () => {
  test("exactly these values", () => {
    expect(Object.keys(client).sort()).toEqual([
      "AnsweredError",
      "ApiError",
      "ContactsClient",
      "ContactsError",
      "NetworkError",
      "RedirectError",
      "ResponseFormatError",
      "TimeoutError",
      "entityTagOf",
    ]);
  });

  test("exactly these types", () => {
    expect(index.match(/export (?:type )?\*.*/g)).toEqual(['export type * from "./generated/public-types.ts";']);
    expect(exportedTypes.sort()).toEqual([
      "Answer",
      "AnswerHeaders",
      "Call",
      "CallError",
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
      "DeprecationView",
      "EmailAddress",
      "ExternalId",
      "FindContactCode",
      "FindContactHeader",
      "FindContactOptions",
      "GetContactCode",
      "GetContactHeader",
      "GetContactOptions",
      "Hooks",
      "Identifier",
      "ListContactsCode",
      "ListContactsHeader",
      "ListContactsOptions",
      "ListContactsQuery",
      "LogLevel",
      "Logger",
      "MergeContactsCode",
      "MergeContactsHeader",
      "MergeContactsOptions",
      "Metadata",
      "PagedCall",
      "Pagination",
      "PhoneNumber",
      "Problem",
      "ProblemCode",
      "RequestView",
      "ResolveContactCode",
      "ResolveContactHeader",
      "ResolveContactOptions",
      "ResponseFault",
      "ResponseView",
      "Result",
      "RetryView",
      "UpdateContactChange",
      "UpdateContactCode",
      "UpdateContactHeader",
      "UpdateContactOptions",
      "Uuid",
    ]);
  });

  test("no type of the generator", () => {
    expect(exportedTypes.filter((name) => ["paths", "operations", "components"].includes(name))).toEqual([]);
  });

  test("one method per operation, and modify", () => {
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(client.ContactsClient.prototype));
    expect(methods.sort()).toEqual(["constructor", "find", "get", "list", "merge", "modify", "resolve", "update"]);
  });
});
