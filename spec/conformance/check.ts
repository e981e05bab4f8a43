import { Ajv2020, type Options, type ValidateFunction } from "ajv/dist/2020.js";
import type { Contract, Schema } from "./contract.ts";

// What the formats of the contract mean, written down rather than taken from a library's idea of them.
const formats = {
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  "date-time": /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/,
  "idn-email": /^[^\s@]+@[^\s@]+$/,
  "uri-reference": /^\/[!-~]*$/,
};

const extensions = ["x-enumDescriptions", "x-expected", "x-max-bytes", "x-max-depth", "x-refused-properties", "x-rule"];

/** What a schema of the contract has to say about a value: nothing, or one line per fault. */
export type Check = (schema: Schema, value: unknown) => string[];

/** Checks as the contract says: responses are open, so an unknown field passes. */
export function openCheck(contract: Contract): Check {
  return checkWith({ strict: true, strictRequired: false }, contract.components.schemas, (schema) => schema);
}

/** Checks responses as if they were closed, so that an example with a misspelt field fails. */
export function closedCheck(contract: Contract): Check {
  const schemas = Object.entries(contract.components.schemas).map(([name, schema]) => [name, closedInside(schema)]);
  // unevaluatedProperties is written everywhere, also where a type stands elsewhere or is no object.
  return checkWith({ strict: true, strictTypes: false, strictRequired: false }, Object.fromEntries(schemas), closed);
}

function checkWith(options: Options, schemas: Record<string, Schema>, prepare: (schema: Schema) => Schema): Check {
  const ajv = new Ajv2020({ ...options, allErrors: true, formats });
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
