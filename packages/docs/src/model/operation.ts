import { type ClientCall, clientCall } from "@contacts-api/openapi/client-call";
import { isNode, type JsonObject } from "@contacts-api/openapi/node";
import { child, entries, followPlace, items, type Place, strings, textAt } from "@contacts-api/openapi/place";
import { type Ending, readEnding } from "./ending.ts";
import { optional } from "./optional.ts";
import { pageName } from "./page-name.ts";
import { type Content, type ResponseModel, readContents, readField, readResponses } from "./response.ts";
import type { Field } from "./schema.ts";
import { type RequirementSet, readSecurity } from "./security.ts";
import { readServers, type Server } from "./server.ts";

/** How the value of a parameter is written, if not in the usual way of its place. */
export interface Writing {
  readonly style?: string;
  readonly explode?: boolean;
  /** As JSON, whatever it is. */
  readonly isJson?: boolean;
}

export interface Parameter extends Field {
  readonly place: "path" | "query" | "header" | "cookie";
  /** How a list or an object is written, if not in the usual way. */
  readonly writing: Writing;
  /** The parameter that this one is sent in place of. */
  readonly insteadOf?: string;
  /** One of the two is required. */
  readonly isOneRequired?: boolean;
}

/** What is said of an operation that is public. */
export const noKey = "No key is needed.";

export interface Operation {
  /** The operationId, or what stands for it where there is none or several have it. */
  readonly id: string;
  /** As the document has it. */
  readonly operationId?: string;
  readonly method: string;
  /** The path; of a callback the expression of its address, of a webhook its name. */
  readonly path: string;
  readonly title: string;
  readonly description?: string;
  readonly tags: readonly string[];
  /** If it is deprecated. */
  readonly ending?: Ending;
  /** It changes nothing, whatever its method suggests. */
  readonly safe: boolean;
  /** The API sends it and the reader responds. */
  readonly incoming: boolean;
  readonly parameters: readonly Parameter[];
  readonly body?: { readonly required: boolean; readonly description?: string; readonly contents: readonly Content[] };
  readonly responses: readonly ResponseModel[];
  /** One of the sets must be met; none are if there is nothing to be met. */
  readonly security: readonly RequirementSet[];
  readonly servers: readonly Server[];
  /** Of an API that has keys, it needs none. */
  readonly isPublic: boolean;
  /** Those are its own, not the API's. */
  readonly elsewhere: boolean;
  /** How the client of this project calls it; undefined if it has no such method. */
  readonly client?: ClientCall;
  /** What the API sends later because of this operation. */
  readonly callbacks: readonly Operation[];
}

const methods = ["get", "head", "post", "put", "patch", "delete", "options", "trace"];

/** The operations of `paths` and what the API sends of `webhooks`, in this order. */
export function readOperations(document: JsonObject): Operation[] {
  const root: Place = { value: document, pointer: "" };
  return withOwnIds([
    ...entries(root, "paths").flatMap(([path, item]) => readPath(document, path, item, false)),
    ...entries(root, "webhooks").flatMap(([name, item]) => readPath(document, name, item, true)),
  ]);
}

/**
 * Operations that share an id would share a page, and a webhook without operationId has the name of all its methods: of
 * those the method and the path are the id. Case and characters that no file name has make no difference.
 */
function withOwnIds(operations: readonly Operation[]): Operation[] {
  const taken = new Set<string>();
  return operations.map((operation) => {
    const { id, method, path } = operation;
    const named = [id, `${method.toLowerCase()} ${path}`].find((name) => !taken.has(keyOf(name)));
    const own = named ?? numbered(id, taken);
    taken.add(keyOf(own));
    return own === id ? operation : { ...operation, id: own };
  });
}

function numbered(id: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(keyOf(`${id} ${number}`))) number++;
  return `${id} ${number}`;
}

function keyOf(id: string): string {
  return pageName(id).toLowerCase();
}

function readPath(document: JsonObject, path: string, reference: Place, incoming: boolean): Operation[] {
  const item = followPlace(document, reference);
  return Object.keys(item.value)
    .filter((key) => methods.includes(key))
    .flatMap((method) => {
      const operation = child(item, method);
      return operation ? [readOperation(document, path, method, item, followPlace(document, operation), incoming)] : [];
    });
}

