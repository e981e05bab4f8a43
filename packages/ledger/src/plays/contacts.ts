// The plays for the examples of contacts, and the stories of their fields.
import { setTimeout as pause } from "node:timers/promises";
import type { Pagination } from "@contacts-api/client";
import { type DocumentedOperation, documentedOperation } from "../documented-operation.ts";
import { exchange, type Request, type Target } from "../exchange.ts";
import { type Play, type ResourcePlays, sent, sentToNobody, unknown } from "./play.ts";

const [update, resolve] = [documentedOperation("updateContact"), documentedOperation("resolveContact")];
/** The contact of the examples, which the demonstration has. */
const known = update.pathValues[0]!;

/** Plays the operation after the first example of updateContact has taken effect. */
const sentAfterUpdate =
  (request: Request = {}): Play =>
  async (stage, operation) => {
    const server = await stage.server();
    // The demonstration's memory has times in the next milliseconds, which must differ from that of the update.
    await pause(50);
    await exchange(server, update);
    return exchange(server, operation, request);
  };

/** Returns the cursor of the second of two pages. */
async function nextCursor(target: Target, list: DocumentedOperation): Promise<string> {
  const { outcome } = await exchange(target, list, { query: { limit: 1 } });
  return (outcome as { response: { data: { pagination: Pagination } } }).response.data.pagination.next_cursor!;
}

/** Plays the operation on the known contact once that has 100 identifiers. */
const sentWhenFull =
  (request: Request = {}): Play =>
  async (stage, operation) => {
    const server = await stage.server();
    for (let index = 3; index <= 100; index++) {
      await exchange(server, resolve, { body: { phone_number: "+14155550123", email: `j${index}@mail.example` } });
    }
    return exchange(server, operation, request);
  };

export const plays: ResourcePlays = {
  examples: {
    wrongField: sent({ body: { nickname: "Ada", email: "no-mail" } }),
    unknownContact: sent({ pathValues: [unknown] }),
    // The examples show the contact after updateContact.
    "getContact contact": sentAfterUpdate(),
    "findContact byEmail": sentAfterUpdate(),
    "mergeContacts duplicate": sentAfterUpdate(),
    "listContacts firstPage": sentAfterUpdate({ query: { limit: 1 } }),
    "listContacts lastPage": async (stage, operation) => {
      const server = await stage.server();
      return exchange(server, operation, { query: { limit: 1, cursor: await nextCursor(server, operation) } });
    },
    "listContacts noContacts": sentToNobody({ query: {} }),
    "listContacts cursorAndOffset": async (stage, operation) => {
      const server = await stage.server();
      return exchange(server, operation, { query: { offset: 0, cursor: await nextCursor(server, operation) } });
    },
    "listContacts pageTooLarge": async (stage, operation) => {
      const { empty } = await stage.server();
      for (let index = 0; index < 64; index++) {
        const body = { external_id: String(index).padEnd(256, "x"), metadata: { text: "x".repeat(65_000) } };
        await exchange(empty, resolve, { body });
      }
      return exchange(empty, operation, { query: { limit: 64 } });
    },
    "updateContact tooManyIdentifiers": sentWhenFull({ body: { external_id: "crm-20417" } }),
    "resolveContact tooManyIdentifiers": sentWhenFull({
      body: { phone_number: "+14155550123", external_id: "crm-20417" },
    }),
    "mergeContacts tooManyIdentifiers": sentWhenFull(),
    "updateContact identifierTaken": sent({ body: { email: "j.smith@mail.example" } }),
    "findContact nothingFound": sentToNobody(),
    "resolveContact newContact": sentToNobody({ body: "newContact" }),
    "resolveContact byEmail": async (stage, operation) => {
      const { empty } = await stage.server();
      await exchange(empty, operation, { body: "newContact" });
      return exchange(empty, operation, { body: "byEmail" });
    },
    "resolveContact differentContacts": sent({ body: { phone_number: "+14155550123", email: "j.smith@mail.example" } }),
    "mergeContacts sameContact": sent({ body: { primary_contact_id: known, duplicate_contact_id: known } }),
    "mergeContacts unknownDuplicate": sent({ body: { primary_contact_id: known, duplicate_contact_id: unknown } }),
  },
  stories: {
    // No contact of the demonstration has one.
    "findContact external_id": async (target, operation, isGiven) => {
      await exchange(target, update, { body: "identifiers" });
      const absent = { phone_number: "+14155550142" };
      return exchange(target, operation, { body: isGiven ? { ...absent, external_id: "crm-20417" } : absent });
    },
  },
  exceptions: {
    "resolveContact 201 data.contact.memories": "A new contact has none.",
    "ContactResolve.persona_id": "Accepted from older programs, and ignored by contract.",
    "ContactResolve.agent_number": "Accepted from older programs, and ignored by contract.",
  },
};
