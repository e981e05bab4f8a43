// A store in memory, for tests and pages. It keeps no data after the process ends.
import type { StoredResponses } from "../idempotency/idempotency.ts";
import { inMemoryResponseRepository } from "../idempotency/in-memory-response-repository.ts";
import { InMemoryDatabase } from "../in-memory/in-memory-database.ts";
import { inMemoryKeyRepository } from "../organizations/in-memory-key-repository.ts";
import type { KeyRepository } from "../organizations/key-repository.ts";
import { InMemoryRepositories } from "../resources/index.ts";
import type { Repositories, Store } from "./store.ts";

export function inMemoryStore(): Store {
  const database = new InMemoryDatabase();
  return {
    keys: {
      findKey: (orgId, keyId) => database.read((session) => inMemoryKeyRepository(session).findKey(orgId, keyId)),
    },
    read: (work) => database.read((session) => work(new StoreRepositories(session))),
    scan: (work) => database.read((session) => work(new StoreRepositories(session))),
    write: (work) => database.write((session) => work(new StoreRepositories(session))),
  };
}

class StoreRepositories extends InMemoryRepositories implements Repositories {
  get keys(): KeyRepository {
    return inMemoryKeyRepository(this.session);
  }

  get responses(): (orgId: string) => StoredResponses {
    return (orgId) => inMemoryResponseRepository(this.session, orgId);
  }
}
