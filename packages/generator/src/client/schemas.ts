// schemas.ts of the client: a validator for each request body, and for the data of each success, compiled.
import { isNode, type Node } from "@contacts-api/openapi/node";
import { knownValues } from "@contacts-api/openapi/open-enum";
import { pointer, pointerBelow, referenceName } from "@contacts-api/openapi/pointer";
import { propertiesOf } from "@contacts-api/openapi/properties";
import { responseEnums } from "@contacts-api/openapi/response-enums";
import { mapParts, objectsIn } from "@contacts-api/openapi/walk";
import type { Contract } from "../contract.ts";
import { validatorName } from "../server/called-validators.ts";
import { type PlaceOf, withPlaces } from "../server/refused-schema.ts";
import { compile, helpers, readable, validatorCode } from "../server/validator-code.ts";
import { placeOfBody } from "../server/validators.ts";
import { type Call, calls } from "./call.ts";
import { inlinedRules } from "./inlined-rules.ts";
import { importOf, wordsOf } from "./source-text.ts";

/** A type that gets a validator. */
interface Checked {
  readonly schema: Node;
  readonly placeOf: PlaceOf;
  /** Says when its values are checked. */
  readonly about: string;
  /** The file of the client that declares the type. */
  readonly file: "operations" | "types";
}

export async function schemas(contract: Contract): Promise<string> {
  const { spec, schemas: all } = contract;
  const checked = new Map([...returned(contract), ...sent(contract)]);
  const names = [...checked.keys()];
  const called = new Set(names);
  const opened = withOpenEnums(responseEnums(spec.document));
  const known = new Map([...all].map(([name, schema]) => [name, opened(schema)]));
  const code = [...checked].map(([name, { schema, placeOf }]) => {
    const compiled = withPlaces(spec, all, placeOf, () => compile(opened(schema), known, "json-schema", called));
    return validatorCode(validatorName(name), compiled);
  });
  // The mark lets a bundle contain only the validators that it imports.
  const text = code.join("\n").replaceAll(/^(const \w+ = )(?=\(\(\) => \{)/gm, "$1/* @__PURE__ */ ");
  const exported = [...checked].map(
    ([name, { about }]) => `/** Checks a \`${name}\` ${about}. */
export const ${name.replace(/^./, (letter) => letter.toLowerCase())}Schema: StandardSchema<${name}> = /* @__PURE__ */ standardSchema(${validatorName(name)});
`,
  );
  const types = (["operations", "types"] as const).map((file) => {
    const declared = names.filter((name) => checked.get(name)?.file === file).sort();
    return declared.length === 0 ? "" : `${importOf("import type", declared, `./${file}.ts`)}\n`;
  });
  return `// @ts-nocheck
${importOf("import", ["type StandardSchema", "standardSchema"], "../schema/standard-schema.ts")}
${types.join("")}
${await readable([...helpers(text), ...inlinedRules(text), text].join("\n"))}
${exported.join("\n")}`;
}

/** Returns a function that lets the enumerations in a schema have other values, as their types do. */
function withOpenEnums(enums: readonly Node[]): (schema: Node) => Node {
  return function opened(schema) {
    if (knownValues(schema) !== undefined) return schema;
    const own = mapParts(schema, (part) => (isNode(part) ? opened(part) : part));
    if (!enums.includes(schema)) return own;
    const { enum: values, ...rest } = own;
    return { type: (values as unknown[]).includes(null) ? ["string", "null"] : "string", ...rest };
  };
}

/** Returns the bodies of requests, by the names of their types. */
function sent({ operations }: Contract): (readonly [name: string, checked: Checked])[] {
  return operations.flatMap((operation) => {
    const { body } = operation;
    if (body?.kind !== "json" || body.schemaName === undefined) return [];
    const placeOf = placeOfBody(operation, body);
    return [[body.schemaName, { schema: body.schema, placeOf, about: "before it is sent", file: "types" }] as const];
  });
}

/** Returns what successes hold, by the names of the types: objects, those within them, and pages. */
function returned(contract: Contract): (readonly [name: string, checked: Checked])[] {
  const all = calls(contract);
  const types = all.flatMap(({ dataType, itemType, page }) => [dataType, itemType, page?.pagination]);
  const met = new Set<string>();
  const meet = (name: string): void => {
    if (met.has(name)) return;
    met.add(name);
    for (const node of objectsIn(contract.schemas.get(name))) {
      if (typeof node["$ref"] === "string") meet(referenceName(node["$ref"]));
    }
  };
  for (const word of wordsOf(types.join("\n"))) if (contract.schemas.has(word)) meet(word);
  const objects = [...contract.schemas].filter(
    ([name, schema]) => met.has(name) && propertiesOf(contract.spec.document, schema).size > 0,
  );
  const pages = all.filter(({ page }) => page !== undefined);
  return [
    ...objects.map(([name, schema]) => [name, checkedIn(name, schema, "types")] as const),
    ...pages.map((call) => [call.dataType, pageOf(contract, call)] as const),
  ];
}

function checkedIn(name: string, schema: Node, file: Checked["file"]): Checked {
  const placeOf: PlaceOf = (keys) => pointerBelow(pointer("components", "schemas", name), ...keys);
  return { schema, placeOf, about: "of a response", file };
}

/** Returns the schema of a page: its envelope without the errors. */
function pageOf({ spec, schemas }: Contract, { page }: Call): Checked {
  const envelope = page?.envelope ?? "";
  const all = propertiesOf(spec.document, schemas.get(envelope) ?? {});
  const required = ["data", "pagination"];
  const properties = Object.fromEntries(required.map((name) => [name, all.get(name)]));
  return checkedIn(envelope, { type: "object", required, properties }, "operations");
}
