import { oncePer } from "./once-per.ts";
import type { Operation } from "./operation.ts";
import type { Reference } from "./reference.ts";
import type { SchemaModel } from "./schema.ts";

export interface Uses {
  /** The named schemas that hold it directly. */
  readonly schemas: readonly string[];
  /** The operations that take or return it directly, and where. */
  readonly operations: readonly { readonly operation: Operation; readonly places: readonly string[] }[];
}

export function usesOf(reference: Reference, name: string): Uses {
  return usesByName(reference).get(name) ?? { schemas: [], operations: [] };
}

interface Found {
  readonly schemas: string[];
  readonly operations: { readonly operation: Operation; readonly places: string[] }[];
}

/** All uses at once: a large document has too many schemas to look through all for each. */
const usesByName = oncePer((reference: Reference): ReadonlyMap<string, Uses> => {
  const uses = new Map<string, Found>();
  const of = (name: string) => {
    const found = uses.get(name) ?? { schemas: [], operations: [] };
    uses.set(name, found);
    return found;
  };
  for (const schema of reference.schemas) {
    const names = new Set([...schema.includes, ...withinOf(schema)]);
    names.delete(schema.name);
    for (const name of names) of(name).schemas.push(schema.name);
  }
  for (const operation of reference.operations) {
    for (const [place, schema] of placesOf(operation)) {
      for (const name of new Set(namesOf(schema))) {
        const { operations } = of(name);
        if (operations.at(-1)?.operation === operation) operations.at(-1)?.places.push(place);
        else operations.push({ operation, places: [place] });
      }
    }
  }
  return uses;
});

function placesOf({ parameters, body, responses, callbacks }: Operation): [place: string, schema: SchemaModel][] {
  const schemasIn = (contents: NonNullable<Operation["body"]>["contents"]) =>
    contents.flatMap(({ schema }) => schema ?? []);
  const of = (place: string, schemas: readonly SchemaModel[]) =>
    schemas.map((schema): [string, SchemaModel] => [place, schema]);
  return [
    ...parameters.flatMap(({ name, schema }) => of(`parameter ${name}`, [schema])),
    ...of("request body", schemasIn(body?.contents ?? [])),
    ...responses.flatMap(({ status, contents }) => of(status, schemasIn(contents))),
    ...callbacks.flatMap(({ title, ...callback }) => {
      return placesOf({ title, ...callback }).map(([place, schema]): [string, SchemaModel] => [
        `callback ${title}, ${place}`,
        schema,
      ]);
    }),
  ];
}

/** The named schemas reached without passing through another named one. */
function namesOf(schema: SchemaModel): string[] {
  return schema.name === undefined ? withinOf(schema) : [schema.name];
}

function withinOf({ fields, items, parts, choices }: SchemaModel): string[] {
  const inside = [...fields, ...parts, ...(choices?.fields ?? [])].flatMap(({ schema }) => namesOf(schema));
  return items ? [...inside, ...namesOf(items)] : inside;
}
