// The contacts of a batch, in one transaction, by the rules of resolveContact and updateContact.
import { addMissing, create, findHolder, findMissing } from "../contacts/contact-resolution.ts";
import type { OperationContext } from "../contacts/operation.ts";
import { updateContact } from "../contacts/updateContact.ts";
import { ProblemError, problem } from "../http/problem.ts";
import { type ImportableContact, keyOf } from "./importable-contact.ts";

/** What is done with a contact that is there already. */
export type OnExisting = "merge" | "skip" | "reject";

/** A refusal has changed nothing. */
export type Outcome = "created" | "merged" | "skipped" | ProblemError;

export type BatchContext = Pick<OperationContext, "contacts" | "now" | "newId"> & { readonly onExisting: OnExisting };

/** Every outcome, in the order of the batch. One that is refused keeps no other from being imported. */
export async function importBatch(batch: readonly ImportableContact[], context: BatchContext): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const run of toIndependent(batch)) outcomes.push(...(await importIndependent(run, context)));
  return outcomes;
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

async function importIndependent(run: readonly ImportableContact[], context: BatchContext): Promise<Outcome[]> {
  const holders = await Promise.all(run.map(({ identifiers }) => refusalOr(findHolder(context.contacts, identifiers))));
  await Promise.all(run.filter((_, index) => holders[index] === undefined).map((contact) => make(contact, context)));
  const outcomes: Outcome[] = [];
  // One after the other: several may belong to the same contact.
  for (const [index, holder] of holders.entries()) {
    outcomes.push(typeof holder === "string" ? await meet(holder, run[index]!, context) : (holder ?? "created"));
  }
  return outcomes;
}

async function make({ name, metadataText, identifiers }: ImportableContact, context: BatchContext): Promise<"created"> {
  await create({ name: name?.trim() ?? null, metadata: metadataText }, identifiers, context);
  return "created";
}

async function meet(id: string, contact: ImportableContact, context: BatchContext): Promise<Outcome> {
  const { contacts, onExisting } = context;
  if (onExisting === "skip") return "skipped";
  if (onExisting === "reject") {
    const message = "A contact with one of these identifiers is there already.";
    return problem("CONFLICT", { message, contact_id: id });
  }
  // A server beside may have deleted it since it was found.
  if ((await contacts.lockContact(id)) === undefined) return make(contact, context);
  // First what may be refused, before anything is changed.
  const refusal = await refusalOr(
    findMissing(id, contact.identifiers, contacts).then(() => update(id, contact, context)),
  );
  if (refusal instanceof ProblemError) return refusal;
  await addMissing((await contacts.lockContact(id))!, contact.identifiers, context);
  return "merged";
}

async function update(id: string, { name, metadata }: ImportableContact, context: BatchContext): Promise<void> {
  const body = { ...(name === undefined ? {} : { name }), ...(metadata === undefined ? {} : { metadata }) };
  await updateContact({ path: { contact_id: id }, query: {}, body }, { ...context, assertVersion() {} });
}

async function refusalOr<Result>(work: Promise<Result>): Promise<Result | ProblemError> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}
