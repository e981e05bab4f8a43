// What the app keeps its data in: repositories, handed out within a read or a transaction.
import type { ContactRepository } from "./contacts/contact-repository.ts";
import type { KeyDirectory } from "./http/authentication.ts";
import type { StoredAnswers } from "./http/idempotency.ts";
import type { KeyRepository } from "./organizations/key-repository.ts";

export interface Repositories {
  readonly keys: KeyRepository;
  contacts(orgId: string): ContactRepository;
  answers(orgId: string): StoredAnswers;
}

export interface Store {
  /** The keys as they are at the moment of each question, for authentication. */
  readonly keys: KeyDirectory;
  read<Result>(work: (repositories: Repositories) => Promise<Result>): Promise<Result>;
  /** Work in one transaction, durable when the promise resolves. It may run more than once. */
  write<Result>(work: (repositories: Repositories) => Promise<Result>): Promise<Result>;
}
