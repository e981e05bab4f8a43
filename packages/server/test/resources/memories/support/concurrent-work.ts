// Workers that change contacts and memories at the same time, and note what was acknowledged.
import { v7 } from "uuid";
import type { Send } from "../../../support/test-app.ts";
import { createContact } from "../../contacts/support/create-contact.ts";
import { makeMemory, message, say } from "./memory.ts";

export interface Step {
  readonly kind: "facts" | "message" | "update" | "merge" | "delete" | "find";
  /** The number of the contact that it is about. */
  readonly contact: number;
  readonly other: number;
}

interface Begun {
  readonly external_id: string;
  /** Ids by persona. */
  readonly memories: ReadonlyMap<string, string>;
}

export class ConcurrentWork {
  /** Contacts by id, as they were before the work. */
  readonly contacts = new Map<string, Begun>();
  readonly merges: { into: string; from: string; version: number }[] = [];
  readonly deleted = new Set<string>();
  readonly updates = new Map<string, number>();
  readonly facts = new Map<string, string[]>();
  readonly messages = new Map<string, string[]>();
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  /** Creates a contact with a memory for each of the personas. */
  async begin(personas: readonly string[]): Promise<void> {
    const external_id = `contact-${this.contacts.size}`;
    const { id } = await createContact(this.#send, { external_id });
    const memories = new Map<string, string>();
    for (const persona_id of personas) {
      memories.set(persona_id, (await makeMemory(this.#send, { contact_id: id, persona_id })).id);
    }
    this.contacts.set(id, { external_id, memories });
  }

  /** Takes a step, and returns the status of the response. */
  async take({ kind, contact, other }: Step): Promise<number> {
    const ids = [...this.contacts.keys()];
    const id = ids[contact]!;
    const { memories, external_id } = this.contacts.get(id)!;
    const [memory] = [...memories.values()].slice(other % 3);
    if (kind === "merge") return this.#merge(id, ids[other]!);
    // Few are deleted, or nothing is left.
    if (kind === "delete") return contact % 3 === 0 ? this.#delete(id) : 204;
    if (kind === "find") return (await this.#send("POST", "/v1/contacts/find", { body: { external_id } })).status;
    if (kind === "update" || memory === undefined) return this.#update(id);
    return this.#remember(kind, memory, id);
  }

  async #merge(into: string, from: string): Promise<number> {
    const body = { primary_contact_id: into, duplicate_contact_id: from };
    const { status, headers } = await this.#send("POST", "/v1/contacts/merge", { body });
    if (status === 200) this.merges.push({ into, from, version: Number(headers.get("etag")!.slice(1, -1)) });
    return status;
  }

  async #delete(id: string): Promise<number> {
    const { status } = await this.#send("DELETE", `/v1/contacts/${id}`);
    if (status === 204) this.deleted.add(id);
    return status;
  }

  async #update(id: string): Promise<number> {
    const { status } = await this.#send("PATCH", `/v1/contacts/${id}`, { body: { name: v7() } });
    if (status === 200) this.updates.set(id, (this.updates.get(id) ?? 0) + 1);
    return status;
  }

  async #remember(kind: "facts" | "message", id: string, contact_id: string): Promise<number> {
    const entry = v7();
    const path = `/v1/memory/contact/${id}`;
    const body = { facts: { [entry]: true }, call_id: entry };
    const { status } =
      kind === "facts"
        ? await this.#send("PATCH", `${path}/facts`, { body })
        : await say(this.#send, { id, contact_id, path }, [message(entry)]);
    const noted = kind === "facts" ? this.facts : this.messages;
    if (status === 200) noted.set(id, [...(noted.get(id) ?? []), entry]);
    return status;
  }
}
