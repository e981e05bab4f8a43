// Resources whose names are not just a word and an "s".
import type { ResourceInSpec } from "./resources-spec.ts";

export const contacts: ResourceInSpec = {
  tag: "Contacts",
  operations: [
    { id: "listContacts", method: "get", path: "/v1/contacts", returns: "page" },
    { id: "getContact", method: "get", path: "/v1/contacts/{contact_id}", returns: "ContactDetails" },
    { id: "deleteContact", method: "delete", path: "/v1/contacts/{contact_id}", returns: "null" },
    { id: "importContacts", method: "post", path: "/v1/contacts/import", returns: "ContactImport", body: true },
  ],
};
const memory = "/v1/contacts/{contact_id}/memories/{memory_id}";
export const memories: ResourceInSpec = {
  tag: "Memories",
  operations: [
    { id: "listMemories", method: "get", path: "/v1/contacts/{contact_id}/memories", returns: "page" },
    { id: "resolveMemory", method: "post", path: "/v1/memories/resolve", returns: "MemoryResolution", body: true },
    { id: "deleteMemory", method: "delete", path: memory, returns: "null" },
    { id: "deleteContactMemory", method: "delete", path: `${memory}/contact`, returns: "Memory" },
    { id: "listMemoryMessages", method: "get", path: `${memory}/messages`, returns: "page" },
    { id: "updateMemorySummary", method: "patch", path: `${memory}/summary`, returns: "MemorySummary", body: true },
  ],
};
/** Tags whose singular, property or variable is not the word without its last letter. */
const others = ["Categories", "Addresses", "News", "Statuses", "Phone numbers", "Class"].map((tag): ResourceInSpec => {
  const noun = { Categories: "Category", Addresses: "Address", Statuses: "Status", "Phone numbers": "PhoneNumber" }[
    tag
  ];
  const [one = tag, path] = [noun, `/v1/${tag.toLowerCase().replace(" ", "-")}`];
  return {
    tag,
    operations: [
      { id: `get${one}`, method: "get", path: `${path}/{id}`, returns: one },
      {
        id: `update${one}History`,
        method: "patch",
        path: `${path}/{id}/history`,
        returns: `${one}History`,
        body: true,
      },
    ],
  };
});

const all = [contacts, memories, ...others];

/** All resources with the tag of the root client: first, last, named after its response, of several words. */
export const arrangements: readonly (readonly [words: string, resources: readonly ResourceInSpec[], root: string])[] = [
  ["the root client is the first tag", all, "Contacts"],
  ["the root client is the last tag", all.toReversed(), "Contacts"],
  ["the root client is called like what it returns", all, "News"],
  ["the root client has several words", all, "Phone numbers"],
];
