// A store in a database, SQLite or PostgreSQL.
import { ConstraintViolation, type Database } from "../database/database.ts";
import { type ImportRepository, sqlImportRepository } from "../database/sql-import-repository.ts";
import type { StoredResponses } from "../idempotency/idempotency.ts";
import { sqlResponseRepository } from "../idempotency/sql-response-repository.ts";
import { boundedKeyLookup } from "../organizations/bounded-key-lookup.ts";
import type { KeyRepository } from "../organizations/key-repository.ts";
import { sharedKeyLookup } from "../organizations/shared-key-lookup.ts";
import { findKey, sqlKeyRepository } from "../organizations/sql-key-repository.ts";
import { SqlRepositories as ResourceRepositories } from "../resources/index.ts";
import type { Repositories, Store } from "./store.ts";

// After a conflict, the next attempt finds the row of the concurrent transaction. Each attempt loses only to a
// transaction that succeeded, so a few suffice. More would hide a bug.
const maxAttempts = 5;

/** The repositories that a database has beyond those of the app. */
export interface SqlRepositories extends Repositories {
  imports(orgId: string): ImportRepository;
}

export interface SqlStore extends Store {
  write<Result>(work: (repositories: SqlRepositories) => Promise<Result>): Promise<Result>;
  /** Runs reads that all see the same moment, however long they take. */
  snapshot<Result>(work: (repositories: Repositories) => Promise<Result>): Promise<Result>;
}

export function sqlStore(database: Database): SqlStore {
  const keys = boundedKeyLookup({
    findKey: (orgId, keyId) => database.read((session) => findKey(session, orgId, keyId)),
  });
  return {
    // SQLite returns the key at once.
    keys: database.engine === "sqlite" ? keys : sharedKeyLookup(keys),
    snapshot: (work) => database.snapshot((session) => work(new StoreRepositories(session))),
    read: (work) => database.read((session) => work(new StoreRepositories(session))),
    scan: (work) => database.scan((session) => work(new StoreRepositories(session))),
    ...(database.share && {
      share: (orgId, work) => database.share!(orgId, (session) => work(new StoreRepositories(session))),
    }),
    async write(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await database.write((session) => work(new StoreRepositories(session)));
        } catch (error) {
          if (!(error instanceof ConstraintViolation) || attempt === maxAttempts) throw error;
        }
      }
    },
  };
}

class StoreRepositories extends ResourceRepositories implements SqlRepositories {
  get keys(): KeyRepository {
    return sqlKeyRepository(this.session);
  }

  get responses(): (orgId: string) => StoredResponses {
    return (orgId) => sqlResponseRepository(this.session, orgId);
  }

  get imports(): (orgId: string) => ImportRepository {
    return (orgId) => sqlImportRepository(this.session, orgId);
  }
}
