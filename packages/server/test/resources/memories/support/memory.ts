// Helpers for tests of memories.
import { v7 } from "uuid";
import type { MemoryResolve } from "../../../../src/generated/types.ts";
import type { Send, TestResponse } from "../../../support/test-app.ts";
import { createContact } from "../../contacts/support/create-contact.ts";

export const persona = "persona-10482201";
export const unknownContact = "0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0d";

export function resolve(send: Send, body: object): Promise<TestResponse> {
  return send("POST", "/v1/memory/contact", { body });
}

export interface Made {
  readonly id: string;
  readonly contact_id: string;
  readonly path: string;
}

/** Creates a memory for a persona, of a new contact unless one is given. */
export async function makeMemory(send: Send, given: Partial<MemoryResolve> = {}): Promise<Made> {
  const contact_id = given.contact_id ?? (await createContact(send)).id;
  const owner = given.agent_number === undefined ? { persona_id: given.persona_id ?? persona } : given;
  const created = await resolve(send, { ...owner, contact_id });
  if (created.status !== 201) throw new Error(`The memory was not created: ${JSON.stringify(created.body)}`);
  const { id } = created.body.data.memory;
  return { id, contact_id, path: `/v1/memory/contact/${id}` };
}

/** A message of one minute of a day. */
export function message(content: string, minute?: number) {
  const timestamp = minute === undefined ? {} : { timestamp: new Date(Date.UTC(2026, 2, 4, 0, minute)).toISOString() };
  return { role: "user", content, channel: "call", ...timestamp };
}

export function say(send: Send, { path }: Made, messages: readonly object[], more: object = {}): Promise<TestResponse> {
  return send("POST", `${path}/messages`, { body: { messages, ...more } });
}

export async function contentsOf(send: Send, { path }: Made): Promise<string[]> {
  const { body } = await send("GET", `${path}/messages`);
  return body.data.map(({ content }: { content: string }) => content);
}

/** Numbers with as many digits as needed to sort as text. */
export function numbered(count: number, first = 0): string[] {
  return Array.from({ length: count }, (_, index) => String(first + index).padStart(4, "0"));
}

export const newPersona = () => `persona-${v7()}`;
