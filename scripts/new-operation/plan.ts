// The plan of a new operation: its name, method and path, derived from the current spec.
import type { Contract, Operation } from "@contacts-api/generator/contract";
import { singular } from "@contacts-api/openapi/english";
import { withoutResource } from "@contacts-api/openapi/naming";
import { isNode } from "@contacts-api/openapi/node";
import { resourceOf as namesOf } from "@contacts-api/openapi/resource";
import { kebabCase } from "@contacts-api/openapi/words";
import { Refusal } from "../scaffold/refusal.ts";

export type Method = "get" | "post" | "put" | "patch" | "delete";

/** The verbs of each method, as the house rule lists them. */
export type Verbs = Readonly<Record<Method, readonly string[]>>;

/** The kind of an operation by its template: `other` is like an existing operation of its resource. */
export type Kind = "deletion" | "list" | "creation" | "other";

export interface Plan {
  readonly id: string;
  readonly verb: string;
  readonly noun: string;
  readonly method: Method;
  readonly path: string;
  /** The tag: the heading of the docs, and in the singular the first word of its schemas. */
  readonly tag: string;
  readonly resource: string;
  /** The folder of the resource in the server. */
  readonly folder: string;
  readonly kind: Kind;
  /** The noun of a list or a creation, if it is a part of the resource: `ContactNote`. */
  readonly part: string;
  /** True if the path names one contact. */
  readonly isOfOne: boolean;
  /** True if an id that is not a UUID is refused. */
  readonly isOfUuid: boolean;
  readonly hasBody: boolean;
  /** An example that all parameters of the path have: tools pair the examples of an operation by their names. */
  readonly example: string | undefined;
  /** The response to an unknown id: the resource's, if it has one. */
  readonly notFound: string;
  /** The schema of a name: the resource's, if it has one. */
  readonly nameSchema: string;
  readonly isNewVerb: boolean;
}

export interface Asked {
  readonly id: string;
  readonly method?: string | undefined;
  readonly path?: string | undefined;
}

/** Verbs that search all objects, although they return one. */
const ofAll = ["create", "find", "resolve"];

export function planOf(asked: Asked, contract: Contract, verbs: Verbs): Plan {
  const [, verb, noun] = /^([a-z]+)((?:[A-Z][a-z0-9]*)+)$/.exec(asked.id) ?? [];
  if (verb === undefined || noun === undefined) {
    throw new Refusal(
      `An operationId is a verb and a noun in camel case, such as archiveContact; received "${asked.id}".`,
    );
  }
  const known = contract.operations.find(({ id }) => id === asked.id);
  if (known) throw new Refusal(`There is ${asked.id} already: ${known.method} ${known.path}. Give it another name.`);
  const method = methodOf(verb, asked.method?.toLowerCase(), verbs);
  const { tag, resource, rest } = resourceOf(noun, contract);
  const path = asked.path ?? defaultPath({ verb, noun, tag, rest }, method, contract.operations);
  checkPath(path, method, contract);
  const isOfOne = path.includes("{");
  const hasBody = method === "patch" || method === "put" || (method === "post" && (!isOfOne || verb === "create"));
  const kind = kindOf(verb, method, rest);
  const part = resource + singular(rest);
  const folder = kebabCase(namesOf(tag).name);
  const isNewVerb = !isKnown(verb, verbs);
  const named = { id: asked.id, verb, noun, method, path, tag, resource, folder, kind, part };
  const isOfUuid = isOfOne && isUuid(path, contract.spec.document);
  return { ...named, isOfOne, isOfUuid, hasBody, ...partsOf(path, resource, contract), isNewVerb };
}

/** Returns the parts of the spec that the operation refers to. */
function partsOf(path: string, resource: string, { spec: { document } }: Contract) {
  const own = (kind: string, name: string) => componentsOf(document, kind)[name] !== undefined;
  return {
    example: sharedExample(path, document),
    notFound: own("responses", `${resource}NotFound`) ? `${resource}NotFound` : "NotFound",
    nameSchema: own("schemas", `${resource}Name`)
      ? `{ $ref: "#/components/schemas/${resource}Name" }`
      : "{ type: string, description: The name., minLength: 1, maxLength: 256, examples: [First] }",
  };
}

function sharedExample(path: string, document: Contract["spec"]["document"]): string | undefined {
  const [first = [], ...others] = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => {
    const parameter = componentsOf(document, "parameters")[parameterComponent(document, name!)!];
    const examples = isNode(parameter) ? parameter["examples"] : undefined;
    return isNode(examples) ? Object.keys(examples) : [];
  });
  return first.find((name) => others.every((names) => names.includes(name)));
}

