// A contact whose memories have a given size together.
import type { ContactMemory } from "../../../../src/generated/types.ts";
import { byteLength } from "../../../../src/rules/json-size.ts";
import type { Send } from "../../../support/test-app.ts";
import { makeMemory, newPersona } from "./memory.ts";

export const mostBytes = 4_194_304;
/** Of one memory: a body has at most 64 KiB. */
const step = 60_000;
/** Of a memory without anything: `{}[][][]`. */
const empty = 8;

/** Creates memories of a contact with the given bytes in total. Returns their paths. */
export async function fill(send: Send, contact_id: string, bytes: number): Promise<string[]> {
  const paths: string[] = [];
  for (let left = bytes; left > 0; ) {
    // The last one must not be smaller than a memory with a fact.
    const size = left > step && left < step + 100 ? step / 2 : Math.min(left, step);
    const { path } = await makeMemory(send, { contact_id, persona_id: newPersona() });
    await send("PATCH", `${path}/facts`, { body: { facts: { f: "x".repeat(size - empty - '"f":""'.length) } } });
    paths.push(path);
    left -= size;
  }
  return paths;
}

/** Returns the bytes of all memories of a contact, as the contract measures them. */
export async function bytesOf(send: Send, contact_id: string): Promise<number> {
  const { memories } = (await send("GET", `/v1/contacts/${contact_id}`)).body.data;
  const texts = memories.map(({ summary, facts, recent_messages, open_items, entities }: ContactMemory) =>
    [summary ?? "", ...[facts, recent_messages, open_items, entities].map((value) => JSON.stringify(value))].join(""),
  );
  return byteLength(texts.join(""));
}
