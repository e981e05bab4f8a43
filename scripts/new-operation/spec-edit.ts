// The spec with one operation more. What stands there stays as it is, to the byte: text is put in, nothing is rewritten.

import type { Contract, Operation } from "@contacts-api/generator/contract";
import { type Document, isMap, isScalar, type Pair, parseDocument, type YAMLMap } from "yaml";
import { operationText, requestSchema } from "./operation-text.ts";
import { type Plan, parameterComponent } from "./plan.ts";
import { Refusal } from "./refusal.ts";

export function withOperation(text: string, plan: Plan, contract: Contract): string {
  const source = new Source(text);
  const model = source.operation(modelFor(plan, contract.operations));
  const operation = operationText(plan, model);
  const paths = source.map("paths");
  const present = paths.items.find((pair) => keyOf(pair) === plan.path);
  const added = present
    ? source.after(present, operation)
    : source.after(paths.items.at(-1)!, `\n${pathItem(plan, contract)}${operation}`);
  if (!plan.hasBody) return added;
  const schemas = new Source(added);
  return schemas.before(schemas.map("components", "schemas").items[0]!, `${requestSchema(plan)}\n`);
}

/** The text of parts of an operation that the new one takes over. */
export interface Model {
  /** Whole entries of the operation: `parameters:` and `responses:`. */
  readonly parameters: string;
  readonly responses: string;
  /** Of the successful response: its headers and its schema as they stand, and the value of its first example. */
  readonly headers: string;
  readonly schema: string;
  readonly exampleValue: string;
}

/** The operation of the same resource that is most alike. */
function modelFor({ method, isOfOne, tag }: Plan, operations: readonly Operation[]): Operation {
  const found = operations.find(
    (operation) =>
      operation.tag === tag &&
      (operation.method === "GET") === (method === "get") &&
      operation.path.includes("{") === isOfOne &&
      (method === "get" || (!operation.safe && operation.responses.every(({ status }) => status !== 201))),
  );
  if (!found) throw new Refusal(`${tag} has no operation to take the answer from. Write this one by hand.`);
  return found;
}

function pathItem({ path }: Plan, { spec }: Contract): string {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => parameterComponent(spec.document, name!));
  const parameters = names.map((name) => `      - $ref: "#/components/parameters/${name}"\n`);
  return `  ${path}:
    x-other-methods:
      $ref: "#/components/responses/MethodNotAllowed"
${parameters.length > 0 ? `    parameters:\n${parameters.join("")}` : ""}`;
}

/** The text of the spec with the places of its parts. */
class Source {
  readonly #text: string;
  readonly #document: Document;

  constructor(text: string) {
    this.#text = text;
    this.#document = parseDocument(text);
  }

  map(...path: string[]): YAMLMap {
    const node = this.#document.getIn(path);
    if (isMap(node) && node.items.length > 0) return node;
    throw new Refusal(`spec/contacts.yaml has no entries under ${path.join(".")}.`);
  }

  operation({ path, method }: Operation): Model {
    const place = ["paths", path, method.toLowerCase()];
    const success = [...place, "responses", "200"];
    const content = [...success, "content", "application/json"];
    return {
      parameters: this.#entry(place, "parameters"),
      responses: this.#entry(place, "responses"),
      headers: this.#entry(success, "headers"),
      schema: this.#entry(content, "schema"),
      exampleValue: this.#entry([...content, "examples", keyOf(this.map(...content, "examples").items[0]!)], "value"),
    };
  }

  /** Puts text on lines of its own behind an entry. */
  after(pair: Pair, text: string): string {
    const end = this.#text.slice(0, endOf(pair)).trimEnd().length;
    return `${this.#text.slice(0, end)}\n${text.trimEnd()}${this.#text.slice(end)}`;
  }

  /** Puts text on lines of its own before an entry. */
  before(pair: Pair, text: string): string {
    const start = this.#lineOf(pair);
    return this.#text.slice(0, start) + text + this.#text.slice(start);
  }

  #entry(path: string[], key: string): string {
    const pair = this.map(...path).items.find((item) => keyOf(item) === key);
    if (!pair) throw new Refusal(`spec/contacts.yaml has no ${key} under ${path.join(".")}.`);
    return `${this.#text.slice(this.#lineOf(pair), endOf(pair)).trimEnd()}\n`;
  }

  #lineOf({ key }: Pair): number {
    const [start] = (key as { range: [number, number, number] }).range;
    return this.#text.lastIndexOf("\n", start) + 1;
  }
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function endOf({ value }: Pair): number {
  return (value as { range: [number, number, number] }).range[1];
}