/** Tells if the first parameter of the path is a UUID. */
function isUuid(path: string, document: Contract["spec"]["document"]): boolean {
  const name = parameterComponent(document, /\{(\w+)\}/.exec(path)![1]!);
  const parameter = name === undefined ? undefined : componentsOf(document, "parameters")[name];
  const schema = isNode(parameter) ? parameter["schema"] : undefined;
  return isNode(schema) && schema["$ref"] === "#/components/schemas/Uuid";
}

function kindOf(verb: string, method: Method, rest: string): Kind {
  if (method === "delete") return "deletion";
  if (rest === "") return "other";
  if (verb === "list") return "list";
  return verb === "create" ? "creation" : "other";
}

function isKnown(verb: string, verbs: Verbs): boolean {
  return Object.values(verbs).some((words) => words.includes(verb));
}

function methodOf(verb: string, asked: string | undefined, verbs: Verbs): Method {
  const all = Object.keys(verbs) as Method[];
  const usual = all.find((method) => verbs[method].includes(verb));
  const method = all.find((name) => name === (asked ?? usual));
  if (asked !== undefined && !method) throw new Refusal(`--method is one of ${all.join(", ")}; received "${asked}".`);
  if (!method) {
    throw new Refusal(
      `"${verb}" is not a verb of this API yet; it would become the first word of a method of the client. The verbs are: ` +
        `${all.flatMap((name) => verbs[name]).join(", ")}. To add it, say which method it is of: --method post.`,
    );
  }
  if (usual !== undefined && usual !== method) {
    throw new Refusal(
      `"${verb}" is a verb of ${usual.toUpperCase()} (spec/house-rules/operation-id.js), not of ${method.toUpperCase()}.`,
    );
  }
  return method;
}

/** Returns the tag at the beginning of a noun: `ContactNotes` belongs to Contacts, with `Notes` as the rest. */
function resourceOf(noun: string, { operations }: Contract): { tag: string; resource: string; rest: string } {
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  for (const tag of tags) {
    const resource = namesOf(tag);
    const rest = withoutResource(noun, resource);
    if (rest !== undefined) return { tag, resource: resource.singular, rest };
  }
  throw new Refusal(
    `"${noun}" belongs to no resource: a noun begins with one of ${tags.join(", ")}, or its singular. A new resource begins ` +
      "with pnpm new-resource.",
  );
}

function defaultPath(
  { verb, noun, tag, rest }: { verb: string; noun: string; tag: string; rest: string },
  method: Method,
  operations: readonly Operation[],
): string {
  const paths = operations.filter((operation) => operation.tag === tag).map(({ path }) => path);
  const shortest = paths.toSorted((a, b) => a.length - b.length);
  const all = shortest.find((path) => paths.some((other) => isOneOf(path, other))) ?? shortest[0]!;
  const one = paths.find((path) => isOneOf(all, path)) ?? all;
  const isOfAll = noun === namesOf(tag).plural || (rest === "" && ofAll.includes(verb));
  const base = isOfAll ? all : one;
  const isNamedByMethod = method !== "post" || verb === "create";
  return [base, ...(rest === "" ? [] : [kebabCase(rest)]), ...(isNamedByMethod ? [] : [verb])].join("/");
}

/** Tells if the other path names one object of the list at this path. */
function isOneOf(path: string, other: string): boolean {
  return other.startsWith(`${path}/{`) && other.indexOf("}") === other.length - 1;
}

function checkPath(path: string, method: Method, { spec, operations }: Contract): void {
  if (!/^\/v\d+(?:\/(?:[a-z0-9]+(?:-[a-z0-9]+)*|\{[a-z0-9_]+\}))+$/.test(path)) {
    throw new Refusal(`A path is in kebab case, such as /v1/contacts/{contact_id}/archive; received "${path}".`);
  }
  const taken = operations.find((operation) => operation.path === path && operation.method.toLowerCase() === method);
  if (taken) {
    throw new Refusal(
      `${taken.method} ${path} is ${taken.id} already. Give another path: --path /v1/contacts/{contact_id}/…`,
    );
  }
  const unknown = [...path.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name!)
    .find((name) => !parameterComponent(spec.document, name));
  if (unknown !== undefined) {
    throw new Refusal(
      `The path has {${unknown}}, and components.parameters no such path parameter. Write it there first.`,
    );
  }
}

/** Returns the component that describes a path parameter. */
export function parameterComponent(document: Contract["spec"]["document"], name: string): string | undefined {
  const parameters = componentsOf(document, "parameters");
  return Object.keys(parameters).find((key) => {
    const parameter = parameters[key];
    return isNode(parameter) && parameter["in"] === "path" && parameter["name"] === name;
  });
}

function componentsOf(document: Contract["spec"]["document"], kind: string) {
  const components = isNode(document["components"]) ? document["components"] : {};
  const ofKind = components[kind];
  return isNode(ofKind) ? ofKind : {};
}
