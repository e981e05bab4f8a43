// Fields that need not be observed: the `exceptions` of plays/.
import type { Contract } from "@contacts-api/spec/conformance/contract";
import type { Entry, Ledger } from "../entry.ts";
import { fieldsOf } from "./schema-fields.ts";

export interface FieldEntry extends Entry {
  /** The properties that lead to the field, the field last, each after the schema that has it. */
  readonly owners: readonly string[];
}

/**
 * A reason by each property. The key is the schema and the property, or operation, status and name of a field. Fields
 * below it are excepted too.
 */
export type Exceptions = Readonly<Record<string, string>>;

/** Leaves out the excepted fields. An unnecessary exception is a fault. */
export function withoutExceptions(contract: Contract, all: readonly FieldEntry[], exceptions: Exceptions): Ledger {
  const names = Object.keys(exceptions);
  const known = new Set([...namesIn(contract), ...all.flatMap((field) => [...field.owners, placeOf(field)])]);
  const faults = names.flatMap((name) => {
    const place = `The exception ${name} in packages/ledger/src/plays`;
    if (!known.has(name)) return [`${place} names no field of the contract. Remove it.`];
    const seen = all.find((field) => field.isObserved && [field.owners.at(-1), placeOf(field)].includes(name));
    return seen === undefined ? [] : [`${place} is not needed: ${seen.operation} shows ${seen.name}. Remove it.`];
  });
  return { entries: all.filter((field) => !names.some((name) => isExcepted(field, name))), faults };
}

function isExcepted(field: FieldEntry, name: string): boolean {
  const place = placeOf(field);
  return field.owners.includes(name) || place === name || [".", "[]"].some((next) => place.startsWith(name + next));
}

/** Returns the place of a field: `resolveNote 201 data.note.text`. */
function placeOf({ operation, status, name }: FieldEntry): string {
  return [operation, status, name].filter((part) => part !== undefined).join(" ");
}

function namesIn(contract: Contract): string[] {
  return Object.entries(contract.components.schemas).flatMap(([name, schema]) =>
    fieldsOf(contract, schema, name).flatMap(({ owners }) => owners),
  );
}
