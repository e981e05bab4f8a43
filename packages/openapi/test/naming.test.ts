import { describe, expect, it } from "vitest";
import { calleeOf, camelCase, methodName, resourceOf, resultName, singular } from "../src/naming.ts";

describe("names", () => {
  it.each([
    ["Contacts", "Contact"],
    ["Memories", "Memory"],
    ["Categories", "Category"],
    ["Addresses", "Address"],
    ["Boxes", "Box"],
    ["Branches", "Branch"],
    ["Cases", "Case"],
    ["News", "News"],
    ["Access", "Access"],
  ])("have a singular: %s, %s", (plural, one) => {
    expect(singular(plural)).toBe(one);
  });

  it.each([
    ["updateContact", "Contacts", "update"],
    ["listContacts", "Contacts", "list"],
    ["listContactNotes", "Contacts", "listNotes"],
    ["contactsExport", "Contacts", "contactsExport"],
    ["mergeContactsNow", "Contacts", "mergeNow"],
    ["getContactor", "Contacts", "getContactor"],
    ["resolveMemory", "Memories", "resolve"],
    ["listMemoryMessages", "Memories", "listMessages"],
    ["deleteAddress", "Addresses", "delete"],
    ["listCallLogs", "Call Logs", "list"],
    ["getNews", "News", "get"],
  ])("of methods: %s of %s is %s", (id, tag, method) => {
    expect(methodName(id, tag)).toBe(method);
  });

  it("lead from the root client to the resource", () => {
    expect(calleeOf("updateContact", "Contacts", "Contacts")).toBe("contacts.update");
    expect(calleeOf("deleteMemory", "Memories", "Contacts")).toBe("contacts.memories.delete");
    expect(calleeOf("listCallLogs", "Call Logs", "Contacts")).toBe("contacts.callLogs.list");
  });

  it.each([
    ["Contact", "Contacts", false, "contact"],
    ["ContactDetails", "Contacts", false, "contact"],
    ["ContactResolution", "Contacts", false, "resolution"],
    ["Memory", "Contacts", false, "memory"],
    [undefined, "Memories", false, "memory"],
    ["null", "Memories", false, undefined],
    ["Contact", "Contacts", true, "page"],
  ])("of results: %s of %s", (type, tag, isPage, name) => {
    expect(resultName(type, tag, isPage)).toBe(name);
  });

  it("are words in camel case, whatever divides them", () => {
    for (const [text, name] of [
      ["contact_id", "contactId"],
      ["X-Request-Id", "requestId"],
      ["Idempotency-Key", "idempotencyKey"],
      ["Call Logs", "callLogs"],
    ] as const) {
      expect(camelCase(text)).toBe(name);
    }
    expect(resourceOf("Call Logs")).toEqual({ resource: "callLogs", one: "CallLog", all: "CallLogs" });
  });
});
