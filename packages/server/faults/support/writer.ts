// Writes, one after the other, and knows what was acknowledged: the state of its contacts afterwards is exactly one of
// the writes, whole, and no earlier one than the last that was acknowledged.
import { v7 } from "uuid";
import { call, type Outcome, type Target } from "./call.ts";

/** Each write adds a key to the metadata, which are limited to 64 KiB. */
const writesPerContact = 100;

interface Written {
  readonly id: string;
  readonly mark: string;
  /** The number of the last write that was sent. */
  sent: number;
  /** The numbers of those that were acknowledged. */
  readonly acknowledged: number[];
}

export interface Audit {
  acknowledged: number;
  /** Acknowledged writes that are not there. */
  lost: number;
  /** Contacts of which one part is of another write than the rest. */
  torn: number;
}

export class Writer {
  readonly #contacts: Written[] = [];
  #audited = 0;

  /** The total of acknowledged writes. */
  get acknowledged(): number {
    return this.#contacts.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
  }

  /** The next write: one PATCH of name, both identifiers and metadata, now and then on a new contact. */
  async write(target: Target): Promise<Outcome> {
    const contact = this.#contacts.at(-1);
    if (contact === undefined || contact.sent >= writesPerContact) return this.#begin(target);
    const number = ++contact.sent;
    const outcome = await call(target, "PATCH", `/v1/contacts/${contact.id}`, bodyOf(contact, number));
    if (outcome.status === 200) contact.acknowledged.push(number);
    return outcome;
  }

  async #begin(target: Target): Promise<Outcome> {
    const mark = v7();
    const contact = { mark, sent: 1, acknowledged: [1] };
    const outcome = await call(target, "POST", "/v1/contacts/resolve", {
      external_id: `${mark}-1`,
      email: `${mark}-1@mail.example`,
      name: "1",
      metadata: { last: 1, k1: true },
    });
    if (outcome.status === 201) this.#contacts.push({ ...contact, id: outcome.body.data.contact.id });
    return outcome;
  }

  /** Reads the contacts that it has written since the last audit. */
  async audit(target: Target): Promise<Audit> {
    const audit = { acknowledged: 0, lost: 0, torn: 0 };
    for (const contact of this.#contacts.slice(this.#audited)) {
      const { status, body } = await call(target, "GET", `/v1/contacts/${contact.id}`);
      if (status !== 200 && status !== 404) throw new Error(`The audit of a contact got ${status}.`);
      const { lost, torn } =
        status === 404 ? { lost: contact.acknowledged.length, torn: 0 } : compare(contact, body.data);
      audit.acknowledged += contact.acknowledged.length;
      audit.lost += lost;
      audit.torn += torn;
    }
    // The last contact may be written to again.
    this.#audited = Math.max(0, this.#contacts.length - 1);
    return audit;
  }

  /** From now on it writes to a new contact, so that the next audit reads no contact twice. */
  turnOver(): void {
    const contact = this.#contacts.at(-1);
    if (contact !== undefined) contact.sent = writesPerContact;
    this.#audited = this.#contacts.length;
  }
}

function bodyOf({ mark }: Written, number: number): Record<string, unknown> {
  return {
    name: String(number),
    external_id: `${mark}-${number}`,
    email: `${mark}-${number}@mail.example`,
    metadata: { last: number, [`k${number}`]: true },
  };
}

interface Stored {
  readonly name: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly identifiers: readonly { readonly identifier_value: string }[];
}

function compare({ mark, sent, acknowledged }: Written, { name, metadata, identifiers }: Stored) {
  // A write whose response got lost may or may not have taken effect; those after it are sent all the same.
  const number = Number(name);
  const numbers = Object.keys(metadata).flatMap((key) => (key === "last" ? [] : Number(key.slice(1))));
  const values = identifiers.map(({ identifier_value }) => identifier_value).sort();
  const isWhole =
    number <= sent &&
    metadata["last"] === number &&
    Math.max(...numbers) === number &&
    values.join() === [`${mark}-${number}`, `${mark}-${number}@mail.example`].join();
  const lost = acknowledged.filter((number) => !numbers.includes(number)).length;
  return { lost, torn: isWhole ? 0 : 1 };
}
