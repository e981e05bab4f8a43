// The contacts of a batch, in one transaction, by the rules of resolveContact and updateContact.

import type { Metadata } from "../generated/types.ts";
import { ProblemError, problem } from "../http/problem.ts";
import type { ContactRow } from "../resources/contacts/contact-repository.ts";
import { addMissing, create, findHolder, findMissing, lockHolder } from "../resources/contacts/contact-resolution.ts";
import type { OperationContext } from "../resources/contacts/operation.ts";
import { updateContact } from "../resources/contacts/updateContact.ts";
import type { IdSet } from "./id-set.ts";
import { type ImportableContact, keyOf } from "./importable-contact.ts";
import { findHolders, type Holders, partFromOthers } from "./other-person.ts";
import type { OwnContacts } from "./own-contacts.ts";
import { type Remark, toRemarks } from "./remark.ts";
import { mergeRepeated } from "./repeated-contact.ts";
import { asideFaults, uniteAside, withAside } from "./set-aside.ts";

/** The treatment of a contact that exists already. */
export type OnExisting = "merge" | "skip" | "reject";

/** A refusal has changed nothing. */
export type Outcome = "created" | "merged" | "skipped" | ProblemError;

export interface Result {
  readonly outcome: Outcome;
  readonly remarks: readonly Remark[];
}

export interface BatchContext extends Omit<OperationContext, "assertVersion"> {
  readonly onExisting: OnExisting;
  /** All external ids of the file. */
  readonly externalIds: IdSet;
  /** Contacts of earlier batches. */
  readonly own: OwnContacts;
  /** Contacts of this batch, which the import of it adds to. */
  readonly ownIds: Set<string>;
}

/** Imports a batch and returns the results in its order. A refused contact does not keep others from being imported. */
export async function importBatch(batch: readonly ImportableContact[], context: BatchContext): Promise<Result[]> {
  const results: Result[] = [];
  for (const run of toIndependent(batch)) results.push(...(await importIndependent(run, context)));
  return results;
}

/**
 * Runs of contacts that have no identifier in common, so that what one of them makes no other one looks for, and their
 * statements may be sent together.
 */
function* toIndependent(batch: readonly ImportableContact[]): Generator<ImportableContact[]> {
  let run: ImportableContact[] = [];
  let keys = new Set<string>();
  for (const contact of batch) {
    const own = contact.identifiers.map(keyOf);
    if (own.some((key) => keys.has(key))) {
      yield run;
      [run, keys] = [[], new Set()];
    }
    run.push(contact);
    for (const key of own) keys.add(key);
  }
  yield run;
}

async function importIndependent(run: readonly ImportableContact[], context: BatchContext): Promise<Result[]> {
  const holders = await Promise.all(run.map((contact) => findHolders(context.contacts, contact)));
  const isNew = (index: number) => holders[index]!.every((row) => row === undefined);
  const results: Result[] = [];
  let making: Promise<unknown>[] = [];
  // In the order of the file: several may belong to one contact, and what one gives it tells it apart from the next.
  for (const [index, contact] of run.entries()) {
    if (isNew(index)) {
      making.push(make(contact, context));
      results.push({ outcome: "created", remarks: [] });
      continue;
    }
    await Promise.all(making);
    making = [];
    results.push(await place(contact, holders[index]!, context));
  }
  await Promise.all(making);
  return results;
}

async function make({ name, metadataText, identifiers }: ImportableContact, context: BatchContext): Promise<"created"> {
  const { contact } = await create({ name: name?.trim() ?? null, metadata: metadataText }, identifiers, context);
  context.ownIds.add(contact.id);
  return "created";
}

/** Imports a contact of which some identifiers exist: into the contact that has them, or as another person. */
async function place(given: ImportableContact, holders: Holders, context: BatchContext): Promise<Result> {
  try {
    const { contact, remarks } = await partFromOthers(given, holders, context);
    const id = await findHolder(context.contacts, contact.identifiers);
    const result =
      id === undefined ? { outcome: await make(contact, context), remarks: [] } : await meet(id, contact, context);
    if (result.outcome === "skipped") return result;
    return { ...result, remarks: [...remarks, ...result.remarks] };
  } catch (error) {
    if (error instanceof ProblemError) return { outcome: error, remarks: [] };
    throw error;
  }
}

async function meet(id: string, contact: ImportableContact, context: BatchContext): Promise<Result> {
  const { contacts, onExisting } = context;
  if (onExisting === "skip") return { outcome: "skipped", remarks: [] };
  if (onExisting === "reject") {
    const message = "A contact with one of these identifiers is there already.";
    throw problem("CONFLICT", { message, contact_id: id });
  }
  const holder = await lockHolder(contacts, contact.identifiers);
  // A server beside may have deleted it since it was found.
  if (holder === undefined) return { outcome: await make(contact, context), remarks: [] };
  const stored = holder.contact;
  const { metadata, remarks } = mergeMetadata(stored, contact.metadata, context);
  // First what may be refused, before anything is changed.
  findMissing(holder, contact.identifiers);
  await update(stored.id, { ...contact, metadata }, context);
  const updated = { ...holder, contact: (await contacts.lockContact(stored.id))! };
  await addMissing(updated, contact.identifiers, context);
  context.ownIds.add(stored.id);
  const isRenamed = contact.name !== undefined && stored.name !== null && contact.name.trim() !== stored.name;
  const message = "Merged into a contact of another name, which is replaced.";
  const renamed: Remark[] = isRenamed ? [{ kind: "name replaced", message, contact_id: stored.id }] : [];
  return { outcome: "merged", remarks: [...renamed, ...remarks] };
}

/** Returns the metadata to update a contact with. Of a contact of this import, no value is lost. */
function mergeMetadata(stored: ContactRow, metadata: Metadata | undefined, { own, ownIds }: BatchContext) {
  if (metadata === undefined) return { metadata, remarks: [] };
  const isOwn = ownIds.has(stored.id) || own.has(stored);
  const repeated = isOwn ? mergeRepeated(stored, metadata) : { metadata, aside: [] };
  const imported = withAside(repeated.metadata, repeated.aside)!;
  const remarks = toRemarks(asideFaults(repeated.aside), "set aside");
  return { metadata: uniteAside(JSON.parse(stored.metadata) as Metadata, imported), remarks };
}

async function update(id: string, { name, metadata }: ImportableContact, context: BatchContext): Promise<void> {
  const body = { ...(name === undefined ? {} : { name }), ...(metadata === undefined ? {} : { metadata }) };
  await updateContact({ path: { contact_id: id }, query: {}, body }, { ...context, assertVersion() {} });
}
