import type { Step } from "../story.ts";

/** In an order in which each finds the contacts that it speaks of. */
export const story: readonly Step[] = [
  { operation: "listContacts", sample: "request", organization: "demonstration" },
  { operation: "listContacts", sample: "request", organization: "empty", example: "noContacts" },
  {
    operation: "updateContact",
    sample: "nameAndMetadata",
    organization: "demonstration",
    example: "nameAndMetadata",
  },
  {
    operation: "getContact",
    sample: "request",
    organization: "demonstration",
    example: "contact",
  },
  { operation: "updateContact", sample: "identifiers", organization: "demonstration" },
  { operation: "findContact", sample: "byEmail", organization: "demonstration", example: "byEmail" },
  { operation: "findContact", sample: "byEmail", organization: "empty", example: "nothingFound" },
  { operation: "findContact", sample: "byAny", organization: "demonstration" },
  { operation: "resolveContact", sample: "newContact", organization: "empty", example: "newContact" },
  { operation: "resolveContact", sample: "byEmail", organization: "empty", example: "byEmail" },
  {
    operation: "mergeContacts",
    sample: "duplicate",
    organization: "demonstration",
    example: "duplicate",
  },
  { operation: "deleteContact", sample: "request", organization: "demonstration", isLast: true },
];
