// A store in memory, for tests and pages: it keeps nothing.
import { inMemoryResponseRepository } from "../idempotency/in-memory-response-repository.ts";
import { InMemoryDatabase, type InMemorySession } from "../in-memory/in-memory-database.ts";
import { inMemoryKeyRepository } from "../organizations/in-memory-key-repository.ts";
import { inMemoryRepositories } from "../resources/index.ts";
import type { Repositories, Store } from "./store.ts";

export function inMemoryStore(): Store {
  const database = new InMemoryDatabase();
  return {
    keys: {
      findKey: (orgId, keyId) => database.read((session) => inMemoryKeyRepository(session).findKey(orgId, keyId)),
    },
    read: (work) => database.read((session) => work(repositoriesIn(session))),
    write: (work) => database.write((session) => work(repositoriesIn(session))),
  };
}

function repositoriesIn(session: InMemorySession): Repositories {
  return {
    ...inMemoryRepositories(session),
    keys: inMemoryKeyRepository(session),
    responses: (orgId) => inMemoryResponseRepository(session, orgId),
  };
}
