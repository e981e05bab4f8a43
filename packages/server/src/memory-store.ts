// A store in memory, for tests and pages: it keeps nothing.
import { memoryContactRepository } from "./contacts/memory-contact-repository.ts";
import { memoryAnswerRepository } from "./memory/memory-answer-repository.ts";
import { MemoryDatabase, type MemorySession } from "./memory/memory-database.ts";
import { memoryKeyRepository } from "./organizations/memory-key-repository.ts";
import type { Repositories, Store } from "./store.ts";

export function memoryStore(): Store {
  const database = new MemoryDatabase();
  return {
    keys: {
      findKey: (orgId, keyId) => database.read((session) => memoryKeyRepository(session).findKey(orgId, keyId)),
    },
    read: (work) => database.read((session) => work(memoryRepositories(session))),
    write: (work) => database.write((session) => work(memoryRepositories(session))),
  };
}

function memoryRepositories(session: MemorySession): Repositories {
  return {
    keys: memoryKeyRepository(session),
    contacts: (orgId) => memoryContactRepository(session, orgId),
    answers: (orgId) => memoryAnswerRepository(session, orgId),
  };
}
