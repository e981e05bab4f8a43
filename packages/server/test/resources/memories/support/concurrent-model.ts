// The expected contacts and memories after concurrent changes, derived from the acknowledged ones. A write to a memory was
// acknowledged before the memory ended, and a contact ends once: by a merge or by its deletion. Merges into one contact are
// ordered by the version that each has left. So the changes of a memory have one order.

export interface Acknowledged {
  /** The contacts by the id, with the memories that each began with: by persona, the memory's id. */
  readonly contacts: ReadonlyMap<string, { readonly memories: ReadonlyMap<string, string> }>;
  /** The version of the primary after it. */
  readonly merges: readonly { readonly into: string; readonly from: string; readonly version: number }[];
  readonly deleted: ReadonlySet<string>;
  /** Updates of contacts by id. */
  readonly updates: ReadonlyMap<string, number>;
  /** Facts by the memory's id. */
  readonly facts: ReadonlyMap<string, readonly string[]>;
  readonly messages: ReadonlyMap<string, readonly string[]>;
}

export interface ModelMemory {
  readonly id: string;
  version: number;
  readonly facts: string[];
  readonly messages: string[];
}

export interface ModelContact {
  readonly id: string;
  readonly version: number;
  /** Itself and all that were merged into it. */
  readonly members: readonly string[];
  readonly memories: ReadonlyMap<string, ModelMemory>;
}

/** Returns the contacts that are left, by id. */
export function expectedContacts(acknowledged: Acknowledged): ReadonlyMap<string, ModelContact> {
  const { contacts, merges, deleted } = acknowledged;
  const gone = new Set([...deleted, ...merges.map(({ from }) => from)]);
  const left = [...contacts.keys()].filter((id) => !gone.has(id));
  return new Map(left.map((id) => [id, contactAfterAll(id, acknowledged)]));
}

function contactAfterAll(id: string, acknowledged: Acknowledged): ModelContact {
  const { contacts, merges, updates } = acknowledged;
  const memories = new Map<string, ModelMemory>();
  for (const [persona, memory] of contacts.get(id)!.memories) memories.set(persona, begun(memory, acknowledged));
  const own = merges.filter(({ into }) => into === id).sort((left, right) => left.version - right.version);
  const duplicates = own.map(({ from }) => contactAfterAll(from, acknowledged));
  for (const duplicate of duplicates) {
    for (const [persona, moved] of duplicate.memories) {
      const kept = memories.get(persona);
      if (kept === undefined) memories.set(persona, { ...moved, version: moved.version + 1 });
      else {
        kept.version += 1;
        kept.facts.push(...moved.facts);
        kept.messages.push(...moved.messages);
      }
    }
  }
  return {
    id,
    version: 1 + (updates.get(id) ?? 0) + own.length,
    members: [id, ...duplicates.flatMap(({ members }) => members)],
    memories,
  };
}

function begun(id: string, { facts, messages }: Acknowledged): ModelMemory {
  const [ownFacts, ownMessages] = [facts.get(id) ?? [], messages.get(id) ?? []];
  return {
    id,
    version: 1 + ownFacts.length + ownMessages.length,
    facts: [...ownFacts],
    messages: [...ownMessages],
  };
}
