// The data of a success, without its envelope.
import { isNode, type Node } from "@contacts-api/openapi/node";
import { pointer, referenceName } from "@contacts-api/openapi/pointer";
import { propertiesOf } from "@contacts-api/openapi/properties";
import { typesOf } from "../branch-types.ts";
import { type Response, successes } from "../content.ts";
import type { Contract, Operation } from "../contract.ts";

export interface ReturnedData {
  readonly kind: "data" | "page";
  /** The type in TypeScript. */
  readonly type: string;
  readonly isNullable: boolean;
  /** The type of the items of a page. */
  readonly itemType: string | undefined;
  /** The names of the properties of its pagination. */
  readonly pagination: readonly string[];
  /** The data of each status, if they differ. */
  readonly byStatus: readonly (readonly [status: number, type: string])[] | undefined;
  /** The page that its type is declared from. */
  readonly page: Page | undefined;
}

export interface Page {
  readonly envelope: string;
  readonly data: string;
  readonly pagination: string;
}

/** Returns the data of all successes: the union of their types. */
export function returnedBy(contract: Contract, operation: Operation): ReturnedData {
  const all = successes(operation.responses).map((response) => ofSuccess(contract, response));
  const types = [...new Set(all.map(({ type }) => type))];
  const first = all[0]!;
  if (types.length === 1) return first;
  const page = all.find(({ kind }) => kind === "page");
  if (page !== undefined) failMixed(contract, operation, page, types);
  const byStatus = all.map(({ type }, index) => [successes(operation.responses)[index]!.status, type] as const);
  return { ...first, type: types.join(" | "), isNullable: all.some(({ isNullable }) => isNullable), byStatus };
}

function ofSuccess(contract: Contract, { content }: Response): ReturnedData {
  const { spec } = contract;
  const plain = {
    kind: "data",
    isNullable: false,
    itemType: undefined,
    pagination: [],
    byStatus: undefined,
    page: undefined,
  } as const;
  if (content === undefined) return { ...plain, type: "undefined" };
  if (content.kind !== "json") return { ...plain, type: content.kind === "text" ? "string" : "Blob" };
  const name = content.schemaName ?? "";
  const properties = propertiesOf(spec.document, { $ref: pointer("components", "schemas", name) });
  const data = properties.get("data") ?? {};
  const pagination = properties.get("pagination");
  const type = schemaType(data) ?? `${name}["data"]`;
  if (pagination === undefined) return { ...plain, type, isNullable: typesOf(data, contract.schemas).includes("null") };
  const items = spec.resolve(data)["items"];
  if (!isNode(items)) return failWithoutItems(contract, name, data);
  return {
    kind: "page",
    type: pageName(contract, name),
    isNullable: false,
    itemType: schemaType(items) ?? `${name}["data"][number]`,
    pagination: [...propertiesOf(spec.document, pagination).keys()],
    byStatus: undefined,
    page: { envelope: name, data: type, pagination: schemaType(pagination) ?? `${name}["pagination"]` },
  };
}

/** Returns the name of a page: `ContactPage` for `ContactListEnvelope`. */
function pageName({ schemas, spec }: Contract, envelope: string): string {
  const name = `${envelope.replace(/(List)?(Envelope)?$/, "")}Page`;
  if (!schemas.has(name)) return name;
  return spec.fail(pointer("components", "schemas", name), {
    what: `The schema ${name} has a name that is taken.`,
    expected: "a name that the generated code has for nothing else",
    received: `${name}, which belongs to the pages of ${envelope}`,
    remedy: "Rename one of the two schemas.",
  });
}

/** Returns the name of a type; undefined if the schema has none. */
function schemaType(schema: Node): string | undefined {
  if (typeof schema["$ref"] === "string") return referenceName(schema["$ref"]);
  if (schema["type"] === "null") return "null";
  if (schema["type"] === "array" && isNode(schema["items"])) {
    const item = schemaType(schema["items"]);
    return item && (item.includes("|") ? `(${item})[]` : `${item}[]`);
  }
  if (!Array.isArray(schema["oneOf"])) return undefined;
  const options = schema["oneOf"].map(schemaType);
  return options.every((option) => option !== undefined) ? options.join(" | ") : undefined;
}

function failMixed(
  { spec }: Contract,
  { id, path, method }: Operation,
  { type }: ReturnedData,
  all: readonly string[],
): never {
  return spec.fail(pointer("paths", path, method.toLowerCase(), "responses"), {
    what: `One success of ${id} is a page, and another one is not.`,
    expected: "pages in all successes, or in none",
    received: [type, ...all.filter((other) => other !== type)].join(" and "),
    remedy: "Respond with the same page, or make two operations of it.",
  });
}

function failWithoutItems({ spec }: Contract, name: string, data: Node): never {
  return spec.fail(pointer("components", "schemas", name, "properties", "data"), {
    what: `The envelope ${name} has pagination, and its data is not an array.`,
    expected: "type: array, with items",
    received: JSON.stringify(data),
    remedy: "Make data an array, or remove pagination.",
  });
}
