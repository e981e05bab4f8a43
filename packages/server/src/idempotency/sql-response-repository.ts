// The SQL of responses stored under idempotency keys.
import { setTimeout as pause } from "node:timers/promises";
import { type Database, everyOrganization, type Session, type Statement } from "../database/database.ts";
import { planByIndex } from "../database/postgres-index-plans.ts";
import { keyInProgress, type StoredResponse, type StoredResponses } from "./idempotency.ts";

interface ResponseRow {
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
  isSharable: true,
};
const insert: Statement = {
  name: "idempotency_records.insert",
  isSharable: true,
  text: `insert into idempotency_records (org_id, key, fingerprint, status, headers, body, created_at, contact_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
};
const move: Statement = {
  name: "idempotency_records.move",
  text: "update idempotency_records set contact_id = $3 where org_id = $1 and contact_id = $2",
};
const removeOfContact: Statement = {
  name: "idempotency_records.deleteOfContact",
  text: "delete from idempotency_records where org_id = $1 and contact_id = $2",
};
/**
 * The number of rows deleted in one transaction. It takes some milliseconds, so no request waits long and no timeout
 * ends it.
 */
const sweepBatch = 50;
/**
 * Selects the oldest through the index on time. They are deleted one by one by primary key, which needs no statistics.
 * A delete with a subquery may be planned as a join that reads the whole table.
 */
const sweepable: Statement = {
  name: "idempotency_records.sweepable",
  text: `select org_id, key from idempotency_records where created_at <= $1 order by created_at limit ${sweepBatch}`,
};

/** Exported for a test of their plans. */
export const responseStatements = { find, insert, remove, move, removeOfContact, sweepable };

/** Leaves the engine to requests between two batches. */
const sweepPauseMs = 5;

export function sqlResponseRepository(session: Session, orgId: string): StoredResponses {
  const own = session.within(orgId);
  return {
    async findResponse(key): Promise<StoredResponse | undefined> {
      const [claimed, [row]] = await Promise.all([
        session.claim(`idempotency ${orgId} ${key}`),
        own.all<ResponseRow>(find, [orgId, key]),
      ]);
      if (!claimed) throw keyInProgress();
      if (row === undefined) return undefined;
      const { fingerprint, status, created_at } = row;
      const headers = JSON.parse(row.headers) as Record<string, string>;
      // A text body may be empty, a JSON body never is. So an empty one without a media type means that there is no
      // body.
      const body = row.body === "" && headers["content-type"] === undefined ? undefined : row.body;
      return { fingerprint, status, headers, body, storedAt: new Date(created_at) };
    },
    async insertResponse(key, { fingerprint, status, headers, body, storedAt, contactId }) {
      const time = storedAt.toISOString();
      const values = [orgId, key, fingerprint, status, JSON.stringify(headers), body ?? "", time, contactId ?? null];
      own.changeOne(insert, values);
    },
    async deleteResponse(key) {
      await own.run(remove, [orgId, key]);
    },
    async merged({ from, into }) {
      await own.run(move, [orgId, from, into]);
    },
    async deleted(contactId) {
      await own.run(removeOfContact, [orgId, contactId]);
    },
  };
}

/**
 * Deletes the responses of all organisations stored up to the given time, in batches. Returns their number. Rejects if
 * a batch fails; earlier batches stay deleted, so the next call continues. Only one process sweeps at a time; the
 * others return at once.
 */
export async function sweepResponses(database: Pick<Database, "write">, upTo: Date): Promise<number> {
  for (let swept = 0; ; ) {
    const count = await database.write((session) => sweepBatchOf(session, upTo));
    swept += count;
    if (count < sweepBatch) return swept;
    await pause(sweepPauseMs);
  }
}

async function sweepBatchOf(session: Session, upTo: Date): Promise<number> {
  const all = session.within(everyOrganization);
  const [claimed, , rows] = await Promise.all([
    session.claim("sweep of idempotency records"),
    planByIndex(session),
    all.all<{ org_id: string; key: string }>(sweepable, [upTo.toISOString()]),
  ]);
  if (!claimed) return 0;
  await Promise.all(rows.map(({ org_id, key }) => all.run(remove, [org_id, key])));
  return rows.length;
}
