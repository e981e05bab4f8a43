// Mutations of the values in bodies, parameters and headers.
import { at, type Json, type Keys, type Mutation, rename, written } from "./mutation.ts";
import { schemaUses, type Use } from "./uses.ts";

type Make = (schema: Json, use: Use) => Mutation[];

export function ofSchemas(document: Json): Mutation[] {
  return schemaUses(document).flatMap((use) => {
    const schema = at(document, use.keys);
    return [fields, types, limits, patterns, enums, objects, branches, unknown, descriptions].flatMap((make) =>
      make(schema, use),
    );
  });
}

/** Makes a mutation. `in`: the direction in which it breaks callers; both, or none, if that does not matter. */
function mutation(
  use: Use,
  kind: string,
  breaksIn: "request" | "response" | "both" | "neither",
  change: (schema: Json) => void,
  inner: Keys = [],
): Mutation {
  const breaks = breaksIn === "both" || (breaksIn !== "neither" && use.directions.has(breaksIn));
  const place = written([...use.keys, ...inner]);
  return { kind, place, breaks, apply: (document) => change(at(document, use.keys)) };
}

const fields: Make = (schema, use) => {
  const names = Object.keys(schema.properties ?? {});
  const required: string[] = schema.required ?? [];
  const ofFields = names.flatMap((name) => [
    mutation(use, "remove a field", "both", (one) => delete one.properties[name], [name]),
    mutation(use, "rename a field", "both", (one) => rename(one.properties, name, `${name}_new`), [name]),
    required.includes(name)
      ? mutation(use, "drop a required", "response", (one) => one.required.splice(required.indexOf(name), 1), [name])
      : mutation(use, "require a field", "request", (one) => (one.required = [...required, name]), [name]),
  ]);
  if (names.length === 0) return [];
  const added = { type: "string", maxLength: 9, description: "New.", examples: ["new"] };
  return [
    ...ofFields,
    mutation(use, "add a field", "neither", (one) => (one.properties["new_field"] = added)),
    mutation(use, "add a required field", "request", (one) => {
      one.properties["new_field"] = added;
      one.required = [...required, "new_field"];
    }),
  ];
};

const types: Make = ({ type }, use) => {
  if (type === undefined) return [];
  const all: string[] = [type].flat();
  const others = all.filter((name) => name !== "null");
  const other = all.includes("integer") ? "string" : "integer";
  return [
    mutation(use, "change a type", "both", (one) => (one.type = other)),
    mutation(use, "drop a type", "response", (one) => delete one.type),
    ...(all.includes("null") ? [] : [mutation(use, "admit null", "response", (one) => (one.type = [...all, "null"]))]),
    ...(all.includes("null") && others.length > 0
      ? [mutation(use, "take null away", "request", (one) => (one.type = others))]
      : []),
    ...(all.includes("integer")
      ? [mutation(use, "widen integer to number", "response", (one) => (one.type = "number"))]
      : []),
  ];
};

const limits: Make = (schema, use) => [
  ...["maximum", "maxLength", "maxItems", "x-max-bytes", "x-max-depth"].flatMap((name) =>
    schema[name] === undefined
      ? []
      : [
          mutation(use, "lower an upper limit", "request", (one) => (one[name] -= 1), [name]),
          mutation(use, "raise an upper limit", "response", (one) => (one[name] += 1), [name]),
          mutation(use, "drop an upper limit", "response", (one) => delete one[name], [name]),
        ],
  ),
  ...["minimum", "minLength", "minItems"].flatMap((name) =>
    schema[name] === undefined
      ? []
      : [
          mutation(use, "raise a lower limit", "request", (one) => (one[name] += 1), [name]),
          mutation(use, "lower a lower limit", "response", (one) => (one[name] -= 1), [name]),
        ],
  ),
  ...([schema.type].flat().includes("string") && schema.maxLength === undefined && !schema.enum
    ? [mutation(use, "set an upper limit", "request", (one) => (one.maxLength = 9))]
    : []),
];

