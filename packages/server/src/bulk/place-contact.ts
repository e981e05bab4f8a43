// Handles one contact of a batch: it is created, merged into the contact with its identifiers, skipped or refused.

import type { Metadata } from "../generated/types.ts";
import { ProblemError, problem } from "../http/problem.ts";
import type { ContactRow } from "../resources/contacts/contact-repository.ts";
import { addMissing, create, findHolder, findMissing, lockHolder } from "../resources/contacts/contact-resolution.ts";
import type { OperationContext } from "../resources/contacts/operation.ts";
import { updateContact } from "../resources/contacts/updateContact.ts";
import { type MemoryPlan, planMemories } from "../resources/memories/import-memory.ts";
import type { MemoryRepository } from "../resources/memories/memory-repository.ts";
import type { IdSet } from "./id-set.ts";
import type { ImportableContact } from "./importable-contact.ts";
import { type Holders, partFromOthers } from "./other-person.ts";
import type { OwnContacts } from "./own-contacts.ts";
import { type Remark, toRemarks } from "./remark.ts";
import { mergeRepeated } from "./repeated-contact.ts";
import { asideFaults, uniteAside, withAside } from "./set-aside.ts";

/** The treatment of an existing contact. */
export type OnExisting = "merge" | "skip" | "reject";

/** The result of a contact. A refusal has changed nothing. */
export type Outcome = "created" | "merged" | "skipped" | ProblemError;

export interface Result {
  readonly outcome: Outcome;
  readonly remarks: readonly Remark[];
}

export interface BatchContext extends Omit<OperationContext, "assertVersion"> {
  readonly memories: MemoryRepository;
  readonly onExisting: OnExisting;
  /** All external ids of the file. */
  readonly externalIds: IdSet;
  /** Contacts of earlier batches. */
  readonly own: OwnContacts;
  /** Contacts of this batch, to which each import adds. */
  readonly ownIds: Set<string>;
}

/** Plans the memories of a new contact. Refuses invalid ones. */
export function plan({ memories }: ImportableContact, context: BatchContext): Promise<MemoryPlan> {
  return planMemories(memories, undefined, context);
}

export async function make(
  { name, metadataText, identifiers }: ImportableContact,
  storeMemories: MemoryPlan,
  context: BatchContext,
): Promise<"created"> {
  const { contact } = await create({ name: name?.trim() ?? null, metadata: metadataText }, identifiers, context);
  await storeMemories(contact.id);
  context.ownIds.add(contact.id);
  return "created";
}

/** Imports a contact: into the contact with its identifiers, as another person, or as a new one. */
export async function place(given: ImportableContact, holders: Holders, context: BatchContext): Promise<Result> {
  try {
    const { contact, remarks } = await partFromOthers(given, holders, context);
    const id = await findHolder(context.contacts, contact.identifiers);
    const result =
      id === undefined
        ? { outcome: await make(contact, await plan(contact, context), context), remarks: [] }
        : await meet(id, contact, context);
    if (result.outcome === "skipped") return result;
    return { ...result, remarks: [...remarks, ...result.remarks] };
  } catch (error) {
    return { outcome: toRefusal(error), remarks: [] };
  }
}

/** Returns a refusal. Throws any other error. */
export function toRefusal(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  throw error;
}

async function meet(id: string, contact: ImportableContact, context: BatchContext): Promise<Result> {
  const { contacts, onExisting } = context;
  if (onExisting === "skip") return { outcome: "skipped", remarks: [] };
  if (onExisting === "reject") {
    const message = "A contact with one of these identifiers already exists.";
    throw problem("CONFLICT", { message, contact_id: id });
  }
  const holder = await lockHolder(contacts, contact.identifiers);
  // A server may have deleted it since it was found.
  if (holder === undefined) return { outcome: await make(contact, await plan(contact, context), context), remarks: [] };
  const stored = holder.contact;
  const { metadata, remarks } = mergeMetadata(stored, contact.metadata, context);
  // All possible refusals come before any change.
  findMissing(holder, contact.identifiers);
  const storeMemories = await planMemories(contact.memories, stored.id, context);
  await update(stored.id, { ...contact, metadata }, context);
  const updated = { ...holder, contact: (await contacts.lockContact(stored.id))! };
  await addMissing(updated, contact.identifiers, context);
  await storeMemories(stored.id);
  context.ownIds.add(stored.id);
  const isRenamed = contact.name !== undefined && stored.name !== null && contact.name.trim() !== stored.name;
  const message = "Merged into a contact of another name, which is replaced.";
  const renamed: Remark[] = isRenamed ? [{ kind: "name replaced", message, contact_id: stored.id }] : [];
  return { outcome: "merged", remarks: [...renamed, ...remarks] };
}

/** Returns the metadata for an update. A contact of this import loses no value. */
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
