// Imports the contacts of a batch in one transaction, by the rules of resolveContact and updateContact.

import { ProblemError } from "../http/problem.ts";
import { type ImportableContact, keyOf } from "./importable-contact.ts";
import { findHolders } from "./other-person.ts";
import { type BatchContext, make, place, plan, type Result, toRefusal } from "./place-contact.ts";

/** Imports a batch. Returns the results in its order. A refused contact does not stop the others. */
export async function importBatch(batch: readonly ImportableContact[], context: BatchContext): Promise<Result[]> {
  const results: Result[] = [];
  for (const run of toIndependent(batch)) results.push(...(await importIndependent(run, context)));
  return results;
}

/**
 * Splits a batch into runs of contacts without common identifiers. Contacts of a run do not depend on each other, so
 * their statements may be sent together.
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
  // Planned before any contact is created, so that contacts are created in the order of the file.
  const plans = await Promise.all(
    run.map((contact, index) => (isNew(index) ? plan(contact, context).catch(toRefusal) : undefined)),
  );
  const results: Result[] = [];
  let making: Promise<unknown>[] = [];
  // In the order of the file: several entries may belong to one contact, and an earlier one affects the next.
  for (const [index, contact] of run.entries()) {
    const planned = plans[index];
    if (planned instanceof ProblemError) {
      results.push({ outcome: planned, remarks: [] });
      continue;
    }
    if (planned !== undefined) {
      making.push(make(contact, planned, context));
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
