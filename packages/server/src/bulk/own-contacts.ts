// The contacts that entries of this import were created as or merged into. A later entry of the same contact loses no value of
// the earlier one, while an import replaces values that were there before it.
import type { ContactRow } from "../resources/contacts/contact-repository.ts";
import { IdSet } from "./id-set.ts";

export class OwnContacts {
  readonly #ids = new IdSet();
  readonly #resumedFrom: string | undefined;

  /** Takes the time at which the import began if an earlier run has imported a part of the file. */
  constructor(resumedFrom?: string) {
    this.#resumedFrom = resumedFrom;
  }

  /** Called after a batch is committed, as a repeated attempt must not see the contacts of the one before. */
  add(ids: Iterable<string>): void {
    for (const id of ids) this.#ids.add(id);
  }

  /** Of earlier runs, only the time of a change is known. A change by others since is taken for one of the import. */
  has({ id, updated_at }: ContactRow): boolean {
    return this.#ids.has(id) || (this.#resumedFrom !== undefined && updated_at > this.#resumedFrom);
  }
}
