import type { Fact } from "./limits.ts";

interface Demand {
  readonly before: string;
  readonly names: readonly string[];
}

/** What the facts that demand fields are made of: they have to be said again where some of the fields are not there. */
const demands = new WeakMap<Fact, Demand>();

/** Returns the fact that the fields are demanded: their names after the words `before`; none if there are no fields. */
export function demand(label: string, names: readonly string[], before = "", literal = false): Fact[] {
  if (names.length === 0) return [];
  const fact = { label, value: `${before}${names.join(", ")}`, ...(literal ? { literal } : {}) };
  demands.set(fact, { before, names });
  return [fact];
}

/** Returns the fact without the fields that are hidden; none if it demands no others. */
export function withoutHidden(fact: Fact, hidden: readonly string[]): Fact[] {
  const known = demands.get(fact);
  if (!known?.names.some((name) => hidden.includes(name))) return [fact];
  const names = known.names.filter((name) => !hidden.includes(name));
  return demand(fact.label, names, known.before, fact.literal);
}
