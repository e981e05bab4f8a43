import { readFileSync } from "node:fs";
import openapi from "@contacts-api/spec/openapi.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import * as client from "../src/index.ts";

const read = (file: string) => readFileSync(new URL(`../src/${file}`, import.meta.url), "utf8");
const index = read("index.ts");

/** The types that a text exports by name. */
const typesOf = (text: string) =>
  [...text.matchAll(/export (type )?\{([^}]*)\}/g)]
    .flatMap(([, type, names = ""]) => names.split(",").map((name) => `${type ?? ""}${name.trim()}`))
    .filter((name) => /^type ./.test(name))
    .map((name) => name.replace("type ", ""));

/** The operations of the contract. */
const operations = Object.values(
  openapi.paths as Record<string, Record<string, { operationId?: string; tags?: string[] }>>,
)
  .flatMap((item) => Object.values(item))
  .filter((one): one is { operationId: string; tags: string[] } => one?.operationId !== undefined);

describe("the package exports", () => {
  test("exactly these values", () => {
    expect(Object.keys(client).sort()).toEqual([
      "ApiError",
      "ContactsClient",
      "ContactsError",
      "NetworkError",
      "RedirectError",
      "ResponseError",
      "ResponseFormatError",
      "TimeoutError",
      "entityTagOf",
    ]);
  });

  test("exactly these types besides those of the contract", () => {
    expect(index.match(/export (?:type )?\*.*/g)).toEqual(['export type * from "./generated/public-types.ts";']);
    expect(typesOf(index).sort()).toEqual([
      "ApiResponse",
      "Call",
      "CallError",
      "CallOptions",
      "ContactsClientOptions",
      "DeprecationView",
      "Hooks",
      "LogLevel",
      "Logger",
      "PagedCall",
      "RequestView",
      "ResponseFault",
      "ResponseHeaders",
      "ResponseView",
      "Result",
      "RetryView",
    ]);
  });

  test("of the contract, types of its operations and its schemas, and none of its envelopes", () => {
    const own = operations.map(({ operationId: id }) => id[0]!.toUpperCase() + id.slice(1));
    const isOfOperation = (name: string) =>
      own.some((id) => name.replace(/(?:Change|Code|Header|Options|Query)$/, "") === id);
    const isSchema = (name: string) => Object.hasOwn(openapi.components.schemas, name) && !name.endsWith("Envelope");
    const isPage = (name: string) => Object.hasOwn(openapi.components.schemas, name.replace(/Page$/, "ListEnvelope"));
    const generated = typesOf(read("generated/public-types.ts"));
    expect(generated.filter((name) => !(isOfOperation(name) || isSchema(name) || isPage(name)))).toEqual([]);
    expect(generated).toEqual(
      expect.arrayContaining(own.flatMap((id) => [`${id}Code`, `${id}Header`, `${id}Options`])),
    );
  });

  test("no type of the generator", () => {
    const all = [index, read("generated/public-types.ts")].flatMap(typesOf);
    expect(all.filter((name) => ["paths", "operations", "components"].includes(name))).toEqual([]);
  });

  test("one method per operation of the client's own resource, and modify", () => {
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(client.ContactsClient.prototype));
    const own = operations.filter(({ tags }) => tags[0] === "Contacts");
    const expected = own.map(({ operationId }) => operationId.replace(/Contacts?$/, ""));
    expect(methods.sort()).toEqual(["constructor", "modify", ...expected].sort());
  });
});
