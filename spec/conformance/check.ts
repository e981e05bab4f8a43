import { kinds } from "@contacts-api/openapi/constructs/table";
import { formats, timeOfResponse } from "@contacts-api/openapi/formats";
import { Ajv2020, type Format, type Options, type ValidateFunction } from "ajv/dist/2020.js";
import type { Contract, Schema } from "./contract.ts";

/** The formats of the server's validators. */
const ofRequests: Record<string, Format> = Object.fromEntries(
  Object.entries(formats).map(([name, { check }]): [string, Format] => {
    if (check === true) return [name, true];
    if (check instanceof RegExp) return [name, check];
    const [least, most] = check;
    return [name, { type: "number", validate: (value: number) => value >= least && value <= most }];
  }),
);
const ofResponses: Record<string, Format> = { ...ofRequests, "date-time": timeOfResponse };

/** Keywords that Ajv does not know. They do not affect responses. */
const extensions = [
  ...Object.keys(kinds.schema.fields).filter((name) => name.startsWith("x-")),
  "discriminator",
  "example",
];

/** Checks a value against a schema of the contract. Returns one line per fault. */
export type Check = (schema: Schema, value: unknown) => string[];

/** Checks as the contract says: responses are open, so unknown fields are valid. */
export function openCheck(contract: Contract): Check {
  return checkWith(
    { strict: true, strictRequired: false, formats: ofRequests },
    contract.components.schemas,
    (schema) => schema,
  );
}

/** Checks responses as if they were closed, so that an example with a misspelt field fails. Their times are in UTC. */
export function closedCheck(contract: Contract): Check {
  const schemas = Object.entries(contract.components.schemas).map(([name, schema]) => [name, closedInside(schema)]);
  // `closed` adds unevaluatedProperties to every schema, also to one whose type is elsewhere or is not an object.
  const options = { strict: true, strictTypes: false, strictRequired: false, formats: ofResponses };
  return checkWith(options, Object.fromEntries(schemas), closed);
}

function checkWith(options: Options, schemas: Record<string, Schema>, prepare: (schema: Schema) => Schema): Check {
  const ajv = new Ajv2020({ ...options, allErrors: true, multipleOfPrecision: 6 });
  ajv.addVocabulary(["components", ...extensions]);
  const compiled = new Map<Schema, ValidateFunction>();
  return (schema, value) => {
    // The schema contains all components, so that `#/components/schemas/…` can be resolved.
    const validate = compiled.get(schema) ?? ajv.compile({ ...prepare(schema), components: { schemas } });
    compiled.set(schema, validate);
    validate(value);
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath || "/"} ${message} ${JSON.stringify(params)}`,
    );
  };
}

/** Closes a schema: only the fields that it describes are valid. */
function closed(schema: Schema): Schema {
  return { ...closedInside(schema), unevaluatedProperties: false };
}

/** Closes the schemas within a schema, but not the schema itself: an `allOf` may add fields to it. */
function closedInside(schema: Schema): Schema {
  const copy = { ...schema };
  if (schema["properties"] !== undefined) {
    const properties = Object.entries(schema["properties"] as Record<string, Schema>);
    copy["properties"] = Object.fromEntries(properties.map(([name, property]) => [name, closed(property)]));
  }
  if (schema["items"] !== undefined) copy["items"] = closed(schema["items"] as Schema);
  for (const keyword of ["allOf", "anyOf", "oneOf"]) {
    if (schema[keyword] !== undefined) copy[keyword] = (schema[keyword] as Schema[]).map(closedInside);
  }
  return copy;
}
