// Specs with resources of any name, to compare all code that names things.

interface Named {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** The schema of `data`; a list of pages, or only `null`. */
  readonly returns: string | "page" | "null";
  readonly body?: boolean;
}

export interface ResourceInSpec {
  readonly tag: string;
  readonly operations: readonly Named[];
}

const reference = (section: string, name: string) => ({ $ref: `#/components/${section}/${name}` });
const json = (schema: object, more: object = {}) => ({ content: { "application/json": { schema, ...more } } });
const envelope = (data: object, more: object = {}) => ({
  type: "object",
  description: "An envelope.",
  required: ["data"],
  properties: { data, ...more },
});

/** Returns a spec with these resources, in their order. An id of a contact is a text, any other id a number. */
export function specWithResources(resources: readonly ResourceInSpec[], root: string): string {
  const all = resources.flatMap(({ tag, operations }) => operations.map((operation) => ({ tag, ...operation })));
  const schemas = [...new Set(all.map(({ returns }) => returns).filter((name) => !["page", "null"].includes(name)))];
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Resources", version: "1.0.0" },
    servers: [{ url: "http://127.0.0.1:8080" }],
    tags: resources.map(({ tag }) => ({ name: tag, description: `All ${tag}.`, ...(tag === root && mark) })),
    paths: Object.fromEntries(
      [...Map.groupBy(all, ({ path }) => path)].map(([path, own]) => [path, pathItem(path, own)]),
    ),
    components: {
      schemas: {
        Change: {
          type: "object",
          description: "A change.",
          additionalProperties: false,
          properties: { name: { type: "string", maxLength: 9, description: "A name.", examples: ["Ada"] } },
        },
        Pagination: { type: "object", description: "Pagination.", properties: { total: { type: "integer" } } },
        NothingEnvelope: envelope({ type: "null" }),
        ...Object.fromEntries(schemas.map((name) => [name, { type: "object", description: `A ${name}.` }])),
        ...Object.fromEntries(schemas.map((name) => [`${name}Envelope`, envelope(reference("schemas", name))])),
        ...Object.fromEntries(
          all
            .filter(({ returns }) => returns === "page")
            .map(({ id }) => [listOf(id), envelope(list, { pagination: reference("schemas", "Pagination") })]),
        ),
      },
    },
  });
}

const mark = { "x-root-client": true };
const list = { type: "array", items: { type: "object" }, description: "The items." };
const listOf = (id: string) => `${id.slice(0, 1).toUpperCase()}${id.slice(1)}ListEnvelope`;

function pathItem(path: string, operations: readonly (Named & { readonly tag: string })[]) {
  // Against the order of the path, so that code which follows the list mixes them up.
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].reverse().map(([, name]) => ({
    ...{ name, in: "path", required: true, description: "An id." },
    ...(name === "contact_id"
      ? { schema: { type: "string" }, example: "a" }
      : { schema: { type: "integer" }, example: 7 }),
  }));
  return {
    parameters,
    ...Object.fromEntries(operations.map((operation) => [operation.method, operationNode(operation)])),
  };
}

function operationNode({ id, tag, returns, body }: Named & { readonly tag: string }) {
  const name = returns === "page" ? listOf(id) : returns === "null" ? "NothingEnvelope" : `${returns}Envelope`;
  const example = { change: { summary: "A name", value: { name: "Ada" } } };
  const requestBody = {
    required: true,
    description: "What to do.",
    ...json(reference("schemas", "Change"), { examples: example }),
  };
  return {
    ...{ operationId: id, summary: id, description: `${id}.`, tags: [tag] },
    ...(body ? { requestBody } : {}),
    responses: { 200: { description: "Done.", ...json(reference("schemas", name)) } },
  };
}
