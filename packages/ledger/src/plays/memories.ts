// The plays for the examples of memories, and the stories of their fields.
import { type DocumentedOperation, documentedOperation } from "../documented-operation.ts";
import { type Exchange, exchange, type Target } from "../exchange.ts";
import { withMemories, withRoomFor } from "./filled-memories.ts";
import { type Play, type ResourcePlays, sent, sentToNobody, unknown } from "./play.ts";

const resolve = documentedOperation("resolveMemory");
const enable = documentedOperation("enableMemory");
const updateFacts = documentedOperation("updateMemoryFacts");
const updateSummary = documentedOperation("updateMemorySummary");
const createMessages = documentedOperation("createMemoryMessages");
const merge = documentedOperation("mergeContacts");

/** The contact and the persona of the examples' memory, which the demonstration has. */
const { contact_id, persona_id } = resolve.bodies["byPersona"] as { contact_id: string; persona_id: string };
const { duplicate_contact_id: otherContact } = merge.bodies["duplicate"] as { duplicate_contact_id: string };
const { agent_number } = resolve.bodies["byNumber"] as { agent_number: string };

/** Plays the operation with one field more than its first example. */
const sentWithUnknownField: Play = async (stage, operation) => {
  const [example] = Object.values(operation.bodies);
  return exchange(await stage.server(), operation, { body: { ...example, nickname: "Ada" } });
};

/** Plays the operation, or this request, while memory is off for the persona of the examples. */
const sentWhileOff =
  (body?: object): Play =>
  async (stage, operation) => {
    const server = await stage.server();
    await switchOff(server, persona_id);
    return exchange(server, operation, body === undefined ? {} : { body });
  };

const switchOff = (target: Target, persona: string) =>
  exchange(target, enable, { body: { ...enable.bodies["persona"], persona_id: persona } });

/** Plays the operation on a memory of an agent number. */
const sentForNumber: Play = async (stage, operation) => {
  const server = await stage.server();
  return exchange(server, operation, { pathValues: [await memoryOfNumber(server)] });
};

/** Plays the operation once the contact of the examples has a memory of an agent number. */
const sentBesideNumber: Play = async (stage, operation) => {
  const server = await stage.server();
  await memoryOfNumber(server);
  return exchange(server, operation);
};

async function memoryOfNumber(target: Target): Promise<string> {
  const { response } = await exchange(target, resolve, { body: { contact_id, agent_number } });
  return (JSON.parse(response.text) as { data: { memory: { id: string } } }).data.memory.id;
}

/** Plays the operation after a call or conversation has changed facts and summary. */
async function sentAfterChange(
  target: Target,
  operation: DocumentedOperation,
  source: { readonly call_id: string } | { readonly conversation_id: string },
  query: object = source,
): Promise<Exchange> {
  const { facts } = updateFacts.bodies["fromCall"] as { facts: object };
  const { summary } = updateSummary.bodies["fromCall"] as { summary: string };
  await exchange(target, updateFacts, { body: { facts, ...source } });
  await exchange(target, updateSummary, { body: { summary, ...source } });
  return exchange(target, operation, { query });
}

const { call_id } = updateFacts.bodies["fromCall"] as { call_id: string };
const { conversation_id } = createMessages.bodies["fromSms"] as { conversation_id: string };
const ofNewMemory = "A new memory is empty.";

