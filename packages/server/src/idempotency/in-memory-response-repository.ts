// The responses stored under idempotency keys, in memory.
import type { InMemorySession } from "../in-memory/in-memory-database.ts";
import type { Table } from "../in-memory/table.ts";
import type { StoredResponse, StoredResponses } from "./idempotency.ts";

interface ResponseRow extends StoredResponse {
  readonly key: string;
}

const records: Table<ResponseRow, "idempotency_records_org_id_key", "contact"> = {
  unique: { idempotency_records_org_id_key: ({ key }) => [key] },
  groups: { contact: ({ contactId }) => (contactId === undefined ? undefined : [contactId]) },
};

export function inMemoryResponseRepository(session: InMemorySession, orgId: string): StoredResponses {
  const rows = session.table(records, orgId);
  return {
    findResponse: async (key) => rows.find("idempotency_records_org_id_key", key),
    insertResponse: async (key, response) => rows.insert({ ...response, key }),
    async deleteResponse(key) {
      const known = rows.find("idempotency_records_org_id_key", key);
      if (known !== undefined) rows.delete(known);
    },
    async merged({ from, into }) {
      for (const row of rows.list("contact", from)) rows.replace(row, { ...row, contactId: into });
    },
    async deleted(contactId) {
      for (const row of rows.list("contact", contactId)) rows.delete(row);
    },
  };
}
