import { type PoolClient, Query, type QueryConfig, type QueryResult } from "pg";

// Row-level security (migrations/0002-row-level-security.ts) shows the rows of the organisation in `contacts.org_id`.
// The setting must hold for one transaction, also without `begin`: PostgreSQL treats all messages up to the next Sync
// as one transaction. So the message with the organisation is sent right before those of the statement. That costs no
// round trip and, through a pooler, reaches the same connection.

const enter = {
  name: "organization.enter",
  // It returns no row, because pg would take the row as one of the statement's.
  text: "select from set_config('contacts.org_id', $1, true) as entered where entered is null",
};

/** Prepares a new connection for `queryWithin`. */
export function prepareEntering(client: PoolClient): void {
  // If this fails, the first statement fails too and reports it.
  client.query({ ...enter, values: [""] }).catch(() => {});
}

/** A query with the client's own limit for the response, in milliseconds. pg knows it, but its types do not. */
interface LimitedQuery extends QueryConfig {
  readonly query_timeout?: number;
}

/** Sends a statement that sees the rows of one organisation. In a transaction, so do the statements after it. */
export function queryWithin(orgId: string, client: PoolClient, config: LimitedQuery): Promise<QueryResult> {
  return new Promise((resolve, reject) => {
    const query = new OrganizationQuery(config, (error, results) => {
      if (error) reject(error);
      else resolve((results as QueryResult[]).at(-1)!);
    });
    query.orgId = orgId;
    query.query_timeout = config.query_timeout;
    client.query(query);
  });
}

/** Internals of pg that its types lack: https://github.com/brianc/node-postgres/blob/master/packages/pg/lib/query.js */
interface Wire {
  bind(message: { statement: string; values: readonly string[] }): void;
  execute(message: object): void;
}

const PreparedQuery = Query as unknown as new (
  config: QueryConfig,
  callback: (error: Error | undefined, results: unknown) => void,
) => { prepare(wire: Wire): void; submit(): void };

class OrganizationQuery extends PreparedQuery {
  orgId = "";
  query_timeout: number | undefined;

  override prepare(wire: Wire): void {
    wire.bind({ statement: enter.name, values: [this.orgId] });
    wire.execute({});
    super.prepare(wire);
  }
}
