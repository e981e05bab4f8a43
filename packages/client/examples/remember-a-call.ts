// Reads what an agent should know before a call, and writes what was said and learnt.
import { ContactsClient } from "@contacts-api/client";

const contacts = new ContactsClient();
const pair = { contact_id: "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", persona_id: "persona-10482201" };

// Before a call: what the agent should know.
const { summary, contactFacts } = await contacts.memories.context(pair);
console.log(summary, JSON.stringify(contactFacts));

// After it: what was said and learnt.
const { memory } = await contacts.memories.resolve(pair);
await contacts.memories.createMessages(memory.id, {
  messages: [{ role: "user", content: "Call me in the morning.", channel: "call" }],
});
const { facts } = await contacts.memories.updateFacts(memory.id, { facts: { preferred_time: "mornings" } });
console.log(JSON.stringify(facts));
