// The contacts that this import has created or merged into. A later entry for the same contact loses no value of the
// earlier one, whereas values from before the import are replaced.
import type { ContactRow } from "../resources/contacts/contact-repository.ts";
import { IdSet } from "./id-set.ts";

export class OwnContacts {
  readonly #ids = new IdSet();
  readonly #resumedFrom: string | undefined;

  /** `resumedFrom`: the start time of the import, if an earlier run has imported a part of the file. */
  constructor(resumedFrom?: string) {
    this.#resumedFrom = resumedFrom;
  }

  /**
   * Must be called after the batch is committed, because a repeated attempt must not see contacts of the failed one.
   */
  add(ids: Iterable<string>): void {
    for (const id of ids) this.#ids.add(id);
  }

  /**
   * Returns true for a contact of this import. For earlier runs only the time of a change is known, so a later change
   * by others counts as one of the import.
   */
  has({ id, updated_at }: ContactRow): boolean {
    return this.#ids.has(id) || (this.#resumedFrom !== undefined && updated_at > this.#resumedFrom);
  }
}