const patterns: Make = (schema, use) => [
  ...["pattern", "format"].flatMap((name) =>
    schema[name] === undefined
      ? []
      : [
          mutation(use, `change a ${name}`, "both", (one) => (one[name] = name === "format" ? "ipv6" : "^[a-y]+$"), [
            name,
          ]),
          mutation(use, `drop a ${name}`, "response", (one) => delete one[name], [name]),
        ],
  ),
  ...(schema.type === "string" && !schema.pattern && !schema.enum
    ? [mutation(use, "set a pattern", "request", (one) => (one.pattern = "^[a-z]+$"))]
    : []),
  ...(schema.default === undefined ? [] : [mutation(use, "change a default", "request", (one) => (one.default += 1))]),
  ...(schema.default === undefined ? [] : [mutation(use, "drop a default", "request", (one) => delete one.default)]),
];

/**
 * Mutates enumerations. Clients must accept a new value, except in the one closed catalogue: there the compiler checks
 * all.
 */
const enums: Make = (schema, use) => {
  if (!schema.enum) return [];
  const isClosed = use.keys.at(-1) === "ProblemCode";
  return [
    mutation(use, "add a value to an enumeration", isClosed ? "both" : "neither", (one) => one.enum.push("NEW")),
    ...(schema.enum.length > 1
      ? [mutation(use, "remove a value of an enumeration", isClosed ? "both" : "request", (one) => one.enum.pop())]
      : []),
  ];
};

const objects: Make = (schema, use) => {
  if (schema.type !== "object") return [];
  return schema.additionalProperties === false
    ? [mutation(use, "open an object", "response", (one) => (one.additionalProperties = true))]
    : [mutation(use, "close an object", "request", (one) => (one.additionalProperties = false))];
};

/** Mutates alternatives and conditions. */
const branches: Make = (schema, use) => [
  ...["anyOf", "oneOf"].flatMap((kind) =>
    (schema[kind] ?? []).map((branch: Json, index: number) => {
      // Without null a response is one of its usual values; without another branch, programs miss a value.
      const direction = branch.type === "null" ? "request" : "both";
      return mutation(use, `remove a branch of ${kind}`, direction, (one) => one[kind].splice(index, 1), [kind, index]);
    }),
  ),
  ...["anyOf", "oneOf"].flatMap((kind) =>
    schema[kind]
      ? [mutation(use, `add a branch to ${kind}`, "response", (one) => one[kind].push({ type: "boolean" }), [kind])]
      : [],
  ),
  ...(schema.allOf ?? []).map((_: Json, index: number) =>
    mutation(use, "remove a branch of allOf", "response", (one) => one.allOf.splice(index, 1), ["allOf", index]),
  ),
  ...(schema.items
    ? [mutation(use, "drop the schema of items", "response", (one) => delete one.items, ["items"])]
    : []),
  ...(schema.enum ? [mutation(use, "drop an enumeration", "response", (one) => delete one.enum)] : []),
  ...(schema.type === "string" && !schema.enum
    ? [mutation(use, "set an enumeration", "request", (one) => (one.enum = ["one", "two"]))]
    : []),
];

/** Adds keywords that the spec has never had. Their effect on callers is unknown, so they must not pass. */
const unknown: Make = (schema, use) =>
  schema.type === "object"
    ? [
        mutation(use, "add dependentRequired", "both", (one) => (one.dependentRequired = { name: ["email"] })),
        mutation(use, "add not", "both", (one) => (one.not = { required: ["name"] })),
        mutation(use, "add patternProperties", "both", (one) => (one.patternProperties = { "^x": { type: "null" } })),
        mutation(use, "demand fields", "request", (one) => (one.minProperties = Number(one.minProperties ?? 0) + 1)),
      ]
    : [];

const descriptions: Make = ({ description }, use) =>
  description === undefined
    ? []
    : [mutation(use, "change a description", "neither", (one) => (one.description = "Other."))];
