// A store in a database, SQLite or PostgreSQL.
import { ConstraintViolation, type Database, type Session } from "../database/database.ts";
import { type ImportRepository, sqlImportRepository } from "../database/sql-import-repository.ts";
import { sqlResponseRepository } from "../idempotency/sql-response-repository.ts";
import { boundedKeyLookup } from "../organizations/bounded-key-lookup.ts";
import { sharedKeyLookup } from "../organizations/shared-key-lookup.ts";
import { sqlKeyRepository } from "../organizations/sql-key-repository.ts";
import { sqlRepositories as resourcesIn } from "../resources/index.ts";
import type { Repositories, Store } from "./store.ts";

// A row that a concurrent transaction wrote first is there to be found the next time. Each attempt can lose only to one
// that won, so a few suffice; more would hide a mistake.
const maxAttempts = 5;

/** What a database keeps beyond what the app asks for. */
export interface SqlRepositories extends Repositories {
  imports(orgId: string): ImportRepository;
}

export interface SqlStore extends Store {
  write<Result>(work: (repositories: SqlRepositories) => Promise<Result>): Promise<Result>;
  /** Reads that all see the same moment, however long they take. */
  snapshot<Result>(work: (repositories: Repositories) => Promise<Result>): Promise<Result>;
}

export function sqlStore(database: Database): SqlStore {
  return {
    keys: sharedKeyLookup(
      boundedKeyLookup({
        findKey: (orgId, keyId) => database.read((session) => sqlKeyRepository(session).findKey(orgId, keyId)),
      }),
    ),
    snapshot: (work) => database.snapshot((session) => work(sqlRepositories(session))),
    read: (work) => database.read((session) => work(sqlRepositories(session))),
    async write(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await database.write((session) => work(sqlRepositories(session)));
        } catch (error) {
          if (!(error instanceof ConstraintViolation) || attempt === maxAttempts) throw error;
        }
      }
    },
  };
}

function sqlRepositories(session: Session): SqlRepositories {
  return {
    ...resourcesIn(session),
    keys: sqlKeyRepository(session),
    responses: (orgId) => sqlResponseRepository(session, orgId),
    imports: (orgId) => sqlImportRepository(session, orgId),
  };
}
