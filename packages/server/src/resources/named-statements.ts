// Creates the statements of a resource for each engine.
import type { Engine, Statement } from "../database/database.ts";

type Named<Texts> = { readonly [Name in keyof Texts]: Statement };

/**
 * Returns a statement for each text, named after the resource and the text: `contacts.findContact`. `sharable` names
 * those that shared transactions may send: see `Statement.isSharable`.
 */
export function namedStatements<Texts extends Readonly<Record<string, string>>>(
  resource: string,
  textsOf: (engine: Engine) => Texts,
  sharable: readonly (keyof Texts)[] = [],
): Readonly<Record<Engine, Named<Texts>>> {
  const named = (texts: Texts) => {
    const entries = Object.entries(texts).map(([name, text]) => [
      name,
      { name: `${resource}.${name}`, text: text.trim(), isSharable: sharable.includes(name) },
    ]);
    return Object.fromEntries(entries) as Named<Texts>;
  };
  return { sqlite: named(textsOf("sqlite")), postgres: named(textsOf("postgres")) };
}
