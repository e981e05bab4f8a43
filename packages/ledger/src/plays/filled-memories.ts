// Contacts with the maximum number of memories, or with large ones.
import { documentedOperation } from "../documented-operation.ts";
import { exchange, type Target } from "../exchange.ts";
import type { Play } from "./play.ts";

const resolve = documentedOperation("resolveMemory");
const updateFacts = documentedOperation("updateMemoryFacts");

/** Gives the contact this number of further memories, and returns their ids. */
export async function withMemories(target: Target, contact_id: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const body = { contact_id, persona_id: `${contact_id} ${index}` };
    const { response } = await exchange(target, resolve, { body });
    ids.push((JSON.parse(response.text) as { data: { memory: { id: string } } }).data.memory.id);
  }
  return ids;
}

/** The size in bytes that the example's message names. */
const documentedBytes = 4_194_400;

/**
 * Sends the operation to a contact whose memories have little space left, with a text that reaches the example's size.
 * A first refusal tells the length of that text.
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
    const [bytes = Number.NaN] = /(?<=would have )\d+/.exec(first.response.text)?.map(Number) ?? [];
    return exchange(server, operation, { body: body("x".repeat(guess + documentedBytes - bytes)) });
  };
