// All SQL of the answers that are kept under idempotency keys.
import { type StoredAnswer, type StoredAnswers, stillAtWork } from "../http/idempotency.ts";
import { type Database, everyOrganization, type Session, type Statement } from "./database.ts";

interface AnswerRow {
  readonly fingerprint: string;
  readonly status: number;
  readonly headers: string;
  readonly body: string;
  readonly created_at: string;
}

const find: Statement = {
  name: "idempotency_records.find",
  text: "select fingerprint, status, headers, body, created_at from idempotency_records where org_id = $1 and key = $2",
};
const remove: Statement = {
  name: "idempotency_records.delete",
  text: "delete from idempotency_records where org_id = $1 and key = $2",
};
const insert: Statement = {
  name: "idempotency_records.insert",
  text: `insert into idempotency_records (org_id, key, fingerprint, status, headers, body, created_at)
    values ($1, $2, $3, $4, $5, $6, $7)`,
};
const sweep: Statement = {
  name: "idempotency_records.sweep",
  text: `delete from idempotency_records where (org_id, key) in
    (select org_id, key from idempotency_records where created_at <= $1 order by created_at limit $2)`,
};
/** Forgotten in one transaction, which takes some milliseconds: nobody waits long for it, and no time-out ends it. */
const sweepBatch = 500;

export function sqlAnswerRepository(session: Session, orgId: string): StoredAnswers {
  const own = session.within(orgId);
  return {
    async findAnswer(key): Promise<StoredAnswer | undefined> {
      const [claimed, [row]] = await Promise.all([
        session.claim(`idempotency ${orgId} ${key}`),
        own.all<AnswerRow>(find, [orgId, key]),
      ]);
      if (!claimed) throw stillAtWork();
      if (row === undefined) return undefined;
      const { fingerprint, status, headers, body, created_at } = row;
      return { fingerprint, status, headers: JSON.parse(headers), body, storedAt: new Date(created_at) };
    },
    async insertAnswer(key, { fingerprint, status, headers, body, storedAt }) {
      const values = [orgId, key, fingerprint, status, JSON.stringify(headers), body ?? "", storedAt.toISOString()];
      own.changeOne(insert, values);
    },
    async deleteAnswer(key) {
      await own.run(remove, [orgId, key]);
    },
  };
}

/** Forgets the answers stored up to the given moment, of all organisations, and says how many there were. */
export async function sweepAnswers(database: Database, upTo: Date): Promise<number> {
  const forget = (session: Session) => session.within(everyOrganization).run(sweep, [upTo.toISOString(), sweepBatch]);
  for (let swept = 0; ; ) {
    const count = await database.write(forget);
    swept += count;
    if (count < sweepBatch) return swept;
  }
}
