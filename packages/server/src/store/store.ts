// The store of the app: repositories within a read or a transaction.
import type { Shared } from "../database/database.ts";
import type { KeyDirectory } from "../http/authentication.ts";
import type { StoredResponses } from "../idempotency/idempotency.ts";
import type { KeyRepository } from "../organizations/key-repository.ts";
import type { RepositoriesByOrganization } from "../resources/index.ts";

export interface Repositories extends RepositoriesByOrganization {
  readonly keys: KeyRepository;
  responses(orgId: string): StoredResponses;
}

export interface Store {
  /** The current state of the keys, for authentication. */
  readonly keys: KeyDirectory;
  /** Runs short queries; see `Database.read`. */
  read<Result>(work: (repositories: Repositories) => Promise<Result>): Promise<Result>;
  /** Runs queries that may take longer, such as a page. */
  scan<Result>(work: (repositories: Repositories) => Promise<Result>): Promise<Result>;
  /** Runs work in one transaction, durable when the promise resolves. The work may run more than once. */
  write<Result>(work: (repositories: Repositories) => Promise<Result>): Promise<Result>;
  /** Runs work that changes one row of an organisation, in a shared transaction: see `Database.share`. */
  share?<Result>(orgId: string, work: (repositories: Repositories) => Promise<Result>): Promise<Shared<Result>>;
}
