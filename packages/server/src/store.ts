// What the app keeps its data in: repositories, handed out within a read or a transaction.
import type { ContactRepository } from "./contacts/contact-repository.ts";
import { sqlContactRepository } from "./contacts/sql-contact-repository.ts";
import { sqlAnswerRepository } from "./database/answer-repository.ts";
import { ConstraintViolation, type Database, type Session } from "./database/database.ts";
import type { StoredAnswers } from "./http/idempotency.ts";
import { type KeyRepository, sqlKeyRepository } from "./organizations/key-repository.ts";

export interface Repositories {
  readonly keys: KeyRepository;
  contacts(orgId: string): ContactRepository;
  answers(orgId: string): StoredAnswers;
}

export interface Store {
  read<Result>(work: (repositories: Repositories) => Promise<Result>): Promise<Result>;
  /** Work in one transaction, durable when the promise resolves. It may run more than once. */
  write<Result>(work: (repositories: Repositories) => Promise<Result>): Promise<Result>;
}

// A row that a concurrent transaction wrote first is there to be found the next time. Each attempt can lose only to one
// that won, so a few suffice; more would hide a mistake.
const maxAttempts = 5;

export function sqlStore(database: Database): Store {
  return {
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

function sqlRepositories(session: Session): Repositories {
  return {
    keys: sqlKeyRepository(session),
    contacts: (orgId) => sqlContactRepository(session, orgId),
    answers: (orgId) => sqlAnswerRepository(session, orgId),
  };
}
