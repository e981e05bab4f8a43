// What the app keeps its data in: repositories, handed out within a read or a transaction.
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
  /** The keys as they are at the moment of each question, for authentication. */
  readonly keys: KeyDirectory;
  /** Short queries; see `Database.read`. */
  read<Result>(work: (repositories: Repositories) => Promise<Result>): Promise<Result>;
  /** Queries that may take longer, such as a page. */
  scan<Result>(work: (repositories: Repositories) => Promise<Result>): Promise<Result>;
  /** Work in one transaction, durable when the promise resolves. It may run more than once. */
  write<Result>(work: (repositories: Repositories) => Promise<Result>): Promise<Result>;
  /** Work that changes one row of an organisation, in a transaction that it shares: see `Database.share`. */
  share?<Result>(orgId: string, work: (repositories: Repositories) => Promise<Result>): Promise<Shared<Result>>;
}
