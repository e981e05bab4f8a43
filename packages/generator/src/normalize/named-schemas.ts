// The schemas of components, as they grow. A schema from elsewhere gets a name, and keeps its place in the spec.
import type { Spec } from "@contacts-api/openapi/load";
import type { Node } from "@contacts-api/openapi/node";
import { pointer } from "@contacts-api/openapi/pointer";

const ownName = "Move the schema to components/schemas under another name, or rename the other one.";

export class NamedSchemas {
  readonly #spec: Spec;
  readonly #schemas: Record<string, unknown>;
  /** The place in the spec of each moved schema, by its pointer. */
  readonly #origins: Map<string, string>;

  constructor(spec: Spec, schemas: Record<string, unknown>, origins: Map<string, string>) {
    this.#spec = spec;
    this.#schemas = schemas;
    this.#origins = origins;
  }

  entries(): [string, Node][] {
    return Object.entries(this.#schemas) as [string, Node][];
  }

  get(name: string): Node | undefined {
    return this.#schemas[name] as Node | undefined;
  }

  replace(name: string, schema: Node): void {
    this.#schemas[name] = schema;
  }

  /** Adds a schema whose place in the spec is `origin`, and returns a reference to it. */
  add(name: string, schema: Node, origin: string, remedy = ownName): { readonly $ref: string } {
    if (Object.hasOwn(this.#schemas, name)) this.#failTaken(name, origin, remedy);
    const reference = pointer("components", "schemas", name);
    this.#schemas[name] = schema;
    this.#origins.set(reference, origin);
    return { $ref: reference };
  }

  #failTaken(name: string, origin: string, remedy: string): never {
    return this.#spec.fail(origin, {
      what: `This schema would be called ${name}, and there is one of that name.`,
      expected: "a name that no other schema has",
      received: name,
      remedy,
    });
  }
}
