import { kinds } from "@contacts-api/openapi/constructs/table";
import { formats, timeOfResponse } from "@contacts-api/openapi/formats";
import { Ajv2020, type Format, type Options, type ValidateFunction } from "ajv/dist/2020.js";
import type { Contract, Schema } from "./contract.ts";

/** The formats as the server's validators have them. */
const ofRequests: Record<string, Format> = Object.fromEntries(
  Object.entries(formats).map(([name, { check }]): [string, Format] => {
    if (check === true) return [name, true];
    if (check instanceof RegExp) return [name, check];
    const [least, most] = check;
    return [name, { type: "number", validate: (value: number) => value >= least && value <= most }];
  }),
);
const ofResponses: Record<string, Format> = { ...ofRequests, "date-time": timeOfResponse };

/** Keywords that Ajv does not know. They decide nothing of a response. */
const extensions = [
  ...Object.keys(kinds.schema.fields).filter((name) => name.startsWith("x-")),
  "discriminator",
  "example",
];

/** What a schema of the contract has to say about a value: nothing, or one line per fault. */
export type Check = (schema: Schema, value: unknown) => string[];

/** Checks as the contract says: responses are open, so an unknown field passes. */
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
  // unevaluatedProperties is written everywhere, also where a type stands elsewhere or is no object.
  const options = { strict: true, strictTypes: false, strictRequired: false, formats: ofResponses };
  return checkWith(options, Object.fromEntries(schemas), closed);
}

function checkWith(options: Options, schemas: Record<string, Schema>, prepare: (schema: Schema) => Schema): Check {
  const ajv = new Ajv2020({ ...options, allErrors: true, multipleOfPrecision: 6 });
  ajv.addVocabulary(["components", ...extensions]);
  const compiled = new Map<Schema, ValidateFunction>();
  return (schema, value) => {
    // The components travel along, so that `#/components/schemas/…` leads somewhere.
    const validate = compiled.get(schema) ?? ajv.compile({ ...prepare(schema), components: { schemas } });
    compiled.set(schema, validate);
    validate(value);
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath || "/"} ${message} ${JSON.stringify(params)}`,
    );
  };
}

/** A schema that says all there is to say about a value: what it does not mention may not be there. */
function closed(schema: Schema): Schema {
  return { ...closedInside(schema), unevaluatedProperties: false };
}

/** Closes what lies inside, not the schema itself: another one may add fields to it (`allOf`). */
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
