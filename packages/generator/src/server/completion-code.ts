// Code that completes a valid body before the operation gets it: defaults are filled in, and times written in UTC.

import { propertyName } from "@contacts-api/openapi/literal";
import type { Spec } from "@contacts-api/openapi/load";
import { isNode, members, type Node, nodes } from "@contacts-api/openapi/node";
import { pointer, pointerBelow, referenceName } from "@contacts-api/openapi/pointer";
import { byType, typesOf } from "../branch-types.ts";
import type { Body } from "../content.ts";
import { tagsOf } from "./discriminator.ts";

type Schemas = ReadonlyMap<string, Node>;

/** Returns the names of all schemas with values to complete, in themselves or in the schemas that they refer to. */
export function schemasToComplete(schemas: Schemas): ReadonlySet<string> {
  const found = new Set<string>();
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [name, schema] of schemas) if (!found.has(name) && needs(schema, schemas, found)) found.add(name);
  }
  return found;
}

/** The code of functions that each complete one value of a named schema; `value` is valid. */
export class CompletionCode {
  readonly #spec: Spec;
  readonly #schemas: Schemas;
  readonly #names: ReadonlySet<string>;
  /** The functions that are needed, by the names of their schemas. */
  readonly functions = new Map<string, string>();

  constructor(spec: Spec, schemas: Schemas) {
    this.#spec = spec;
    this.#schemas = schemas;
    this.#names = schemasToComplete(schemas);
  }

  /** Returns an expression for the function that completes a body; undefined if there is nothing to do. */
  ofBody({ schemaName, schema }: Pick<Body, "schemaName" | "schema">): string | undefined {
    if (schemaName !== undefined) return this.of(schemaName);
    return isTime(schema) ? "(value) => toUtc(value)" : undefined;
  }

