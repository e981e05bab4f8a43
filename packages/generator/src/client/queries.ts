// queries.ts of the client: the operations as options for TanStack Query, a class for each resource.
import { methodsOf, snakeCase } from "@contacts-api/openapi/naming";
import { referenceName } from "@contacts-api/openapi/pointer";
import { propertiesOf } from "@contacts-api/openapi/properties";
import { comment, fill } from "@contacts-api/openapi/prose";
import { demandRootResource, type Resource, resourcesOf } from "@contacts-api/openapi/resource";
import { objectsIn } from "@contacts-api/openapi/walk";
import type { Contract } from "../contract.ts";
import { type Argument, type Call, calls, declare } from "./call.ts";
import { operationTypes } from "./call-types.ts";
import { seamImport, seamTypes } from "./descriptor.ts";
import { changeTypes, modifierName } from "./modifier.ts";
import { importOf, parameterList, schemaNames, wordsOf } from "./source-text.ts";

export function queries(contract: Contract): string {
  const root = demandRootResource(contract.spec);
  const all = calls(contract);
  const resources = resourcesOf(contract.spec.document).filter(({ tag }) =>
    all.some(({ resource }) => resource.tag === tag),
  );
  const others = resources.filter(({ tag }) => tag !== root.tag);
  const own = resources.filter(({ tag }) => tag === root.tag);
  const body = [
    ...others.map((one) => classOf(contract, one, [], root)),
    ...own.map((one) => classOf(contract, one, others, root)),
  ].join("\n");
  const words = wordsOf(body);
  const isUsed = (name: string) => words.has(name);
  const functions = ["infiniteQueryOptions", "mutationOptions", "queryOptions"].filter(isUsed);
  const types = ["InfiniteQueryOptions", "MutationOptions", "QueryOptions"].filter(isUsed);
  return `import { bindMethods } from "../call/bind-methods.ts";
${isUsed("CallOptions") ? 'import type { CallOptions } from "../call/operation.ts";\n' : ""}${seamImport("page-courses", ["byOffset"].filter(isUsed))}${seamTypes.map(([file, names]) => seamImport(file, names.filter(isUsed))).join("")}${importOf("import", [...functions, ...types.map((name) => `type ${name}`)], "../query/query-options.ts")}
${importOf(
  "import type",
  resources.map(({ className }) => className),
  "./methods.ts",
)}
${importOf("import type", operationTypes(all).filter(isUsed), "./operations.ts")}
${importOf("import type", schemaNames(contract).filter(isUsed), "./types.ts")}

${body}`;
}

function classOf(contract: Contract, resource: Resource, others: readonly Resource[], root: Resource): string {
  const all = calls(contract).filter((call) => call.resource.tag === resource.tag);
  const name = queriesName(resource);
  const properties = others.map((other) => `  readonly ${other.name}: ${queriesName(other)};\n`);
  const assignments = others.map(
    (other) => `    this.${other.name} = new ${queriesName(other)}(methods.${other.name}, scope);\n`,
  );
  const path = methodsOf(resource, root);
  const about = `Options for TanStack Query: those of \`${path}\`, with a key for each query, and the queries to fetch again after each change.`;
  return `${comment(fill(about))}export class ${name} {
  readonly #methods: ${resource.className};
  readonly #scope: readonly string[];
${properties.join("")}
  /**
   * @param methods The client, or one of its resources.
   * @param scope The first part of all keys, for several clients in one cache: the organisation's name, for example.
   */
  constructor(methods: ${resource.className}, scope?: string) {
    this.#methods = methods;
    this.#scope = scope === undefined ? [] : [scope];
    bindMethods(this, ${name});
${assignments.join("")}  }

${all.map((call) => method(contract, call)).join("\n")}}
`;
}

function queriesName({ className }: Resource): string {
  return className.replace(/Methods$/, "Queries");
}

function method(contract: Contract, call: Call): string {
  return call.operation.safe ? query(call) : mutation(contract, call);
}

