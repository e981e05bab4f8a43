import { describe, expect, test } from "vitest";
import { clientCall } from "../src/client-call.ts";
import {
  argumentName,
  clientVariable,
  inOrderOfPath,
  itemName,
  methodName,
  methodsOf,
  optionName,
  resultName,
} from "../src/naming.ts";
import type { Node } from "../src/node.ts";
import { resourceOf, rootResource } from "../src/resource.ts";

const [contacts, memories] = [resourceOf("Contacts"), resourceOf("Memories")];

describe("a resource", () => {
  test.each([
    ["Contacts", "contacts", "Contact"],
    ["Memories", "memories", "Memory"],
    ["Memory", "memory", "Memory"],
    ["Categories", "categories", "Category"],
    ["Addresses", "addresses", "Address"],
    ["Branches", "branches", "Branch"],
    ["Boxes", "boxes", "Box"],
    ["Statuses", "statuses", "Status"],
    ["Purchases", "purchases", "Purchase"],
    ["Movies", "movies", "Movie"],
    ["News", "news", "News"],
    ["People", "people", "Person"],
    ["Analysis", "analysis", "Analysis"],
    ["Phone numbers", "phoneNumbers", "PhoneNumber"],
    ["PhoneNumbers", "phoneNumbers", "PhoneNumber"],
    ["phone-numbers", "phoneNumbers", "PhoneNumber"],
    ["SMSMessages", "smsMessages", "SMSMessage"],
  ])("of the tag %s is %s, one is a %s", (tag, name, singular) => {
    expect(resourceOf(tag)).toMatchObject({ name, singular, className: `${singular}Methods` });
  });
});

describe("a method", () => {
  test.each([
    ["listContacts", "Contacts", "list"],
    ["updateContact", "Contacts", "update"],
    ["deleteMemory", "Memories", "delete"],
    ["listMemoryMessages", "Memories", "listMessages"],
    ["createCategory", "Categories", "create"],
    ["getAddressHistory", "Addresses", "history"],
    ["getMemoryContext", "Memories", "context"],
    ["getPhoneNumberOwnerNames", "Phone numbers", "ownerNames"],
    ["getNews", "News", "get"],
    ["resetPhoneNumberOwners", "Phone numbers", "resetOwners"],
    // The noun of another resource, or only the beginning of another word.
    ["deleteContactMemory", "Memories", "deleteContactMemory"],
    ["listContactors", "Contacts", "listContactors"],
    ["getContactMemory", "Memories", "getContactMemory"],
  ])("of %s in %s is %s", (operationId, tag, name) => {
    expect(methodName(operationId, resourceOf(tag))).toBe(name);
  });

  test("is called on the root client, or on its property", () => {
    expect(methodsOf(contacts, contacts)).toBe("contacts");
    expect(methodsOf(memories, contacts)).toBe("contacts.memories");
  });
});

describe("a variable", () => {
  test.each([
    ["contact_id", "contactId"],
    ["externalID", "externalId"],
    ["Idempotency-Key", "idempotencyKey"],
    ["X-Request-Id", "requestId"],
    ["options", "optionsValue"],
    ["class", "classValue"],
    ["2fa_code", "the2FaCode"],
  ])("for the parameter %s is %s", (parameter, name) => {
    expect(argumentName(parameter)).toBe(name);
  });

  test("for an option has any name that no option has, since it is a member", () => {
    expect(optionName("class")).toBe("class");
    expect(optionName("Timeout")).toBe("timeoutHeader");
    expect(optionName("X-Constructor")).toBe("constructorHeader");
  });

  test.each([
    ["ContactDetails", "Contacts", "contact"],
    ["ContactResolution", "Contacts", "resolution"],
    ["Memory", "Memories", "memory"],
    ["Message", "Memories", "message"],
    [undefined, "Addresses", "address"],
    // Words of the language, and the variable of the client.
    ["ContactImport", "Contacts", "importValue"],
    ["Contacts", "Memories", "contactsValue"],
  ])("for %s of %s is %s", (schema, tag, name) => {
    expect(resultName({ schema, isPage: false }, resourceOf(tag), contacts)).toBe(name);
  });

  test("for a page is page, unless that is the client", () => {
    expect(resultName({ schema: "Contact", isPage: true }, contacts, contacts)).toBe("page");
    expect(resultName({ schema: "Page", isPage: true }, resourceOf("Page"), resourceOf("Page"))).toBe("pageValue");
  });

  test("of a loop is never the client", () => {
    expect(itemName(memories, contacts)).toBe("memory");
    const news = resourceOf("News");
    expect([clientVariable(news), itemName(news, news)]).toEqual(["news", "newsValue"]);
  });

  test("comes in the order of the path", () => {
    const named = ["memory_id", "contact_id"].map((name) => ({ name }));
    const path = "/v1/contacts/{contact_id}/memories/{memory_id}";
    expect(inOrderOfPath(path, named).map(({ name }) => name)).toEqual(["contact_id", "memory_id"]);
  });
});

describe("the root client", () => {
  const tags = (...marks: unknown[]) => ({
    tags: marks.map((mark, index) => ({
      name: `Tag${index}`,
      ...(mark === undefined ? {} : { "x-root-client": mark }),
    })),
  });

  test("is the marked tag, wherever it stands", () => {
    expect(rootResource(tags(undefined, true))?.tag).toBe("Tag1");
    expect(rootResource(tags(true, undefined))?.tag).toBe("Tag0");
  });

  test("is undefined if no tag or several are marked", () => {
    for (const document of [{}, tags(), tags(undefined), tags(true, true), tags("true")]) {
      expect(rootResource(document)).toBeUndefined();
    }
  });
});

describe("the call of an operation", () => {
  const document = (data: object, tags = ["Memories", "Contacts"]): Node => ({
    tags: tags.map((name) => ({ name, ...(name === "Contacts" ? { "x-root-client": true } : {}) })),
    components: {
      responses: { Done: { content: { "application/json": { schema: { $ref: "#/components/schemas/Envelope" } } } } },
      schemas: { Envelope: { properties: { data } }, Nothing: { type: "null" }, Memory: {} },
    },
  });
  const operation = {
    operationId: "deleteMemory",
    tags: ["Memories"],
    responses: { "200": { $ref: "#/components/responses/Done" } },
  };

  test.each([
    ["a named schema", { $ref: "#/components/schemas/Memory" }, "memory"],
    ["a list", { type: "array", items: { $ref: "#/components/schemas/Message" } }, "message"],
    ["a choice", { oneOf: [{ type: "null" }, { $ref: "#/components/schemas/MemorySummary" }] }, "summary"],
    ["nothing", { type: "null" }, undefined],
    ["nothing with a name", { $ref: "#/components/schemas/Nothing" }, undefined],
  ])("is made on its resource, and returns %s under a name", (_, data, result) => {
    const call = { client: "contacts", callee: "contacts.memories.delete", result };
    expect(clientCall(document(data), operation)).toEqual(call);
    expect(clientCall(document(data, ["Contacts", "Memories"]), operation)).toEqual(call);
  });

  test("is undefined where the client has no method", () => {
    expect(clientCall(document({}, ["Memories"]), operation)).toBeUndefined();
    expect(clientCall(document({}), { ...operation, tags: [] })).toBeUndefined();
    expect(clientCall(document({}), { ...operation, responses: {} })).toBeUndefined();
  });
});
