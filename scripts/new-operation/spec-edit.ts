// Adds an operation to the spec. Existing text stays as it is, to the byte: new text is inserted, and the file is never
// rewritten.
import type { Contract, Operation } from "@contacts-api/generator/contract";
import { Refusal } from "../scaffold/refusal.ts";
import { keyOf, SpecSource } from "../scaffold/spec-source.ts";
import { operationText, requestSchema } from "./operation-text.ts";
import { schemasOf } from "./part-text.ts";
import { type Plan, parameterComponent } from "./plan.ts";

export function withOperation(text: string, plan: Plan, contract: Contract): string {
  const source = new SpecSource(text);
  const model = plan.kind === "other" ? modelOf(source, modelFor(plan, contract.operations)) : undefined;
  const operation = operationText(plan, model);
  const paths = source.map("paths");
  const present = paths.items.find((pair) => keyOf(pair) === plan.path);
  const added = present
    ? source.after(present, operation)
    : source.after(paths.items.at(-1)!, `\n${pathItem(plan, contract)}${operation}`);
  const grown = withSchemas(added, plan);
  if (!plan.hasBody) return grown;
  const schemas = new SpecSource(grown);
  return schemas.before(schemas.map("components", "schemas").items[0]!, `${requestSchema(plan)}\n`);
}

/** Adds the schemas of its response that are missing. */
function withSchemas(text: string, plan: Plan): string {
  let spec = text;
  for (const [name, schema] of schemasOf(plan)) {
    const source = new SpecSource(spec);
    const { items } = source.map("components", "schemas");
    if (!items.some((pair) => keyOf(pair) === name)) spec = source.after(items.at(-1)!, `\n${schema}`);
  }
  return spec;
}

/** The text of parts of an operation that the new one copies. */
export interface Model {
  /** Whole entries of the operation: `parameters:` and `responses:`. */
  readonly parameters: string;
  readonly responses: string;
  /** The successful response: its headers and its schema as they are, and the value of its first example. */
  readonly headers: string;
  readonly schema: string;
  readonly exampleValue: string;
}

/** Returns the most similar operation of the same resource. */
function modelFor({ method, isOfOne, tag }: Plan, operations: readonly Operation[]): Operation {
  const found = operations.find(
    (operation) =>
      operation.tag === tag &&
      (operation.method === "GET") === (method === "get") &&
      operation.path.includes("{") === isOfOne &&
      (method === "get" || (!operation.safe && operation.responses.every(({ status }) => status !== 201))),
  );
  if (!found) throw new Refusal(`${tag} has no operation whose response can be copied. Write this one by hand.`);
  return found;
}

function pathItem({ path }: Plan, { spec }: Contract): string {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => parameterComponent(spec.document, name!));
  const parameters = names.map((name) => `      - $ref: "#/components/parameters/${name}"\n`);
  return `  ${path}:
${parameters.length > 0 ? `    parameters:\n${parameters.join("")}` : ""}`;
}

function modelOf(source: SpecSource, { path, method }: Operation): Model {
  const place = ["paths", path, method.toLowerCase()];
  const success = [...place, "responses", "200"];
  const content = [...success, "content", "application/json"];
  const [example] = source.map(...content, "examples").items;
  return {
    parameters: source.entry(place, "parameters"),
    responses: source.entry(place, "responses"),
    headers: source.entry(success, "headers"),
    schema: source.entry(content, "schema"),
    exampleValue: source.entry([...content, "examples", keyOf(example!)], "value"),
  };
}
