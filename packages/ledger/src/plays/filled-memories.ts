// Contacts with as many memories as they may have, or as large ones.
import { documentedOperation } from "../documented-operation.ts";
import { exchange, type Target } from "../exchange.ts";
import type { Play } from "./play.ts";

const resolve = documentedOperation("resolveMemory");
const updateFacts = documentedOperation("updateMemoryFacts");

/** Gives the contact so many more memories, and returns their ids. */
export async function withMemories(target: Target, contact_id: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const body = { contact_id, persona_id: `${contact_id} ${index}` };
    const { answer } = await exchange(target, resolve, { body });
    ids.push((JSON.parse(answer.text) as { data: { memory: { id: string } } }).data.memory.id);
  }
  return ids;
}

/** What the message of the example says that the memories would have, in bytes. */
const documentedBytes = 4_194_400;

/**
 * Sends the operation to a contact whose memories have little room left, with a text that makes them as large as the example
 * says. How long that is, a first refusal says.
 */
export const withRoomFor =
  (contact_id: string, body: (text: string) => object): Play =>
  async (stage, operation) => {
    const server = await stage.server();
    const facts = 65_000;
    const full = Math.floor((documentedBytes - 5_000) / facts);
    const rest = documentedBytes - 5_000 - full * facts;
    for (const [index, id] of (await withMemories(server, contact_id, full + 1)).entries()) {
      const text = "x".repeat(index < full ? facts - 20 : rest);
      await exchange(server, updateFacts, { pathValues: [id], body: { facts: { text } } });
    }
    const guess = 6_000;
    const first = await exchange(server, operation, { body: body("x".repeat(guess)) });
    const [bytes = Number.NaN] = /(?<=would have )\d+/.exec(first.answer.text)?.map(Number) ?? [];
    return exchange(server, operation, { body: body("x".repeat(guess + documentedBytes - bytes)) });
  };
