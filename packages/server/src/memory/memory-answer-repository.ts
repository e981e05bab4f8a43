// The answers that are kept under idempotency keys, in memory.
import type { StoredAnswer, StoredAnswers } from "../http/idempotency.ts";
import type { MemorySession } from "./memory-database.ts";
import type { Table } from "./table.ts";

interface AnswerRow extends StoredAnswer {
  readonly key: string;
}

const records: Table<AnswerRow, "idempotency_records_org_id_key"> = {
  unique: { idempotency_records_org_id_key: ({ key }) => [key] },
  groups: {},
};

export function memoryAnswerRepository(session: MemorySession, orgId: string): StoredAnswers {
  const rows = session.table(records, orgId);
  return {
    findAnswer: async (key) => rows.find("idempotency_records_org_id_key", key),
    insertAnswer: async (key, answer) => rows.insert({ ...answer, key }),
    async deleteAnswer(key) {
      const known = rows.find("idempotency_records_org_id_key", key);
      if (known !== undefined) rows.delete(known);
    },
  };
}
