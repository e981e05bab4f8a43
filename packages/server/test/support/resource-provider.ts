// The facts about a resource that the general tests need. Each resource has them in test/resources/<name>/provider.ts.
import type { OperationId } from "../../src/generated/operations.ts";
import type { Repositories } from "../../src/store/store.ts";
import type { Send } from "./test-app.ts";

/** Ids by the parameter or field that they fill: `{ contact_id: "…" }`. */
export type Ids = Readonly<Record<string, string>>;

export interface ResourceProvider {
  /**
   * Creates the object of a path parameter and returns its id, by the name of the parameter. A field of a query or a body
   * whose name ends with that of the parameter takes such an id too: `primary_contact_id`. The earlier ids of the path are
   * given.
   */
  readonly make: Readonly<Record<string, (send: Send, ids: Ids) => Promise<string>>>;
  /** Bodies that have an effect each time, of operations for which the first example of the contract has not. */
  readonly bodies?: Partial<Readonly<Record<OperationId, () => object>>>;
  /** Reads everything that is stored of the resource in an organisation, in a constant order. */
  dump(repositories: Repositories, orgId: string): Promise<unknown>;
  /** The rows that belong to a contact. Needed if a table of the resource has a `contactColumn`. */
  readonly rowsOfContact?: {
    make(send: Send, contactId: string): Promise<void>;
    count(repositories: Repositories, orgId: string, contactId: string): Promise<number>;
  };
}