  /** Returns the name of the function that completes values of a schema; undefined if there is nothing to do. */
  of(schemaName: string): string | undefined {
    if (!this.#names.has(schemaName)) return undefined;
    const name = `complete${schemaName.replaceAll(/\W/g, "_")}`;
    if (!this.functions.has(schemaName)) {
      this.functions.set(schemaName, "");
      const lines = this.#statements(this.#schemas.get(schemaName)!, pointer("components", "schemas", schemaName));
      this.functions.set(schemaName, `function ${name}(value) {\n${lines.join("\n")}\nreturn value;\n}`);
    }
    return name;
  }

  #statements(schema: Node, place: string): string[] {
    const { $ref: reference } = schema;
    const lines: string[] = [];
    if (typeof reference === "string") {
      const name = this.of(referenceName(reference));
      if (name !== undefined) lines.push(`value = ${name}(value);`);
    }
    if (isTime(schema)) lines.push('if (typeof value === "string") value = toUtc(value);');
    lines.push(...this.#ofObject(schema, place), ...this.#ofArray(schema, place));
    for (const [index, part] of nodes(schema["allOf"]).entries()) {
      lines.push(...this.#statements(part, `${place}/allOf/${index}`));
    }
    lines.push(...this.#ofAlternatives(schema, place));
    return lines;
  }

  #ofObject(schema: Node, place: string): string[] {
    const inner = members(schema["properties"]).flatMap(([name, property]) => {
      const key = JSON.stringify(name);
      const at = pointerBelow(place, "properties", name);
      const steps = this.#nested(property, at);
      const value = defaultOf(property, this.#schemas);
      const filled =
        value === undefined ? [] : [`if (!Object.hasOwn(value, ${key})) put(value, ${key}, ${valueText(value)});`];
      const completed =
        steps === undefined ? [] : [`if (Object.hasOwn(value, ${key})) put(value, ${key}, ${steps}(value[${key}]));`];
      return [...filled, ...completed];
    });
    const { additionalProperties: others } = schema;
    const steps = isNode(others) ? this.#nested(others, `${place}/additionalProperties`) : undefined;
    if (steps !== undefined) {
      const known = `{ ${Object.keys((schema["properties"] ?? {}) as Node)
        .map((name) => `${propertyName(name)}: true`)
        .join(", ")} }`;
      inner.push(
        `for (const key of Object.keys(value)) if (!Object.hasOwn(${known}, key)) put(value, key, ${steps}(value[key]));`,
      );
    }
    return inner.length === 0 ? [] : [`if (isObject(value)) {\n${inner.join("\n")}\n}`];
  }

  #ofArray(schema: Node, place: string): string[] {
    const prefix = nodes(schema["prefixItems"]);
    const inner = prefix.flatMap((item, index) => {
      const steps = this.#nested(item, `${place}/prefixItems/${index}`);
      return steps === undefined ? [] : [`if (value.length > ${index}) value[${index}] = ${steps}(value[${index}]);`];
    });
    const steps = isNode(schema["items"]) ? this.#nested(schema["items"], `${place}/items`) : undefined;
    if (steps !== undefined) {
      inner.push(
        `for (let index = ${prefix.length}; index < value.length; index++) value[index] = ${steps}(value[index]);`,
      );
    }
    return inner.length === 0 ? [] : [`if (Array.isArray(value)) {\n${inner.join("\n")}\n}`];
  }

  /** Completes one of several alternatives. The value must tell which: by its discriminator, or by its type. */
  #ofAlternatives(schema: Node, place: string): string[] {
    const keyword = Array.isArray(schema["oneOf"]) ? "oneOf" : "anyOf";
    const branches = nodes(schema[keyword]);
    if (!branches.some((branch) => needs(branch, this.#schemas, this.#names))) return [];
    if (isNode(schema["discriminator"])) {
      const property = JSON.stringify(schema["discriminator"]["propertyName"]);
      const tags = [...tagsOf(schema, this.#schemas)];
      const cases = tags.flatMap(([tag, reference]) => {
        const name = this.of(referenceName(reference));
        return name === undefined ? [] : [`case ${JSON.stringify(tag)}: value = ${name}(value); break;`];
      });
      return [`if (isObject(value)) switch (value[${property}]) {\n${cases.join("\n")}\n}`];
    }
    if (byType(branches, this.#schemas).length < branches.length)
      return this.#failAlternatives(keyword, branches, place);
    return branches.flatMap((branch, index) => {
      const steps = this.#nested(branch, `${place}/${keyword}/${index}`);
      if (steps === undefined) return [];
      const types = typesOf(branch, this.#schemas);
      return [`if (${types.map((type) => tests[type]).join(" || ")}) value = ${steps}(value);`];
    });
  }

  /** Returns an expression for a function; undefined if it would do nothing. */
  #nested(schema: Node, place: string): string | undefined {
    if (!needs(schema, this.#schemas, this.#names)) return undefined;
    const { $ref: reference } = schema;
    const alone = typeof reference === "string" && Object.keys(schema).every((key) => !structural.includes(key));
    if (alone) return this.of(referenceName(reference));
    return `((value) => {\n${this.#statements(schema, place).join("\n")}\nreturn value;\n})`;
  }

  #failAlternatives(keyword: string, branches: readonly Node[], place: string): never {
    const index = branches.findIndex((branch) => needs(branch, this.#schemas, this.#names));
    return this.#spec.fail(`${place}/${keyword}/${index}`, {
      what: "A default or a date-time stands in one of several alternatives that the value itself does not tell apart.",
      expected: "alternatives of different types, or a discriminator",
      received: `${keyword} of ${branches.length} alternatives`,
      remedy: "Add a discriminator, or move the default or the date-time out of the alternatives.",
    });
  }
}

/** The functions that the code calls. */
export const completionHelpers = `function isObject(value) {
return typeof value === "object" && value !== null && !Array.isArray(value);
}
function put(value, key, member) {
if (key === "__proto__") Object.defineProperty(value, key, { value: member, writable: true, enumerable: true, configurable: true });
else value[key] = member;
}`;

const structural = ["properties", "items", "allOf", "oneOf", "anyOf", "prefixItems", "additionalProperties", "format"];

const tests: Readonly<Record<string, string>> = {
  string: 'typeof value === "string"',
  number: 'typeof value === "number"',
  boolean: 'typeof value === "boolean"',
  null: "value === null",
  array: "Array.isArray(value)",
  object: "isObject(value)",
};

function isTime({ format, const: constant, enum: values }: Node): boolean {
  return format === "date-time" && constant === undefined && values === undefined;
}

/** Tells if values of the schema are completed, given the names of the schemas that are. */
function needs(schema: Node, schemas: Schemas, names: ReadonlySet<string>): boolean {
  if (typeof schema["$ref"] === "string" && names.has(referenceName(schema["$ref"]))) return true;
  if (isTime(schema)) return true;
  const properties = members(schema["properties"]).map(([, property]) => property);
  if (properties.some((property) => defaultOf(property, schemas) !== undefined)) return true;
  const others = [schema["items"], schema["additionalProperties"]].filter(isNode);
  const lists = ["allOf", "oneOf", "anyOf", "prefixItems"].flatMap((keyword) => nodes(schema[keyword]));
  return [...properties, ...others, ...lists].some((part) => needs(part, schemas, names));
}

/** Returns the default of a property, which may stand at the schema that it refers to. */
export function defaultOf(property: Node, schemas: Schemas): unknown {
  if (property["default"] !== undefined) return property["default"];
  const target = typeof property["$ref"] === "string" ? schemas.get(referenceName(property["$ref"])) : undefined;
  return target === undefined ? undefined : defaultOf(target, schemas);
}

/** Writes a new value for each body. As a literal, `__proto__` would set the prototype. */
function valueText(value: unknown): string {
  const text = JSON.stringify(value);
  return text.includes("__proto__") ? `JSON.parse(${JSON.stringify(text)})` : text;
}