function readOperation(
  document: JsonObject,
  path: string,
  method: string,
  item: Place,
  place: Place,
  incoming: boolean,
): Operation {
  const security = readSecurity(place.value["security"] ?? (incoming ? undefined : document["security"]));
  const operationId = textAt(place, "operationId")?.trim() || undefined;
  const summary = textAt(place, "summary")?.trim();
  const title = summary || operationId || (incoming ? path : `${method.toUpperCase()} ${path}`);
  const body = child(place, "requestBody");
  // What a path says about itself, it says about each of its operations.
  const words = [textAt(place, "description"), textAt(item, "summary"), textAt(item, "description")];
  const description = words.filter((part) => part !== undefined).join("\n\n");
  const [own] = [place, item].map(readServers).filter((servers) => servers.length > 0);
  return {
    id: operationId ?? (incoming ? path : `${method} ${path}`),
    ...optional({ operationId }),
    method: method.toUpperCase(),
    path,
    title,
    ...(description === "" ? {} : { description }),
    tags: strings(place.value["tags"]),
    ...optional({ ending: readEnding(place) }),
    safe: !incoming && (place.value["x-safe"] === true || ["get", "head", "options"].includes(method)),
    incoming,
    parameters: readParameters(document, item, place),
    ...optional({ client: incoming ? undefined : clientCall(document, place.value) }),
    ...(body ? { body: readBody(document, followPlace(document, body), incoming) } : {}),
    // What the API sends and receives by itself is the other way round.
    responses: readResponses(document, place, incoming ? "sent" : "received"),
    security,
    isPublic: !incoming && security.length === 0 && Array.isArray(place.value["security"]),
    servers: own ?? readServers({ value: document, pointer: "" }),
    elsewhere: own !== undefined,
    callbacks: entries(place, "callbacks").flatMap(([name, reference]) => readCallbacks(document, name, reference)),
  };
}

/** A callback is named in the operation, and addressed by expressions. */
function readCallbacks(document: JsonObject, name: string, reference: Place): Operation[] {
  return entries(followPlace(document, reference)).flatMap(([expression, item]) =>
    readPath(document, expression, item, true).map((operation) => ({
      ...operation,
      id: operation.id === expression ? name : operation.id,
      title: operation.title === expression ? name : operation.title,
    })),
  );
}

/** Those of the path, then those of the operation; one of the operation replaces one of the path. */
function readParameters(document: JsonObject, item: Place, operation: Place): Parameter[] {
  const found = new Map<string, Parameter>();
  for (const reference of [...items(item, "parameters"), ...items(operation, "parameters")]) {
    const place = followPlace(document, reference);
    const parameter = {
      place: textAt(place, "in") as Parameter["place"],
      ...readField(document, textAt(place, "name") ?? "", place),
      writing: writingOf(place),
      ...optional({ insteadOf: textAt(place, "x-instead-of") }),
      ...(place.value["x-one-required"] === true ? { isOneRequired: true } : {}),
    };
    found.set(`${parameter.place} ${parameter.name}`, parameter);
  }
  return [...found.values()].map((parameter, _, all) => ({
    ...parameter,
    ...optional({ choice: choiceOf(parameter, all) }),
  }));
}

/** How a parameter and the one that replaces it exclude each other, in the words of both. */
function choiceOf(parameter: Parameter, all: readonly Parameter[]): string | undefined {
  const isOf = ({ name, insteadOf }: Parameter) =>
    insteadOf !== undefined && [name, insteadOf].includes(parameter.name);
  const replacing = parameter.place === "query" ? all.find(isOf) : undefined;
  if (replacing === undefined) return undefined;
  return `${replacing.isOneRequired ? "exactly" : "at most"} one of ${replacing.insteadOf} and ${replacing.name}`;
}

function writingOf({ value }: Place): Writing {
  const { style, explode, content } = value;
  return {
    ...(typeof style === "string" ? { style } : {}),
    ...(typeof explode === "boolean" ? { explode } : {}),
    ...(isNode(content) ? { isJson: true } : {}),
  };
}

function readBody(document: JsonObject, place: Place, incoming: boolean): NonNullable<Operation["body"]> {
  return {
    required: place.value["required"] === true,
    ...optional({ description: textAt(place, "description") }),
    contents: readContents(document, place, incoming ? "received" : "sent"),
  };
}