export const plays: ResourcePlays = {
  examples: {
    unknownMemory: sent({ pathValues: [unknown] }),
    wrongMemory: sentWithUnknownField,
    noPair: sent({ body: { contact_id } }),
    unknownContactOfMemory: sent({ body: { contact_id: unknown, persona_id } }),
    memoryOff: sentWhileOff(),
    "resolveMemory byNumber": sent({ body: "byNumber" }),
    // The examples' own contact has a memory, which is found.
    "resolveMemory memoryOff": sentWhileOff({ contact_id: otherContact, persona_id }),
    "resolveMemory tooManyMemories": async (stage, operation) => {
      const server = await stage.server();
      await withMemories(server, contact_id, 99);
      return exchange(server, operation, { body: "byNumber" });
    },
    "mergeContacts tooManyMemories": async (stage, operation) => {
      const server = await stage.server();
      await withMemories(server, contact_id, 50);
      await withMemories(server, otherContact, 50);
      return exchange(server, operation);
    },
    "updateMemory memoriesTooLarge": withRoomFor(contact_id, (text) => ({
      entities: [{ entity_type: "order", entity_id: "order-7731", status: "sent", notes: text }],
    })),
    "createMemoryMessages memoriesTooLarge": withRoomFor(contact_id, (text) => ({
      messages: [{ role: "user", content: text, channel: "sms" }],
    })),
    "updateMemoryFacts memoriesTooLarge": withRoomFor(contact_id, (text) => ({ facts: { text } })),
    "updateMemorySummary memoriesTooLarge": withRoomFor(contact_id, (summary) => ({ summary })),
    // The example shows the memory with the facts of the same call.
    "updateMemorySummary fromCall": async (stage, operation) => {
      const server = await stage.server();
      await exchange(server, updateFacts);
      return exchange(server, operation);
    },
    "listMemoryMessages noMessages": sentToNobody(),
    "getMemoryContext noMemory": sent({ query: { contact_id, agent_number } }),
    "getMemoryContext bothGiven": sent({ query: { contact_id, persona_id, agent_number } }),
    "getMemoryContext unknownContactOfContext": sent({ query: { contact_id: unknown, persona_id } }),
    "getMemoryChanges call": async (stage, operation) => sentAfterChange(await stage.server(), operation, { call_id }),
    "getMemoryChanges neitherGiven": sent({ query: {} }),
    "getMemoryChanges nothingRecorded": sent(),
    "enableMemory pathway": sent({ body: "pathway" }),
    "enableMemory twoTargets": sent({ body: { memory_enabled: false, persona_id, version_number: 3 } }),
  },
  others: {
    getMemory: sentForNumber,
    updateMemory: sentForNumber,
    createMemoryMessages: sentForNumber,
    updateMemoryFacts: sentForNumber,
    updateMemorySummary: sentForNumber,
    listContacts: sentBesideNumber,
    getContact: sentBesideNumber,
    findContact: sentBesideNumber,
    async resolveContact(stage, operation) {
      const server = await stage.server();
      await memoryOfNumber(server);
      return exchange(server, operation, { body: { phone_number: "+14155550123" } });
    },
    async resolveMemory(stage, operation) {
      const server = await stage.server();
      await memoryOfNumber(server);
      return exchange(server, operation, { body: "byNumber" });
    },
  },
  stories: {
    "getMemoryChanges call_id": (target, operation, isGiven) =>
      sentAfterChange(target, operation, { call_id }, isGiven ? { call_id } : { conversation_id }),
    "getMemoryChanges conversation_id": (target, operation, isGiven) =>
      sentAfterChange(target, operation, { conversation_id }, isGiven ? { conversation_id } : { call_id }),
    // Only a change of a memory shows the persona for which it is off.
    "enableMemory persona_id": async (target, _operation, isGiven) => {
      const switched = await switchOff(target, isGiven ? persona_id : "another persona");
      await exchange(target, updateFacts);
      return switched;
    },
    "enableMemory pathway_id": (target, operation, isGiven) =>
      exchange(target, operation, { body: isGiven ? "pathway" : "persona" }),
  },
  exceptions: {
    "MemoryEnable.version_id": "The latest setting of a persona counts, whichever version it names.",
    "MemoryEnable.version_number":
      "Memories belong to personas and numbers: a setting of a pathway is stored, no more.",
    "resolveMemory 201 data.memory.summary": ofNewMemory,
    "resolveMemory 201 data.memory.facts": ofNewMemory,
    "resolveMemory 201 data.memory.recent_messages": ofNewMemory,
    "resolveMemory 201 data.memory.open_items": ofNewMemory,
    "resolveMemory 201 data.memory.entities": ofNewMemory,
    "resolveMemory 201 data.memory.memory_history": ofNewMemory,
  },
};