function query(call: Call): string {
  const { methodName, dataType, course } = call;
  // Options are those of the query, unless the operation requires some.
  const given = call.arguments.filter(({ name, optional }) => name !== "options" || !optional);
  const asked = given.map(({ name }) => name).filter((name) => name !== "options");
  const each = asked.length === given.length ? "each" : "{ ...options, ...each }";
  const parameters = parameterList(given.map(declare), "  ");
  const key = keyOf(call);
  const one = `${comment([`Options of a query for ${link(call)}.`], "  ")}  ${methodName}(${parameters}): QueryOptions<${dataType}> {
    return queryOptions(${key}, [${asked.join(", ")}], (each) =>
      this.#methods.${methodName}(${[...asked, each].join(", ")}),
    );
  }
`;
  if (course === undefined) return one;
  const start = course === "offset" ? "offset" : "cursor";
  const type = start === "offset" ? "number" : "string";
  const next =
    start === "offset"
      ? "(page, start) => byOffset.next(page, start ?? query?.offset ?? 0) as number | undefined"
      : `({ pagination }) => pagination.next_cursor`;
  return `${one}
${comment([`Options of a query for the pages of ${link(call)}, one after the other.`], "  ")}  ${methodName}Pages(${parameters}): InfiniteQueryOptions<${dataType}, ${type} | undefined> {
    return infiniteQueryOptions<${dataType}, ${type}>(${key}, [${asked.join(", ")}], ${next}, (start, each) =>
      this.#methods.${methodName}(${[...asked.map((name) => (name === "query" ? `start === undefined ? query : { ...query, ${start}: start }` : name)), each].join(", ")}).firstPage(),
    );
  }
`;
}

function mutation(contract: Contract, call: Call): string {
  const { methodName, dataType, reader } = call;
  const changes = JSON.stringify(changedBy(contract, call.resource)).replaceAll(",", ", ");
  const write = (name: string, variables: Readonly<Record<string, string>>, data: string) => {
    const names = Object.keys(variables).join(", ");
    return `  ${name}(): MutationOptions<{ ${Object.values(variables).join("; ")} }, ${data}> {
    return mutationOptions(${keyOf(call)}, ${changes}, ({ ${names} }) =>
      this.#methods.${name}(${names}),
    );
  }
`;
  };
  const one = `${comment([`Options of a mutation with ${link(call)}.`], "  ")}${write(methodName, members(call.arguments), dataType)}`;
  if (!reader) return one;
  const read = calls(contract).find(({ operation }) => operation === reader)!;
  const { current, returned } = changeTypes(call, read);
  const given = {
    ...members(read.arguments.slice(0, read.path.length)),
    // A method, so that options of a client with its own type of metadata fit where those of any client are asked for.
    change: `change(current: ${current}): ${returned}`,
    ...members([{ name: "options", type: "CallOptions", optional: true }]),
  };
  const data = [...new Set([dataType, read.dataType])].join(" | ");
  const name = modifierName(call);
  return `${one}
${comment([`Options of a mutation with \`${name}\`: read, change, write, and start again if others wrote in between.`], "  ")}${write(name, given, data)}`;
}

/** Returns the declarations of arguments as members of an object, by name. */
function members(given: readonly Argument[]): Record<string, string> {
  return Object.fromEntries(
    given.map((one) => [one.name, `readonly ${declare(one)}${one.optional ? " | undefined" : ""}`]),
  );
}

function keyOf({ resource, operation }: Call): string {
  return `[...this.#scope, "${resource.name}", "${operation.id}"]`;
}

function link({ operation }: Call): string {
  return `\`${operation.id}\``;
}

/** Returns the resources whose responses contain objects or ids that a resource changes. */
function changedBy(contract: Contract, resource: Resource): string[] {
  const wanted = [snakeCase(resource.plural), `${snakeCase(resource.singular)}_id`];
  const others = resourcesOf(contract.spec.document).filter(({ tag }) => {
    const held = calls(contract)
      .filter((call) => call.resource.tag === tag)
      .flatMap((call) => [...propertyNames(contract, call)]);
    return tag !== resource.tag && wanted.some((name) => held.includes(name));
  });
  return [resource.name, ...others.map(({ name }) => name)];
}

function propertyNames(contract: Contract, { operation }: Call): Set<string> {
  const names = new Set<string>();
  const met = new Set<string>();
  const visit = (name: string) => {
    if (met.has(name)) return;
    met.add(name);
    const schema = contract.schemas.get(name) ?? {};
    for (const node of objectsIn(schema)) {
      for (const property of propertiesOf(contract.spec.document, node).keys()) names.add(property);
      if (typeof node["$ref"] === "string") visit(referenceName(node["$ref"]));
    }
  };
  // Problems are not data that an operation reads.
  for (const { content, problemCode } of operation.responses) {
    if (problemCode === undefined && content?.schemaName) visit(content.schemaName);
  }
  return names;
}
