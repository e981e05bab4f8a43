// The fields that a schema names, at every level.
import { steps } from "@contacts-api/openapi/follow";
import { referenceName } from "@contacts-api/openapi/pointer";
import type { Contract, Schema } from "@contacts-api/spec/conformance/contract";

export interface Field {
  /** Names of properties. `[]` stands for the items of an array, `*` for the values of a map. */
  readonly path: readonly string[];
  /** The schemas of the field, several if alternatives (`oneOf`, `anyOf`) have a property of the same name. */
  readonly schemas: readonly Schema[];
  /**
   * The properties that lead to the field, the field last, each after the schema that has it: "ContactDetails.memories".
   */
  readonly owners: readonly string[];
}

interface Place {
  readonly path: readonly string[];
  readonly owners: readonly string[];
  /** The schema that the next properties belong to. */
  readonly owner: string;
  /** The components on the way here: a recursive one is walked once. */
  readonly entered: readonly string[];
}

/** Returns the fields of a schema. `owner` is the name of a schema that is not a component. */
export function fieldsOf(contract: Contract, schema: Schema, owner: string): Field[] {
  const all = walk(contract, schema, { path: [], owners: [], owner, entered: [] });
  return [...Map.groupBy(all, nameOf).values()].map((same) => ({
    ...same[0]!,
    schemas: same.flatMap(({ schemas }) => schemas),
  }));
}

/** Returns the name of a field for gaps: `data.identifiers[].id`. */
export function nameOf({ path }: Pick<Field, "path">): string {
  return path.join(".").replaceAll(".[]", "[]");
}

/** Returns the parts or the alternatives of a schema (`allOf`, `anyOf`, `oneOf`). */
export function partsOf(schema: Schema): Schema[] {
  return ["allOf", "oneOf", "anyOf"].flatMap((keyword) => (schema[keyword] as Schema[] | undefined) ?? []);
}

function walk(contract: Contract, schema: Schema, place: Place): Field[] {
  const { path, owners, owner, entered } = place;
  const inside = (step: string, node: unknown) =>
    typeof node === "object" && node !== null
      ? walk(contract, node as Schema, { ...place, path: [...path, step], owner: `${owner}.${step}` })
      : [];
  return [
    ...component(),
    ...partsOf(schema).flatMap((part) => walk(contract, part, place)),
    ...Object.entries((schema["properties"] ?? {}) as Record<string, Schema>).flatMap(([name, property]) => {
      const at = { path: [...path, name], owners: [...owners, `${owner}.${name}`] };
      const below = walk(contract, property, { ...at, owner: `${owner}.${name}`, entered });
      return [{ ...at, schemas: [property] }, ...below];
    }),
    ...inside("[]", schema["items"]),
    ...inside("*", schema["additionalProperties"]),
  ];

  function component(): Field[] {
    const [, target] = steps(contract, schema);
    const name = target?.reference && referenceName(target.reference);
    if (target === undefined || name === undefined || entered.includes(name)) return [];
    return walk(contract, target.value, { path, owners, owner: name, entered: [...entered, name] });
  }
}
